"""Responsibilities: who is to do what, where a plan states it."""
