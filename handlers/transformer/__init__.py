"""Transformer: staff transport, from who is an employee to who has arrived."""

"""Transformer: staff transport, from the fleet and its lines to a seat that was promised."""
