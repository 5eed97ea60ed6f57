"""Words and routes."""
