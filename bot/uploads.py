"""Files on their way out: the outbox holds only their names, they are read when a call is made."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from telegram import InputFile
from telegram.error import BadRequest

from work.shelf import Shelf, is_picture

FIELDS: Final = ("photo", "document")  # of a call, that a file may stand in
_MARK: Final = "stored"


def stored(name: str, shown_as: str = "") -> dict[str, str]:
    """Write what stands in a row in place of a stored file; people see it as `shown_as`."""
    return {_MARK: name, "name": shown_as}


def photo(name: str) -> str | dict[str, str]:
    """Write a photo that is known by Telegram's file id, or stored here."""
    return stored(name) if is_picture(name) else name


async def with_files(shelf: Shelf, params: Mapping[str, Any]) -> dict[str, Any]:
    """Put the files into the parameters of a call; BadRequest if one is not there any more."""
    found = dict(params)
    for field in FIELDS:
        if _is_stored(found.get(field)):
            found[field] = await _read(shelf, found[field])
    if isinstance(found.get("media"), list):
        album = [dict(one) for one in found["media"]]
        for number, one in enumerate(album):
            if _is_stored(one["media"]):
                found[f"file{number}"] = await _read(shelf, one["media"])
                one["media"] = f"attach://file{number}"
        found["media"] = album
    return found


def without_files(params: Mapping[str, Any]) -> dict[str, Any]:
    """Leave the files out: a change of words sends none again."""
    return {key: value for key, value in params.items() if key not in (*FIELDS, "media")}


def _is_stored(value: Any) -> bool:
    return isinstance(value, dict) and _MARK in value


async def _read(shelf: Shelf, given: Mapping[str, str]) -> InputFile:
    name = given[_MARK]
    path = await asyncio.to_thread(shelf.find, name)
    if path is None:
        raise BadRequest(f"the file is not there any more: {name}")
    content = await asyncio.to_thread(path.read_bytes)
    return InputFile(content, filename=given["name"] or path.name)
