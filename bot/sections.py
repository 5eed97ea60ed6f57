"""The sections of the settings: each table of the file is one class, checked when it is made."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    model_validator,
)

PUBLIC_HOST: Final = "api.telegram.org"


def listed(value: Any) -> Any:
    """Read a list as the environment gives it: JSON, or words with commas between."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError("is not a list in JSON") from None
    return [part.strip() for part in value.split(",") if part.strip()]


def _none_if_empty(value: Any) -> Any:
    return None if value in ("", 0, "0") else value


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]{3,}", value.get_secret_value()):
        raise ValueError("is not a bot's token")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
        raise ValueError("holds other characters or too many")
    return value


def _api_url(value: str) -> str:
    value = value.rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("is not an address")
    if parts.query or parts.fragment or parts.username or re.search(r"/bot(\d+:|$)", parts.path):
        raise ValueError("is more than the server's root")
    if parts.hostname == PUBLIC_HOST and parts.scheme != "https":
        raise ValueError("would send the token in the clear")
    return value


def _router_url(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query):
        raise ValueError("is not an address")
    return value.rstrip("/")


def _listen(value: str) -> str:
    parts = urlsplit(f"//{value}")
    if not parts.hostname or not _port(value) or parts.path or parts.username:
        raise ValueError("is not an address to listen on")
    return value


def _port(value: str) -> int | None:
    try:
        return urlsplit(f"//{value}").port
    except ValueError:
        return None


def _storage_url(value: str) -> str:
    if value.startswith("sqlite:///") and len(value) > len("sqlite:///"):
        return value
    if value.startswith(("postgresql://", "postgres://")) and urlsplit(value).path.strip("/"):
        return value
    raise ValueError("names no database that is known here")


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError, caught by the next line
        raise ValueError("is not a time zone") from None
    except KeyError:
        raise ValueError("is not a time zone") from None
    return value


def _offset(value: Any) -> Any:
    """Read "+13h", "-1d2h30m" or a number of seconds."""
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"[+-]?\d+", value):
        return int(value)
    found = re.fullmatch(r"([+-]?)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?", value)
    if not found or len(value) < 2:
        raise ValueError("is not a span of time")
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -span if found[1] == "-" else span


ChatId = Annotated[int | None, BeforeValidator(_none_if_empty)]
PersonId = Annotated[int, Field(gt=0)]


class Section(BaseModel):
    """One table of the file; every field's description says what is allowed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Telegram(Section):
    """Which bot this is, and the Bot API server it speaks through."""

    token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        description="the token that @BotFather gave, digits:letters; best as SOBAT_TELEGRAM__TOKEN"
    )
    api_url: Annotated[str, AfterValidator(_api_url)] = Field(
        f"https://{PUBLIC_HOST}",
        description="the root of a Bot API server without /bot, https for the public one",
    )
    mode: Literal["polling", "webhook"] = Field("polling", description="polling or webhook")
    webhook_url: str = Field(
        "", description="the https address that Telegram calls, with a path nobody guesses"
    )
    webhook_listen: Annotated[str, AfterValidator(_listen)] = Field(
        "127.0.0.1:8443", description="host:port that the bot listens on behind the proxy"
    )
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] = Field(
        SecretStr(""), description="1 to 256 of A-Z a-z 0-9 _ - that Telegram shows at every call"
    )

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.mode != "webhook":
            return self
        if not self.webhook_secret.get_secret_value():
            raise ValueError("webhook_secret: is missing; mode webhook needs it")
        parts = urlsplit(self.webhook_url)
        if not parts.hostname or parts.scheme not in ("http", "https"):
            raise ValueError("webhook_url: is missing or no address; mode webhook needs one")
        if parts.scheme == "http" and self.public:
            raise ValueError("webhook_url: Telegram calls https only")
        return self

    @property
    def public(self) -> bool:
        """Whether this is Telegram itself, not a server of one's own or a simulator."""
        return urlsplit(self.api_url).hostname == PUBLIC_HOST

    @property
    def listen(self) -> tuple[str, int]:
        """Host and port of `webhook_listen`."""
        return urlsplit(f"//{self.webhook_listen}").hostname or "", _port(self.webhook_listen) or 0

    @property
    def webhook_path(self) -> str:
        """The path of `webhook_url`, at least `/`."""
        return urlsplit(self.webhook_url).path or "/"


class Storage(Section):
    """Where everything is kept."""

    url: Annotated[str, AfterValidator(_storage_url)] = Field(
        "sqlite:///var/sobat.db",
        repr=False,
        description="sqlite:///relative/path, sqlite:////absolute/path or "
        "postgresql://user:password@host/database",
    )
    media: Path = Field(
        Path("var/media"),
        description="the folder of stored photos; files to be sent are made in `out` beside it",
    )

    @property
    def sqlite_path(self) -> Path | None:
        """The database's file; None on PostgreSQL."""
        found = self.url.startswith("sqlite:///")
        return Path(self.url.removeprefix("sqlite:///")) if found else None

    @property
    def password(self) -> str:
        """The password inside the address, as written there; empty if there is none."""
        return (urlsplit(self.url).password or "") if self.sqlite_path is None else ""


