"""What all tests can ask for."""

import logging

import structlog

from tests.databases import database, database_url, empty_url, template
from tests.town import clock, telegram, town

__all__ = ["clock", "database", "database_url", "empty_url", "telegram", "template", "town"]

# Without this structlog would print every local variable of a traceback, the whole content too.
structlog.configure(
    processors=[structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    cache_logger_on_first_use=False,
)
