"""Rules about the house itself: who imports whom, what every text and button must be."""

import ast
import re
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from bot.check import wording_faults
from domain.knowledge_entries import entries
from domain.outgoing import CALLBACK_BYTES, callback_data
from domain.people import LANGUAGES
from handlers import FEATURES
from handlers.content import load
from handlers.routing import RouteClash, Router, merged
from handlers.turn import Turn
from handlers.wording import Wording, plain, utf16_length

ROOT = Path(__file__).parents[2]
FOLDERS = ("bot", "handlers", "work", "storage", "domain", "simulator")
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
LONGEST_MODULE = 330  # lines; most are far below, and each should be one thought
DRAWERS = {"utils.py", "helpers.py", "common.py", "base.py", "misc.py"}


def test_layers_import_downward_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_one_thought_and_says_which(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.name not in DRAWERS
    assert len(text.splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text)), "a module says at its top what lives there"


def test_sql_is_written_only_in_storage() -> None:
    statement = re.compile(r"\b(INSERT INTO|DELETE FROM|SELECT .+ FROM|UPDATE \w+ SET)\b")
    for path in MODULES:
        if path.relative_to(ROOT).parts[0] != "storage":
            assert not statement.search(path.read_text(encoding="utf-8")), path


def used_keys() -> set[str]:
    keys: set[str] = set()
    for path in MODULES:
        if path.relative_to(ROOT).parts[0] in {"bot", "handlers", "domain"}:
            keys |= set(re.findall(r"\bt\(\s*\"([a-z0-9-]+)\"", path.read_text(encoding="utf-8")))
    return keys


def test_every_text_that_is_said_exists_and_both_languages_agree() -> None:
    wording = Wording()
    assert wording_faults(wording) == []
    assert used_keys() - wording.keys() == set()


def test_every_text_is_said_somewhere() -> None:
    made = re.compile(
        r"^(said|meant|language|contacts|command|menu|title|human|publish|role|did|topic|data)-"
        r"|^(own-next|template)-"
        r"|^nip-|^employee-why-|^approval-(reason|told)-|^roster-fault-"
        r"|^fleet-(kind|paper|reason)-|^lines-day-|^line-rule-"
        r"|^waste-(category|state|reason|danger|doubt|do|move|column)-"
        r"|^plan-fault-|^(manifest|figures)-column-|^figures-bar-"
        r"|^mine-(counts|leave|change|lost|complaint)-|^safe-(card|silent)-"
        r"|^check-|^dispute-(rode|missed)$|^siaran-(state|lint|fate|skip|why|by|how)-|^recurring-day-"
        r"|^(ride|trip)-(state|why|need|told|way|kind|weekday|at|cancel|ask)-|^ride-(earlier|later)$"
    )
    routes = merged(feature.router for feature in FEATURES).dialogs.values()
    asked = {field.ask for one in routes for field in one.dialog.fields.values()}
    unused = Wording().keys() - used_keys() - asked
    assert {key for key in unused if not made.match(key)} == set()


def test_every_intent_of_the_content_has_an_answer() -> None:
    content = load()
    router = merged(feature.router for feature in FEATURES)
    known = Wording().keys()
    for entry in entries(content):
        if not entry.leaf:
            assert entry.intent in router.intents, entry.key
            assert f"meant-{entry.intent}" in known, entry.key


def test_every_button_to_a_page_fits_telegram() -> None:
    for key in load().leaves:
        assert len(callback_data("l", [key, 99]).encode()) <= CALLBACK_BYTES
        assert len(callback_data("v", [key, 1]).encode()) <= CALLBACK_BYTES


def test_every_text_fits_a_message() -> None:
    wording = Wording()
    for language in LANGUAGES:
        for key in wording.keys(language):
            assert utf16_length(plain(wording.pattern(key, language))) <= 2000, key


def test_two_features_that_claim_the_same_refuse_to_start() -> None:
    one, other = Router(), Router()

    async def handle(turn: Turn, _: str) -> None:
        """Do nothing."""

    one.command("lapor")(handle)
    other.command("lapor")(handle)
    with pytest.raises(RouteClash, match="lapor"):
        merged([one, other])
