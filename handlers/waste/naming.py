"""Where it is, in words: a name with faults, one in a complaint, or "I do not know"."""

from typing import Any

from domain.gazetteer import Found
from domain.incoming import Text
from domain.outgoing import Button, Row, t
from domain.people import LANGUAGES
from domain.waste_voices import does_not_know, tells_where
from handlers.regions import gazetteer, kecamatan_name
from handlers.turn import Turn
from handlers.waste.cards import place_words
from handlers.waste.form import AROUND, go_on, without
from handlers.waste.placing import ask_place, list_kecamatan, offer_desa, outside, placed


def named_in(words: str) -> dict[str, Any]:
    """Give what a complaint tells of its place beyond doubt, as the form keeps it.

    What else it tells of the place ("samping masjid") stands in the note already.
    """
    found = gazetteer().named(words)
    if found is None:
        whose = gazetteer().outside(words)
        return {"whose": whose} if whose else {}
    if found.desa is None:
        return {"kecamatan": found.kecamatan.code}
    given: dict[str, Any] = {"place": _place(found)}
    return {**given, "landmark": ""} if tells_where(words) else given


async def take_name(turn: Turn, words: str) -> bool:
    """Understand a place in words; what names no place is a note, and the place is asked again."""
    assert turn.dialog is not None
    if _asks_for_the_list(turn, words):
        list_kecamatan(turn)
        return True
    code = (turn.dialog.draft.get("kecamatan") or [""])[0]
    if does_not_know(words):
        if code:
            await placed(turn, code, "")
        else:
            list_kecamatan(turn)
        return True
    if whose := gazetteer().outside(words):
        outside(turn, whose)
        return True
    found = gazetteer().find(f"{words} {kecamatan_name(code)}") if code else ()
    if not (len(found) == 1 and found[0].desa and found[0].kecamatan.code == code):
        found = gazetteer().find(words)
    if len(found) == 1 and found[0].sure:
        one = found[0]
        landmark = {"landmark": words} if one.desa and len(words.split()) > 3 else {}
        if one.desa:
            await go_on(turn, place=_place(one), **landmark)
        else:
            await offer_desa(turn, one.kecamatan.code)
    elif found:
        _which(turn, found)
    else:
        await turn.add("note", Text(words))
        turn.say(t("waste-noted-not-a-place"))
        ask_place(turn)
    return True


async def correct(turn: Turn, words: str) -> bool:
    """Take another place in place of the one that was understood; False where none is named."""
    found = gazetteer().find(words)
    if len(found) != 1 or not found[0].sure:
        return False
    await without(turn, AROUND, "place")
    if found[0].desa:
        await placed(turn, found[0].kecamatan.code, found[0].desa.code)
    else:
        await offer_desa(turn, found[0].kecamatan.code)
    return True


def _which(turn: Turn, found: tuple[Found, ...]) -> None:
    """Let who named a place choose where the name alone does not decide."""
    assert turn.dialog is not None
    version = turn.dialog.version
    rows: list[Row] = []
    for one in found[:5]:
        desa = one.desa.code if one.desa else ""
        words = place_words(one.kecamatan.code, desa, "")
        rows.append([Button(words, "fd", version, desa or one.kecamatan.code)])
    rows.append([Button(t("waste-other-kecamatan"), "fk", version)])
    turn.question(t("waste-which-place"), *rows)


def _place(found: Found) -> dict[str, str]:
    return {"kecamatan": found.kecamatan.code, "desa": found.desa.code if found.desa else ""}


def _asks_for_the_list(turn: Turn, words: str) -> bool:
    """Tell whether the key for the list was pressed; it comes as its words."""
    label = turn.house.wording.label
    listing = {label(t("waste-choose-kecamatan"), language) for language in LANGUAGES}
    return words.strip() in listing
