"""Reads an encoding: the YAML file in which a plan's graph is written down. Strict: every fault is told."""

from graphbuild.encoding.read import Encoding, read_encoding, read_encodings

__all__ = ["Encoding", "read_encoding", "read_encodings"]
