"""The contents of messages: captions, pictures and files, points, polls."""

from itertools import count

from simulator import formatting
from simulator.files import MAX_PHOTO, MAX_UPLOAD, picture_size
from simulator.params import Params, Upload
from simulator.refusal import Json, Refusal, bad
from simulator.town import Town

_polls = count(5_000_000_000_000_000)


def captioned(p: Params) -> Json:
    """Return caption and caption_entities as a message carries them."""
    text, entities = formatting.caption(
        p.text("caption"), p.text("parse_mode"), p.rows("caption_entities")
    )
    content: Json = {}
    if text:
        content["caption"] = text
    if entities:
        content["caption_entities"] = entities
    if p.flag("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def media(town: Town, p: Params, kind: str, given: object) -> Json:
    """Return the content of a photo, document, voice message or the like, storing uploads."""
    upload = p.files.get(kind)
    if isinstance(given, str) and given.startswith("attach://"):
        upload = p.files.get(given[9:])
        if upload is None:
            raise bad("wrong file identifier/HTTP URL specified")
    if upload is not None:
        return _stored(town, kind, upload)
    if not given:
        raise bad(f"there is no {kind} in the request")
    if str(given).startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    return again(town, kind, str(given))


def _stored(town: Town, kind: str, upload: Upload) -> Json:
    if len(upload.data) > MAX_UPLOAD:
        raise Refusal(413, "Request Entity Too Large")
    if not upload.data:
        raise bad("file must be non-empty")
    if kind == "photo":
        return {"photo": town.files.photo(upload.data)}
    stored = town.files.keep(kind, upload.data, mime=upload.mime, name=upload.name)
    if kind == "document":
        _thumbnail(town, stored.facts, upload.data)
    return again(town, kind, stored.file_id)


def _thumbnail(town: Town, facts: Json, data: bytes) -> None:
    size = picture_size(data)
    if size is not None and len(data) <= MAX_PHOTO:
        thumb = town.files.keep("photo", data, mime="image/jpeg", name="thumb")
        facts["thumbnail"] = {
            "file_id": thumb.file_id, "file_unique_id": thumb.unique_id,
            "file_size": thumb.size, "width": size[0], "height": size[1],
        }  # fmt: skip


def again(town: Town, kind: str, file_id: str) -> Json:
    """Return the content of a message with a file that Telegram has already."""
    stored = town.files.find(file_id, kind)
    if kind == "photo":
        return {"photo": stored.facts["sizes"]}
    shown: Json = {"file_id": stored.file_id, "file_unique_id": stored.unique_id}
    shown.update({key: value for key, value in stored.facts.items() if value})
    shown["file_size"] = stored.size
    if kind in ("voice", "audio"):
        shown.setdefault("duration", 1)
    return {kind: shown}


def location(p: Params) -> Json:
    """Return a location from latitude and longitude (degrees), or refuse."""
    latitude, longitude = p.decimal("latitude"), p.decimal("longitude")
    if latitude is None or longitude is None:
        raise bad("latitude and longitude must be specified")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("wrong latitude or longitude specified")
    shown: Json = {"latitude": latitude, "longitude": longitude}
    period = p.number("live_period")
    if period is not None:
        if not 60 <= period <= 86_400 and period != 0x7FFFFFFF:
            raise bad("wrong live location period specified")
        shown["live_period"] = period
    return shown


def new_poll(question: str, labels: list[str], *, anonymous: bool, kind: str = "regular") -> Json:
    """Return an open poll without votes."""
    return {
        "id": str(next(_polls)),
        "question": question,
        "options": [
            {"persistent_id": str(number), "text": label, "voter_count": 0}
            for number, label in enumerate(labels)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": anonymous,
        "type": kind,
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
