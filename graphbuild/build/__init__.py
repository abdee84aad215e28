"""Turns encodings and authorities into the dataset, and puts it on disk."""

from graphbuild.build.make import build, in_memory
from graphbuild.build.report import BuildReport, LinkReport, PlanReport, coverage_line

__all__ = ["BuildReport", "LinkReport", "PlanReport", "build", "coverage_line", "in_memory"]
