"""What all tests can ask for."""

from tests.databases import database, database_url, empty_url, template
from tests.town import clock, telegram, town

__all__ = ["clock", "database", "database_url", "empty_url", "telegram", "template", "town"]
