"""Milestones: what a plan aims at without a figure, and by when."""
