"""Changing a report before it is sent: by buttons, or as people say it in words."""

from dataclasses import replace

from domain.outgoing import Button, t
from domain.waste_voices import corrects, has_no_photo, skips, wish
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.form import AROUND, NAME, go_on, proceed, summary, without
from handlers.waste.naming import correct
from handlers.waste.sending import send

router = Router()

# What goes with an answer that is asked anew.
GONE = {
    "place": AROUND,
    "category": {"category", "apart"},
}


async def said(turn: Turn, words: str) -> bool:
    """Do what is said of the report itself; False where the words are an answer."""
    assert turn.dialog is not None
    opened = turn.dialog
    missing = turn.house.dialogs[NAME].first(opened.draft)
    wanted = wish(words)
    if wanted == "send" and missing is None:
        await send(turn, opened)
    elif wanted == "send":
        await proceed(turn, missing)
    elif wanted == "change":
        _offer(turn)
    elif missing == "photo" and has_no_photo(words):
        turn.question(t("waste-no-photo"), [Button(t("contacts-button"), "contacts")])
    elif missing == "landmark" and skips(words) and opened.draft["place"][0]["desa"]:
        await go_on(turn, landmark="")
    else:
        return corrects(words) and await correct(turn, words)
    return True


@router.button("fe")
async def change(turn: Turn, version: int) -> None:
    """Offer what may be changed."""
    turn.form(version, NAME)
    _offer(turn)


def _offer(turn: Turn) -> None:
    assert turn.dialog is not None
    version = turn.dialog.version
    turn.show(
        t("waste-change-what"),
        [Button(t("waste-change-category"), "fx", version, "category")],
        [Button(t("waste-change-place"), "fx", version, "place")],
        [Button(t("waste-change-note"), "fx", version, "note")],
        [Button(t("waste-change-photo"), "fx", version, "photo")],
        [Button(t("own-back"), "fb", version), Button(t("dialog-cancel"), "cancel", version)],
    )


@router.button("fb")
async def back(turn: Turn, version: int) -> None:
    """Go back to the whole, or to what is still missing, with nothing changed."""
    opened = turn.form(version, NAME)
    if (missing := turn.house.dialogs[NAME].first(opened.draft)) is not None:
        await proceed(turn, missing)
    else:
        await summary(turn, opened.draft)


@router.button("fx")
async def change_one(turn: Turn, version: int, name: str) -> None:
    """Take one answer out and ask it again."""
    opened = turn.form(version, NAME)
    photos = opened.draft.get("photo", [])
    if name == "note" and photos:  # what stands under the photos belongs to it
        bare = [replace(one, caption="") for one in photos]
        await without(turn, {name}, name, photo=bare)
    else:
        await without(turn, GONE.get(name, {name}), name)
    if name == "note":
        turn.question(t("waste-ask-note"))
    else:
        turn.ask(name)