class Time(Section):
    """Which time people live in; and, in trials only, how far the clock is shifted."""

    zone: Annotated[str, AfterValidator(_zone)] = Field(
        "Asia/Jakarta", description="an IANA time zone such as Asia/Jakarta"
    )
    offset: Annotated[timedelta, BeforeValidator(_offset)] = Field(
        timedelta(), description='seconds, or a span like "+13h", "-2h30m", "1d"'
    )

    @property
    def tz(self) -> ZoneInfo:
        """The zone as the standard library knows it."""
        return ZoneInfo(self.zone)


class Limits(Section):
    """How fast the bot may speak: Telegram's own limits, as far as it tells them."""

    overall_per_second: float = Field(30, gt=0, le=1000, description="above 0 to 1000")
    per_chat_per_second: float = Field(1, gt=0, le=1000, description="above 0 to 1000")
    per_group_per_minute: float = Field(20, gt=0, le=60_000, description="above 0 to 60000")


class People(Section):
    """Who has a say from the first day, and how much one person may ask of the bot."""

    admins: Annotated[tuple[PersonId, ...], BeforeValidator(listed)] = Field(
        (), description="Telegram ids of people: [1, 2], or 1,2 in the environment"
    )
    messages_per_minute: int = Field(20, ge=1, description="1 or more")


class Emergency(Section):
    """A number to call at once, because the operator vouches for it."""

    name: str = Field(min_length=1, max_length=100, description="whom one calls, in few words")
    number: str = Field(
        pattern=r"^[0-9+(][0-9+() -]{1,24}$", description="digits, spaces, + - and brackets"
    )


class Contacts(Section):
    """The way to a person: only what the operator vouches for; nothing here is made up.

    The defaults are the one sourced general contact of the regency's government. An operator who
    names another phone, address or email says where it is from, or `source` is empty.
    """

    desk_chat: ChatId = Field(None, description="a chat's id (groups are below 0), or 0 for none")
    phone: str = Field("(0254) 200-252", max_length=100, description="text up to 100 characters")
    hours: str = Field("", max_length=200, description="text up to 200 characters")
    address: str = Field("Jl. Veteran No 1", max_length=300, description="up to 300 characters")
    email: str = Field("layanan@serangkab.go.id", max_length=100, description="an address, or none")
    source: str = Field(
        "kontak umum Pemerintah Kabupaten Serang, serangkab.go.id, Juli 2024",
        max_length=300,
        description="where phone, address and email are from and when that was seen",
    )
    operator: str = Field("", max_length=200, description="who runs this bot, up to 200 characters")
    emergency_sentence: str = Field("", max_length=500, description="text up to 500 characters")
    emergency: Annotated[tuple[Emergency, ...], BeforeValidator(listed)] = Field(
        (), description='tables with name and number: [{name = "…", number = "…"}]; JSON outside'
    )

    @model_validator(mode="before")
    @classmethod
    def _source_is_of_these(cls, given: Any) -> Any:
        if isinstance(given, dict) and "source" not in given:
            sourced = {key: cls.model_fields[key].default for key in ("phone", "address", "email")}
            if any(given.get(key, value) != value for key, value in sourced.items()):
                return {**given, "source": ""}
        return given


class Places(Section):
    """What tells where something lies."""

    boundaries: Annotated[Path | None, BeforeValidator(_none_if_empty)] = Field(
        None, description="a GeoJSON file with the outlines of the kecamatan, or empty for none"
    )


class Transformer(Section):
    """How the staff transport is planned."""

    router: Literal["osrm", "valhalla"] = Field("osrm", description="osrm or valhalla")
    router_url: Annotated[str, AfterValidator(_router_url)] = Field(
        "", max_length=300, description="a router's http address without /table, or empty"
    )
    planner_seconds: int = Field(30, ge=1, le=300, description="1 to 300")
    rate_per_km: float = Field(
        0, ge=0, le=1_000_000, description="rupiah for a kilometre of a vehicle, or 0 for none"
    )
    co2_alone_grams_per_km: float = Field(58, ge=0, le=1000, description="0 to 1000")
    co2_vehicle_grams_per_km: float = Field(270, ge=0, le=3000, description="0 to 3000")


class Channels(Section):
    """Where the bot speaks to everybody."""

    progress: ChatId = Field(None, description="a channel's id (-100…), or 0 for none")
    archive_url: str = Field(
        "", pattern=r"^(https://\S+)?$", description="an https address, or empty"
    )


class Privacy(Section):
    """How long what people told the bot is kept, in days; /privasi says these very numbers."""

    messages_days: int = Field(7, ge=1, le=30, description="1 to 30")
    rows_days: int = Field(90, ge=30, le=365, description="30 to 365")
    drafts_days: int = Field(3, ge=1, le=14, description="1 to 14")
    questions_days: int = Field(180, ge=7, le=730, description="7 to 730")
    reports_days: int = Field(365, ge=30, le=1825, description="30 to 1825")
    rides_days: int = Field(30, ge=7, le=365, description="7 to 365")
    employees_days: int = Field(365, ge=30, le=1825, description="30 to 1825")
    backups_days: int = Field(30, ge=1, le=365, description="1 to 365")
    erase_after_hours: int = Field(1, ge=0, le=20, description="0 to 20: done within the day")


class Log(Section):
    """What is written about the bot's own doing; never what people say."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="debug, info, warning or error"
    )
    format: Literal["text", "json"] = Field("text", description="text or json")
