"""Where it is: a shared place, a name with faults, or kecamatan and desa by buttons."""

from datetime import timedelta

from domain.dialog import Open
from domain.errors import Stale
from domain.geo import Inside, Located, Offer
from domain.incoming import Text
from domain.outgoing import Button, Key, Keyboard, Plain, Row, t
from domain.people import LANGUAGES
from domain.places import Point
from handlers.paging import paired
from handlers.regions import all_desa, all_kecamatan, desa_name, gazetteer, kecamatan_name
from handlers.routing import Router
from handlers.turn import ALBUM, Turn
from handlers.waste.cards import place_words
from handlers.waste.form import NAME, go_on

router = Router()

OUTSIDE = "x"


def ask_place(turn: Turn) -> None:
    """Ask for the place with keys below the chat: sharing it is one tap, naming it a few words.

    A place that was shared before is not asked for again, only in which kecamatan it lies.
    """
    if turn.dialog is not None and (given := turn.dialog.draft.get("point")):
        offer(turn, turn.house.places.locate(Point(**given[0])))
        return
    keys = Keyboard(
        (
            (Key(t("waste-key-place"), "location"),),
            (Key(t("waste-choose-kecamatan")), Key(t("dialog-cancel"))),
        ),
        once=True,
    )
    album = getattr(turn.incoming.act, "album", "")
    turn.say(
        t("waste-ask-place"),
        keyboard=keys,
        key=f"album:{turn.chat}:{album}" if album else None,
        after=ALBUM if album else timedelta(),
    )


async def take_point(turn: Turn, point: Point) -> None:
    """Find the kecamatan of a shared place, or offer the likely ones."""
    given = {"latitude": point.latitude, "longitude": point.longitude}
    located = turn.house.places.locate(point)
    if isinstance(located, Inside):
        await go_on(turn, place={**given, "kecamatan": located.kecamatan, "desa": ""}, landmark="")
    else:
        await turn.fill(point=given)
        offer(turn, located)


def offer(turn: Turn, located: Located) -> None:
    """Offer the kecamatan in which a shared place may lie, or say whose it is."""
    assert turn.dialog is not None
    version = turn.dialog.version
    if not isinstance(located, Offer):
        _outside(turn, "")
        return
    codes = located.kecamatan
    turn.question(
        t("waste-which-kecamatan"),
        *paired([Button(Plain(kecamatan_name(one)), "fp", version, one) for one in codes]),
        [Button(t("waste-other-kecamatan"), "fk", version)],
        [Button(t("waste-not-here"), "fp", version, OUTSIDE)],
    )


async def take_name(turn: Turn, words: str) -> bool:
    """Understand a place in words; what names no place is a note, and the place is asked again."""
    assert turn.dialog is not None
    if _asks_for_the_list(turn, words):
        _list_kecamatan(turn)
        return True
    if whose := gazetteer().outside(words):
        _outside(turn, whose)
        return True
    found = gazetteer().find(words)
    if len(found) == 1 and found[0].sure:
        one = found[0]
        desa = one.desa.code if one.desa else ""
        landmark = {"landmark": words} if desa and len(words.split()) > 3 else {}
        if desa:
            await go_on(turn, place={"kecamatan": one.kecamatan.code, "desa": desa}, **landmark)
        else:
            _offer_desa(turn, one.kecamatan.code)
        return True
    version = turn.dialog.version
    if found:
        rows: list[Row] = [
            [
                Button(
                    place_words(one.kecamatan.code, one.desa.code if one.desa else "", ""),
                    "fd",
                    version,
                    one.desa.code if one.desa else one.kecamatan.code,
                )
            ]
            for one in found[:5]
        ]
        turn.question(
            t("waste-which-place"), *rows, [Button(t("waste-other-kecamatan"), "fk", version)]
        )
        return True
    notes = [*turn.dialog.draft.get("note", []), Text(words)]
    draft = {**turn.dialog.draft, "note": notes}
    await turn.db.dialogs.change(turn.chat, turn.person.id, turn.dialog, "place", draft, turn.now)
    turn.dialog = Open(NAME, "place", draft, version + 1)
    turn.say(t("waste-noted-not-a-place"))
    ask_place(turn)
    return True


def _outside(turn: Turn, whose: str) -> None:
    """Say kindly that the place is not the regency's, and whose it is."""
    assert turn.dialog is not None
    version = turn.dialog.version
    words = t("waste-outside-of", whose=whose) if whose else t("waste-outside")
    turn.question(
        words,
        [Button(t("waste-keep-note"), "fo", version)],
        [Button(t("waste-choose-kecamatan"), "fk", version)],
    )


@router.button("fk")
async def choose_kecamatan(turn: Turn, version: int) -> None:
    """Offer the 29 kecamatan."""
    turn.form(version, NAME)
    _list_kecamatan(turn)


def _list_kecamatan(turn: Turn) -> None:
    assert turn.dialog is not None
    version = turn.dialog.version
    buttons = [Button(Plain(one.name), "fd", version, one.code) for one in all_kecamatan()]
    turn.show(
        t("waste-choose-kecamatan-ask"),
        *paired(buttons, 3),
        [Button(t("waste-not-here"), "fp", version, OUTSIDE)],
    )


def _asks_for_the_list(turn: Turn, words: str) -> bool:
    """Tell whether the key for the list was pressed; it comes as its words."""
    label = turn.house.wording.label
    listing = {label(t("waste-choose-kecamatan"), language) for language in LANGUAGES}
    return words.strip() in listing


def _offer_desa(turn: Turn, kecamatan: str) -> None:
    assert turn.dialog is not None
    version = turn.dialog.version
    buttons = [Button(Plain(one.name), "fd", version, one.code) for one in all_desa(kecamatan)]
    turn.show(
        t("waste-choose-desa", kecamatan=kecamatan_name(kecamatan)),
        *paired(buttons, 3),
        [Button(t("waste-other-kecamatan"), "fk", version)],
    )


@router.button("fp")
async def in_kecamatan(turn: Turn, version: int, code: str) -> None:
    """Take the kecamatan in which a shared point lies, or hear that it lies elsewhere."""
    opened = turn.form(version, NAME)
    if code == OUTSIDE:
        _outside(turn, "")
        return
    if code not in {one.code for one in all_kecamatan()}:
        raise Stale
    given = (opened.draft.get("point") or [{}])[0]
    await go_on(turn, place={**given, "kecamatan": code, "desa": ""}, landmark="")


@router.button("fd")
async def in_desa(turn: Turn, version: int, code: str) -> None:
    """Take a desa, or a kecamatan whose desa are then offered."""
    opened = turn.form(version, NAME)
    kecamatan = code[:8]
    if code == kecamatan:
        _offer_desa(turn, kecamatan)
        return
    if code not in {one.code for one in all_desa(kecamatan)}:
        raise Stale
    given = (opened.draft.get("point") or [{}])[0]
    turn.toast(Plain(desa_name(code)))
    await go_on(turn, place={**given, "kecamatan": kecamatan, "desa": code})


@router.button("fo")
async def keep_outside(turn: Turn, version: int) -> None:
    """Keep a report from outside as a note for DLH: the citizen insists."""
    opened = turn.form(version, NAME)
    given = (opened.draft.get("point") or [{}])[0]
    await go_on(turn, place={**given, "kecamatan": "", "desa": ""})
