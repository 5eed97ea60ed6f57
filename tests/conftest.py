"""What all tests can ask for."""

from tests.databases import database, database_url, empty_url, template

__all__ = ["database", "database_url", "empty_url", "template"]
