"""What was learnt once is the same when it is read again."""

from pathlib import Path

import orjson

from bot.learnt import FOLDER, recall
from domain import knowledge
from domain.knowledge_taught import Taught
from handlers.content import load


def test_what_was_learnt_is_kept_and_read_again(tmp_path: Path) -> None:
    recall(tmp_path / "media")
    (kept,) = (tmp_path / FOLDER).iterdir()
    taught = knowledge.taught(load())
    assert taught is not None
    again = Taught.read(orjson.loads(kept.read_bytes()))
    terms = sorted(taught.written["rarity"])[::50]
    assert again.keys == taught.keys
    assert again.opinion(terms) == taught.opinion(terms)
    kept.write_text("{}")  # half written, or of another age
    recall(tmp_path / "media")
    assert Taught.read(orjson.loads(kept.read_bytes())).keys == taught.keys
