"""Where it is: a shared place, or kecamatan and desa by buttons."""

from datetime import timedelta

from domain.errors import Stale
from domain.geo import Inside, Located, Offer
from domain.incoming import Tap
from domain.outgoing import Button, Key, Keyboard, Label, Plain, Row, t
from domain.places import Point, neighbour
from domain.waste_voices import tells_where
from handlers.paging import paired
from handlers.regions import all_desa, all_kecamatan, desa_name, kecamatan_name
from handlers.routing import Router
from handlers.turn import ALBUM, Turn
from handlers.waste.form import NAME, go_on, words_of

router = Router()

OUTSIDE = "x"


def ask_place(turn: Turn) -> None:
    """Ask for the place with keys below the chat: sharing it is one tap, its kecamatan another.

    A place that was shared before is not asked for again, only in which kecamatan it lies; where
    the kecamatan is known, only the desa.
    """
    draft = turn.dialog.draft if turn.dialog is not None else {}
    if given := draft.get("point"):
        offer(turn, turn.house.places.locate(Point(**given[0])))
    elif code := draft.get("kecamatan"):
        _show_desa(turn, code[0])
    elif whose := draft.get("whose"):
        outside(turn, whose[0])
    else:
        names = [Key(t("waste-key-name", name=one.name)) for one in all_kecamatan()]
        keys = Keyboard(
            (
                (Key(t("waste-key-place"), "location"),),
                *(tuple(names[at : at + 3]) for at in range(0, len(names), 3)),
                (Key(t("dialog-cancel")),),
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
        _elsewhere(turn)
        return
    codes = located.kecamatan
    turn.question(
        t("waste-which-kecamatan"),
        *paired([Button(Plain(kecamatan_name(one)), "fp", version, one) for one in codes]),
        [Button(t("waste-other-kecamatan"), "fk", version)],
        [Button(t("waste-not-here"), "fp", version, OUTSIDE)],
    )


def _elsewhere(turn: Turn) -> None:
    """Say that a place is not the regency's, and whose a shared point most likely is."""
    assert turn.dialog is not None
    given = turn.dialog.draft.get("point")
    outside(turn, "", neighbour(Point(**given[0])) if given else "")


def outside(turn: Turn, whose: str, likely: str = "") -> None:
    """Say kindly that the place is not the regency's, and whose it is, or most likely is."""
    assert turn.dialog is not None
    version = turn.dialog.version
    words = t("waste-outside-of", whose=whose) if whose else t("waste-outside")
    if likely:
        words = t("waste-outside-near", whose=likely)
    turn.question(
        words,
        [Button(t("waste-keep-note"), "fo", version)],
        [Button(t("waste-choose-kecamatan"), "fk", version)],
    )


@router.button("fk")
async def choose_kecamatan(turn: Turn, version: int) -> None:
    """Offer the 29 kecamatan."""
    turn.form(version, NAME)
    list_kecamatan(turn)


def list_kecamatan(turn: Turn) -> None:
    """Show the 29 kecamatan as buttons."""
    assert turn.dialog is not None
    version = turn.dialog.version
    buttons = [Button(Plain(one.name), "fd", version, one.code) for one in all_kecamatan()]
    _page(
        turn,
        t("waste-choose-kecamatan-ask"),
        *paired(buttons, 3),
        [Button(t("waste-not-here"), "fp", version, OUTSIDE)],
    )


async def offer_desa(turn: Turn, kecamatan: str) -> None:
    """Remember the kecamatan, and offer its desa."""
    await turn.fill(kecamatan=kecamatan)
    _show_desa(turn, kecamatan)


def _show_desa(turn: Turn, kecamatan: str) -> None:
    assert turn.dialog is not None
    version = turn.dialog.version
    buttons = [Button(Plain(one.name), "fd", version, one.code) for one in all_desa(kecamatan)]
    _page(
        turn,
        t("waste-choose-desa", kecamatan=kecamatan_name(kecamatan)),
        *paired(buttons, 3),
        [Button(t("waste-no-desa"), "fu", version, kecamatan)],
        [Button(t("waste-other-kecamatan"), "fk", version)],
    )


def _page(turn: Turn, words: Label, *rows: Row) -> None:
    """Turn a list in place where it was tapped, else ask with it; the way out is on both."""
    assert turn.dialog is not None
    if isinstance(turn.incoming.act, Tap):
        turn.show(words, *rows, [Button(t("dialog-cancel"), "cancel", turn.dialog.version)])
    else:
        turn.question(words, *rows)


@router.button("fp")
async def in_kecamatan(turn: Turn, version: int, code: str) -> None:
    """Take the kecamatan in which a shared point lies, or hear that it lies elsewhere."""
    opened = turn.form(version, NAME)
    if code == OUTSIDE:
        _elsewhere(turn)
        return
    if code not in {one.code for one in all_kecamatan()}:
        raise Stale
    given = (opened.draft.get("point") or [{}])[0]
    await go_on(turn, place={**given, "kecamatan": code, "desa": ""}, landmark="")


@router.button("fd")
async def in_desa(turn: Turn, version: int, code: str) -> None:
    """Take a desa, or a kecamatan whose desa are then offered."""
    turn.form(version, NAME)
    kecamatan = code[:8]
    if kecamatan not in {one.code for one in all_kecamatan()}:
        raise Stale
    if code == kecamatan:
        await offer_desa(turn, kecamatan)
        return
    if code not in {one.code for one in all_desa(kecamatan)}:
        raise Stale
    turn.toast(Plain(desa_name(code)))
    await placed(turn, kecamatan, code)


@router.button("fu")
async def desa_unknown(turn: Turn, version: int, code: str) -> None:
    """Go on without the desa: its kecamatan and a landmark are enough."""
    turn.form(version, NAME)
    if code not in {one.code for one in all_kecamatan()}:
        raise Stale
    await placed(turn, code, "")


async def placed(turn: Turn, kecamatan: str, desa: str) -> None:
    """Take a place that was chosen; a landmark is asked for where nothing yet tells more."""
    assert turn.dialog is not None
    draft = turn.dialog.draft
    given = (draft.get("point") or [{}])[0]
    enough = given or (desa and tells_where(words_of(draft)))
    values: dict[str, object] = {"place": {**given, "kecamatan": kecamatan, "desa": desa}}
    if enough and not draft.get("landmark"):
        values["landmark"] = ""
    await go_on(turn, **values)


@router.button("fo")
async def keep_outside(turn: Turn, version: int) -> None:
    """Keep a report from outside as a note for DLH: the citizen insists."""
    turn.form(version, NAME)
    await placed(turn, "", "")
