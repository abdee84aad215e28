"""Turns encodings and authorities into the dataset: a named graph a plan, one of authorities, one of the ontology."""

from graphbuild.build.make import build, in_memory
from graphbuild.build.report import BuildReport, PlanReport

__all__ = ["BuildReport", "PlanReport", "build", "in_memory"]
