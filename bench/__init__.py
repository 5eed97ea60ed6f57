"""Figures: what a durable turn costs, how fast it is said, and how well questions are understood."""
