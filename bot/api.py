"""The wire to the Bot API: PTB's request class on aiohttp, and the few calls the bot makes.

What may have happened when no answer came is told apart, because replies are repeated and
announcements are not: `NotSent` means surely not delivered, `Doubtful` means perhaps. No exception
raised here shows or carries an address with the token in it, not even as cause or context.
"""

import asyncio
import contextlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

import aiohttp
import orjson
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

# The one public piece that encodes what Bot methods do; RequestData takes nothing else.
from telegram.request._requestparameter import RequestParameter

from bot.sections import PUBLIC_HOST

# PTB reads this whenever a duration is asked for; without it `retry_after` warns and is an int.
os.environ.setdefault("PTB_TIMEDELTA", "1")

MAX_DOWNLOAD: Final = 20 * 1024 * 1024  # bytes; Bot API, getFile
CONNECT: Final = 5.0  # seconds, waiting for a free connection included
READ: Final = 20.0  # seconds
FLOOD_PAUSE: Final = 5  # seconds, where a 429 does not say how long
POLL_MARGIN: Final = 10.0  # seconds that a long poll may take beyond its own time-out

_TOKEN_IN_URL: Final = re.compile(rb"/bot\d+(?::|%3[Aa])[\w%-]+")
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}


class NotSent(NetworkError):
    """No connection came about: the server has surely not heard of it."""

    __slots__ = ()


class Doubtful(TimedOut):
    """It was sent and no whole answer came: it may have been done, or not."""

    __slots__ = ()


class AiohttpRequest(BaseRequest):
    """PTB's way out to the network, on aiohttp: a tenth of the CPU of its default.

    `pool` connections at most; `connect` and `read` in seconds. The session is opened by the first
    request, in the loop that makes it.
    """

    __slots__ = ("_connect", "_pool", "_read", "_session")

    def __init__(self, *, pool: int = 100, connect: float = CONNECT, read: float = READ) -> None:
        self._pool = pool
        self._connect = connect
        self._read = read
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take unless a call says otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; twice is once."""
        self.session()

    async def shutdown(self) -> None:
        """Close every connection; a later request opens a new session."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def session(self) -> aiohttp.ClientSession:
        """Give the open session."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )
        return self._session

    def timeout(self, connect: Any, read: Any, extra: float = 0.0) -> aiohttp.ClientTimeout:
        """Bound one request; the total is above `connect`, so it can only end what was sent."""
        connect = self._connect if connect is self.DEFAULT_NONE else connect
        read = self._read if read is self.DEFAULT_NONE else read
        total = None if read is None or connect is None else connect + read + extra
        return aiohttp.ClientTimeout(total=total, connect=connect, sock_read=read)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # part of `connect` here
    ) -> tuple[int, bytes]:
        """Make one request; gives the status and the body. Raises NotSent or Doubtful."""
        body: bytes | aiohttp.FormData | None = None
        extra = 0.0
        if request_data is not None:
            fields = request_data.json_parameters
            if request_data.contains_files:
                body = _multipart(fields, request_data.multipart_data)
                extra = 60.0 if not isinstance(write_timeout, int | float) else write_timeout
            else:
                body = urlencode(fields).encode()
        try:
            async with self.session().request(
                method,
                url,
                data=body,
                headers=_FORM if isinstance(body, bytes) else None,
                timeout=self.timeout(connect_timeout, read_timeout, extra),
                allow_redirects=False,
            ) as response:
                return response.status, _harmless(response.status, await response.read())
        except Exception as error:  # noqa: BLE001 - every error gets one of two meanings
            fault = meaning(error)
        raise fault  # outside the except: what was caught shows the address and must not be chained

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer; Doubtful if it is no JSON (something between us answered)."""
        answer = None
        try:
            answer = orjson.loads(payload)
        except ValueError:  # orjson is strict where Telegram is not: lone surrogates, broken UTF-8
            with contextlib.suppress(ValueError):
                answer = json.loads(payload.decode(errors="replace"))
        if not isinstance(answer, dict):
            raise Doubtful("The answer is no JSON object")
        return answer


