"""Transformer: staff transport, from the fleet and its employees to a seat that was promised."""
