"""The readers of plans as they are published, one module a format: bytes in, characters and origins out."""
