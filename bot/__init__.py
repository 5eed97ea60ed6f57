"""Telegram, processes and wiring."""
