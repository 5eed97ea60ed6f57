"""Figures: what a durable turn costs, how fast it is said, how well questions are understood."""
