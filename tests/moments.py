"""Moments that tests speak of."""

from datetime import UTC, datetime

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # 12.00 WIB on a Monday
