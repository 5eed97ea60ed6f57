"""Settings: what the operator decides, from a TOML file, systemd credentials and the environment.

A later source wins: file, then `$CREDENTIALS_DIRECTORY/<section>.<key>`, then
`SOBAT_<SECTION>__<KEY>`. A new section is one class in sections.py and one field of Config.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import unquote

from pydantic import ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.hours import Hours
from bot.manners import Announcements, Progress
from bot.sections import (
    Channels,
    Contacts,
    Limits,
    Log,
    People,
    Places,
    Privacy,
    Section,
    Storage,
    Telegram,
    Time,
    Transformer,
)

PREFIX: Final = "SOBAT_"


class ConfigFault(Exception):
    """The settings cannot be used; `faults` names each with its place and what is allowed.

    No fault repeats a value: it might be a secret in the wrong place.
    """

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Config(BaseSettings):
    """Everything the operator decides. Made by `load`; by hand it reads no environment."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        enable_decoding=False,
        hide_input_in_errors=True,
    )

    telegram: Telegram
    storage: Storage = Storage()
    time: Time = Time()
    hours: Hours = Hours()
    limits: Limits = Limits()
    people: People = People()
    contacts: Contacts = Contacts()
    places: Places = Places()
    transformer: Transformer = Transformer()
    channels: Channels = Channels()
    announcements: Announcements = Announcements()
    progress: Progress = Progress()
    privacy: Privacy = Privacy()
    log: Log = Log()

    @classmethod
    def settings_customise_sources(  # noqa: D102 - the library's hook
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)

    @model_validator(mode="after")
    def _clock_is_true_in_public(self) -> Self:
        if self.telegram.public and self.time.offset:
            raise ValueError("time.offset: must be 0 with the public server: people live today")
        return self

    def secrets(self) -> list[str]:
        """Everything that must never be shown, for the log's redactor."""
        password = self.storage.password
        found = (
            self.telegram.token.get_secret_value(),
            self.telegram.webhook_secret.get_secret_value(),
            password,
            unquote(password),
        )
        return sorted({secret for secret in found if secret})


def load(path: Path | None, environ: Mapping[str, str]) -> Config:
    """Read the settings; ConfigFault with every fault found, none showing a value."""
    sources = [
        _file(path),
        _credentials(environ),
        _environment(environ),
    ]
    values: dict[str, Any] = {}
    for source in sources:
        for section, given in source.items():
            both = isinstance(given, dict) and isinstance(values.get(section), dict)
            values[section] = {**values[section], **given} if both else given
    values.setdefault("telegram", {})
    faults = list(_unknown_variables(environ))
    try:
        config = Config(**values)
    except ValidationError as error:
        names = [path.name if path else "settings", "credential", "environment"]
        origins = list(zip(names, sources, strict=True))
        faults += _told(error, origins)
    if faults:
        raise ConfigFault(faults)
    return config


def _file(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigFault([f"{path.name}: cannot be read: {error.strerror}"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        where = re.search(r"at line \d+, column \d+", str(error))
        raise ConfigFault(
            [f"{path.name}: is not TOML {where[0] if where else ''}".strip()]
        ) from None


def _credentials(environ: Mapping[str, str]) -> dict[str, Any]:
    directory = environ.get("CREDENTIALS_DIRECTORY")
    found: dict[str, Any] = {}
    for section, key in _known() if directory else ():
        file = Path(directory or "") / f"{section}.{key}"
        if file.is_file():
            found.setdefault(section, {})[key] = file.read_text(encoding="utf-8").strip()
    return found


def _environment(environ: Mapping[str, str]) -> dict[str, Any]:
    source = EnvSettingsSource(Config)
    known = {_variable(section, key) for section, key in _known()}
    source.env_vars = {k.lower(): value for k, value in environ.items() if k.upper() in known}
    return source()


def _known() -> Iterator[tuple[str, str]]:
    for section, described in Config.model_fields.items():
        kind = described.annotation
        assert isinstance(kind, type)
        assert issubclass(kind, Section)
        yield from ((section, key) for key in kind.model_fields)


def _variable(section: str, key: str) -> str:
    return f"{PREFIX}{section}__{key}".upper()


def _unknown_variables(environ: Mapping[str, str]) -> Iterator[str]:
    known = {_variable(section, key) for section, key in _known()}
    for name in sorted(environ):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            yield f"environment: {name}: unknown variable{_near(name.upper(), known)}"


def _near(name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(sorted(known))}"


def _told(error: ValidationError, origins: list[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_input=False, include_context=False):
        place = [str(part) for part in fault["loc"]]
        what = fault["msg"].removeprefix("Value error, ")
        if fault["type"] == "value_error" and len(place) < 2:  # of a whole section: names its key
            inner, _, what = what.partition(": ")
            place += inner.split(".")
        section, key = (*place, "", "")[:2]
        givers = [name for name, given in origins if _gives(given, section, key)]
        origin = givers[-1] if givers else origins[0][0]
        yield f"{origin}: {'.'.join(place)}: {_what(fault['type'], what, section, key)}"


def _gives(given: dict[str, Any], section: str, key: str) -> bool:
    values = given.get(section)
    return isinstance(values, dict) and key in values


def _what(kind: str, what: str, section: str, key: str) -> str:
    sections = Config.model_fields
    inside = (
        getattr(sections[section].annotation, "model_fields", {}) if section in sections else {}
    )
    if kind == "extra_forbidden":
        known = set(inside) if section in sections else set(sections)
        return f"unknown key{_near(key or section, known)}"
    allowed = inside[key].description if key in inside else ""
    said = "is missing" if kind == "missing" else what
    return f"{said}; allowed: {allowed}" if allowed else said
