"""Transformer: staff transport, from who is an employee to who has arrived."""
