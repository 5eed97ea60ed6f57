"""How Telegram says no: a number, a sentence and, at times, what to do about it."""

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):
    """A call that the Bot API refuses, with its error code, description and parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        """Return the body of the answer, in the Bot API's form."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(what: str) -> Refusal:
    """Return a 400: the caller asked for something that cannot be."""
    return Refusal(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refusal:
    """Return a 403: the caller may not do this in this chat."""
    return Refusal(403, f"Forbidden: {what}")


def conflict(what: str) -> Refusal:
    """Return a 409: two ways of fetching updates exclude each other."""
    return Refusal(409, f"Conflict: {what}")


def too_many(seconds: int) -> Refusal:
    """Return a 429 that asks to wait so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
