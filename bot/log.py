"""Logs: structlog over the standard library, as text or JSON, with every secret taken out.

The last thing that happens to a line before it is written is the redactor, so it also covers
tracebacks, the records of libraries, and what nobody caught. What people write, their names and
their numbers are never logged: keys that usually hold such things are emptied, and the loggers of
libraries that tell parameters when they debug are kept at a warning.
"""

import json
import logging
import re
import sys
import threading
from collections.abc import Iterable, MutableMapping
from types import TracebackType
from typing import Any, Final, TextIO
from urllib.parse import quote, quote_plus

import orjson
import structlog
from structlog.typing import EventDict, Processor

from bot.sections import Log

HIDDEN: Final = "<hidden>"
PRIVATE_KEYS: Final = frozenset(
    {
        *("text", "caption", "note", "question", "answer", "payload", "update", "message_text"),
        *(
            "first_name",
            "last_name",
            "full_name",
            "username",
            "nik",
            "nip",
            "phone",
            "phone_number",
        ),
        *("contact", "address", "latitude", "longitude"),
    }
)
# At debug (httpx at info) these show parameters: people's words, or the address; the last two
# tell at info of every tick and of every look at the schema.
TALKATIVE: Final = (
    *("aiogram", "aiohttp.access", "aiosqlite", "asyncio", "asyncpg"),
    *("httpcore", "httpx", "sqlalchemy", "telegram", "apscheduler", "alembic"),
)

_TOKEN: Final = re.compile(r"\bbot\d+(?::|%3A)[\w%-]+|\b\d{6,}(?::|%3A)[\w-]{30,}", re.IGNORECASE)
_MOBILE: Final = re.compile(r"(?<![\w.+-])(?:\+62[ -]?|0)8[1-9](?:[ -]?\d){7,10}(?!\d)")
# A birth date, the month of the appointment (of a PPPK a count from 21 on), the sex, a serial.
_NIP: Final = re.compile(
    r"(?<!\d)(?:19|20)\d\d[ .-]?[01]\d[ .-]?[0-3]\d[ .-]?(?:19|20)\d\d[ .-]?[0-3]\d"
    r"[ .-]?[12][ .-]?\d{3}(?!\d)"
)


class Redactor:
    """Takes every secret out of a text, in each form that it can have on its way to a log.

    Secrets under three characters are left: hiding each "a" would hide the log itself.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        forms: set[str] = set()
        for secret in secrets:
            half = secret.partition(":")[2]
            for known in (secret, half if len(half) >= 8 else secret):
                forms |= {known, quote(known), quote(known, safe=""), quote_plus(known)}
                forms |= {json.dumps(known)[1:-1], repr(known)[1:-1], repr(known.encode())[2:-1]}
                forms |= {json.dumps(known, ensure_ascii=False)[1:-1]}
        known_forms = sorted((form for form in forms if len(form) > 2), key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, known_forms)) or r"(?!)")

    def __call__(self, text: str) -> str:
        """Give the text without secrets, tokens of any bot, NIPs and Indonesian mobile numbers."""
        text = self._secrets.sub(HIDDEN, text)
        return _MOBILE.sub(HIDDEN, _NIP.sub(HIDDEN, _TOKEN.sub(HIDDEN, text)))


class _Formatter(structlog.stdlib.ProcessorFormatter):
    def __init__(self, redact: Redactor, **how: Any) -> None:
        super().__init__(**how)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Say that a line was lost, without its words: the library would print them bare."""
        self.stream.write(f"a log record of {record.name} could not be written\n")


def handler(log: Log, secrets: Iterable[str], stream: TextIO) -> logging.Handler:
    """Make the one handler through which everything is written."""
    last: list[Processor]
    if log.format == "json":
        last = [
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(serializer=_json),
        ]
    else:
        # The plain traceback: the default one shows the local variables of every frame.
        last = [
            structlog.dev.ConsoleRenderer(
                colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback
            )
        ]
    made = _Handler(stream)
    made.setFormatter(
        _Formatter(
            Redactor(secrets),
            foreign_pre_chain=_shared(),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    return made


def configure(log: Log, secrets: Iterable[str], stream: TextIO | None = None) -> None:
    """Send every log of this process through the redactor; called once, before anything else.

    What nobody caught (in the main thread, in others, in destructors) is logged too instead of
    printed; asyncio reports its own through its logger.
    """
    level = getattr(logging, log.level.upper())
    root = logging.getLogger()
    root.handlers = [handler(log, secrets, stream or sys.stderr)]
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    logging.captureWarnings(capture=True)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared(),
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.processors.StackInfoRenderer(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    sys.excepthook = _uncaught
    threading.excepthook = lambda lost: _uncaught(
        lost.exc_type, lost.exc_value or lost.exc_type(), lost.exc_traceback
    )
    sys.unraisablehook = lambda lost: _uncaught(
        lost.exc_type, lost.exc_value or lost.exc_type(), lost.exc_traceback
    )


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_people,
    ]


def _uncaught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.stdlib.get_logger("bot").critical("uncaught", exc_info=(kind, error, where))


def _without_people(_: Any, __: str, event: EventDict) -> MutableMapping[str, Any]:
    for key in PRIVATE_KEYS & event.keys():
        event[key] = HIDDEN
    return event


def _json(event: Any, **_: Any) -> str:
    return orjson.dumps(event, default=str, option=orjson.OPT_NON_STR_KEYS).decode()
