"""Figures: numbers with what they measure, what they are, for when and for where they hold."""
