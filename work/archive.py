"""What was posted to everybody, as files for a web server: JSON Feed 1.1 and RSS 2.0."""

from email.utils import format_datetime
from typing import Any, Final
from xml.etree import ElementTree as ET

import orjson

from storage.channels import Post
from work.work import Payload, Result, Tools, Work

JSON, RSS = "feed.json", "feed.xml"


async def write(tools: Tools, payload: Payload) -> Result:
    """Write both files anew, of the newest `most` posts; pictures are copied beside them."""
    async with tools.read() as store:
        posts = await store.channels.archive(payload["most"])
    await tools.compute(_publish, tools, payload, posts)
    return {"posts": len(posts)}


def _publish(tools: Tools, payload: Payload, posts: list[Post]) -> None:
    for one in posts:
        if one.picture and (path := tools.shelf.find(one.picture)) is not None:
            tools.shelf.publish(f"{one.picture}.jpg", path.read_bytes())
    tools.shelf.publish(JSON, orjson.dumps(json_feed(payload, posts), option=orjson.OPT_INDENT_2))
    tools.shelf.publish(RSS, rss(payload, posts))


def json_feed(payload: Payload, posts: list[Post]) -> dict[str, Any]:
    """Give the posts as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    base = payload["url"].rstrip("/")
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": payload["title"],
        "description": payload["about"],
        "language": "id",
        "items": [_item(one, base) for one in posts],
    }
    if payload["bot"]:
        feed["home_page_url"] = f"https://t.me/{payload['bot']}"
    if base:
        feed["feed_url"] = f"{base}/{JSON}"
    return feed


def _item(one: Post, base: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": one.key,
        "content_html": one.html,
        "date_published": one.posted_at.isoformat(timespec="seconds"),
        "date_modified": one.changed_at.isoformat(timespec="seconds"),
        "tags": [one.topic],
    }
    if one.picture and base:
        item["image"] = f"{base}/{one.picture}.jpg"
    return item


def rss(payload: Payload, posts: list[Post]) -> bytes:
    """Give the posts as RSS 2.0 (https://www.rssboard.org/rss-specification)."""
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    home = payload["url"] or f"https://t.me/{payload['bot']}"
    for name, text in (
        ("title", payload["title"]),
        ("link", home),
        ("description", payload["about"]),
        ("language", "id"),
    ):
        ET.SubElement(channel, name).text = text
    for one in posts:
        item = ET.SubElement(channel, "item")
        ET.SubElement(item, "guid", isPermaLink="false").text = one.key
        ET.SubElement(item, "description").text = _readable(one.html)
        ET.SubElement(item, "pubDate").text = format_datetime(one.posted_at)
        ET.SubElement(item, "category").text = one.topic
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _readable(html: str) -> str:
    """Leave out the characters that XML 1.0 has no place for."""
    return "".join(one for one in html if one >= " " or one in "\t\n\r").replace("\n", "<br>")


ARCHIVE: Final = Work(write)