class Api:
    """One bot on one Bot API server: raw JSON in and out, errors as `telegram.error`.

    `api_url` is the server's root without `/bot`. Note that PTB's BadRequest is a NetworkError.
    """

    def __init__(
        self,
        token: str,
        api_url: str,
        *,
        pool: int = 100,
        connect: float = CONNECT,
        read: float = READ,
    ) -> None:
        root = api_url.rstrip("/")
        self._methods = f"{root}/bot{token}/"
        self._files = f"{root}/file/bot{token}/"
        self._trusted = urlsplit(root).hostname != PUBLIC_HOST
        self._origin = urlsplit(root)[:2]
        self._request = AiohttpRequest(pool=pool, connect=connect, read=read)
        self.bot = Bot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - ends the request, not only the waiting
    ) -> Any:
        """Call `method` and give its raw `result`; None values are left out.

        Nested values are JSON-encoded, InputFile is uploaded. `timeout` is in seconds; a long poll
        without one gets its own plus a margin. Raises telegram.error.*, NotSent, Doubtful.
        """
        fields = params or {}
        if timeout is None and method == "getUpdates":
            timeout = float(fields.get("timeout") or 0) + POLL_MARGIN
        try:
            return await self._request.post(
                self._methods + method,
                RequestData([_field(k, v) for k, v in fields.items() if v is not None]),
                read_timeout=BaseRequest.DEFAULT_NONE if timeout is None else timeout,
            )
        except KeyError:
            pass
        raise Doubtful("The answer holds no result")

    async def download(self, file_id: str, *, limit: int = MAX_DOWNLOAD) -> bytes:
        """Fetch what a person sent; BadRequest when it is gone or has more than `limit` bytes."""
        file: dict[str, Any] = await self.call("getFile", {"file_id": file_id})
        path = file.get("file_path")
        if not isinstance(path, str) or not path:
            raise BadRequest("file is not available")
        if (file.get("file_size") or 0) > limit:
            raise BadRequest("file is too big")
        if path.startswith("/"):
            local = Path(path)
            if self._trusted and await asyncio.to_thread(local.is_file):
                return await asyncio.to_thread(_read_local, local, limit)
            path = path.lstrip("/")
        if "://" not in path:
            return await self._fetch(self._files + quote(path), limit)
        if not (self._trusted and path.startswith(("http://", "https://"))) and (
            urlsplit(path)[:2] != self._origin
        ):
            raise BadRequest("file lies on another server")
        return await self._fetch(path, limit)

    async def _fetch(self, url: str, limit: int) -> bytes:
        content = bytearray()
        default = BaseRequest.DEFAULT_NONE
        try:
            async with self._request.session().get(
                url, timeout=self._request.timeout(default, default, extra=60.0)
            ) as response:
                status = response.status
                async for chunk in response.content.iter_chunked(65536):
                    content += chunk
                    if len(content) > limit:
                        break
        except Exception as error:  # noqa: BLE001 - as in do_request
            fault: TelegramError | None = meaning(error)
        else:
            fault = None
        if fault is not None:
            raise fault
        if status != 200:
            kind = BadRequest if 400 <= status < 500 else NetworkError
            raise kind(f"the file server answered {status}")
        if len(content) > limit:
            raise BadRequest("file is too big")
        return bytes(content)

    async def close(self) -> None:
        """Close every connection."""
        await self._request.shutdown()


def meaning(error: Exception) -> TelegramError:
    """Tell what an error of the HTTP client means; only the text of connection errors is kept."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return NotSent(f"{type(error).__name__}: {error}")  # names host and port, never the path
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.InvalidURL):
        return NotSent(type(error).__name__)
    return Doubtful(f"No answer: {type(error).__name__}")


def _field(name: str, value: Any) -> RequestParameter:
    if isinstance(value, str):
        return RequestParameter(name, value, None)
    if isinstance(value, dict | list):
        return RequestParameter(name, orjson.dumps(value).decode(), None)
    if isinstance(value, InputFile):
        return RequestParameter.from_input(name, value)
    return RequestParameter(name, value, None)


def _multipart(fields: Mapping[str, str], files: Mapping[str, Any]) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in files.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _harmless(status: int, payload: bytes) -> bytes:
    """Keep error pages out of messages: a proxy's page often repeats the address it was asked."""
    if status < 300:
        return payload
    if status == 429 and b"retry_after" not in payload:  # not Telegram's own, but a flood as well
        return b'{"parameters":{"retry_after":%d}}' % FLOOD_PAUSE
    if not payload.lstrip().startswith(b"{"):
        return b"{}"
    return _TOKEN_IN_URL.sub(b"/bot<token>", payload)


def _read_local(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise BadRequest("file is too big")
    return content
