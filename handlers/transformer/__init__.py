"""Transformer: staff transport, from the fleet and its lines to a seat that was promised."""
