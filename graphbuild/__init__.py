"""Government plans as a knowledge graph: measures, targets, places, programs and responsible bodies."""

__version__ = "0.1.0"
__all__ = ["__version__"]
