"""Stops, lines and vehicles from a file: all of it or nothing, and what is wrong said by line."""

from collections.abc import Mapping
from typing import Any

from domain.dialog import Draft, Field
from domain.incoming import Act, File
from domain.outgoing import Label, Lines, Words, t
from domain.people import Role
from handlers.routing import Router
from handlers.transformer.unplanning import unfit, unserved
from handlers.transformer.words import alone, today
from handlers.turn import Round, Turn

router = Router()

NAME = "inventory"
ENDINGS = (".toml", ".csv")


@router.button("au", role=Role.DISPATCHER)
async def bring(turn: Turn) -> None:
    """Ask for the file."""
    alone(turn)
    await turn.begin(NAME)


async def _take(turn: Turn, _: str, act: Act) -> bool:
    """Refuse what is no such file before it is fetched."""
    assert isinstance(act, File)
    if act.name.casefold().endswith(ENDINGS):
        return False
    turn.question(t("inventory-which-file"))
    return True


@router.dialog(
    NAME,
    title="title-inventory",
    role=Role.DISPATCHER,
    take=_take,
    file=Field("inventory-ask", (File,)),
)
async def given(turn: Turn, draft: Draft) -> None:
    """Have the file fetched and read."""
    file: File = draft["file"][0]
    await turn.end()
    turn.later(
        "inventory",
        str(turn.chat),
        file_id=file.file_id,
        name=file.name,
        size=file.size,
        today=today(turn).isoformat(),
    )
    turn.say(t("inventory-begun"))


@router.result("inventory")
async def brought(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Say what was brought in, or why nothing was."""
    if result is None:
        round_.tell(int(about), t("inventory-failed"))
        return
    if not result["faults"]:
        counts = {name: result[name] for name in ("stops", "lines", "vehicles")}
        ended = await unserved(round_)
        changed = (await unfit(round_)).words()
        if ended:
            changed.append(t("unplan-unserved", rides=ended))
        round_.tell(int(about), Lines((t("inventory-done", **counts), *changed)))
        return
    words: list[Label] = [t("inventory-faults"), *(words_of(one) for one in result["faults"])]
    if result["more"]:
        words.append(t("inventory-more", number=result["more"]))
    round_.tell(int(about), Lines(tuple(words)))


def words_of(told: Mapping[str, Any]) -> Words:
    """Read words that were written as a mapping of their key and values."""
    values = {
        name: words_of(value) if isinstance(value, dict) else value
        for name, value in told["values"].items()
    }
    return Words(told["key"], values)
