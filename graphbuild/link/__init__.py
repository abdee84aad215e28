"""Links a build with another graph: reading, exact keys, blocking, a probabilistic model, proposals."""

from graphbuild.link.entity import Entity
from graphbuild.link.linking import Links, Proposal, link
from graphbuild.link.source import Graph, codes, read_graph

__all__ = ["Entity", "Graph", "Links", "Proposal", "codes", "link", "read_graph"]
