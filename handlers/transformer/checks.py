"""The check before a trip: eight taps and a photo; what is not in order keeps the vehicle here."""

from domain.dialog import Draft, Field
from domain.driving import CHECKED_ITEMS
from domain.errors import Stale
from domain.incoming import Photo
from domain.outgoing import Button, Label, Row, t
from domain.people import Role
from domain.trips import Trip, TripMove, TripState
from handlers.routing import Router
from handlers.start import KEYS
from handlers.transformer.breakdowns import Trouble, taken_out
from handlers.transformer.sheets import trip_of
from handlers.transformer.tasks import act
from handlers.turn import Turn

router = Router()

NAME = "vehicle-check"
GOOD, BAD = "ok", "bad"


@router.button("uc", role=Role.DRIVER)
async def check(turn: Turn, number: int) -> None:
    """Begin the check of the vehicle."""
    trip = await trip_of(turn, number)
    if trip.state is not TripState.ACCEPTED:
        raise Stale
    await turn.begin(NAME, trip_=trip.id)


def _question(turn: Turn, name: str) -> tuple[Label, Row, Row]:
    """Ask for one item, with the way out."""
    assert turn.dialog is not None
    version = turn.dialog.version
    words = t(
        "check-item",
        number=CHECKED_ITEMS.index(name) + 1,
        of=len(CHECKED_ITEMS),
        item=t(f"check-{name}"),
    )
    return (
        words,
        [
            Button(t("check-good"), "ui", version, name, GOOD),
            Button(t("check-bad"), "ui", version, name, BAD),
        ],
        [Button(t("dialog-cancel"), "cancel", version)],
    )


def _ask(turn: Turn, name: str) -> None:
    if name not in CHECKED_ITEMS:
        turn.question(t("check-photo"))
        return
    words, answers, _ = _question(turn, name)
    turn.question(words, answers)


@router.button("ui", role=Role.DRIVER)
async def item(turn: Turn, version: int, name: str, found: str) -> None:
    """Note one item, and ask for the next in its place."""
    opened = turn.form(version, NAME)
    if opened.field != name or found not in {GOOD, BAD}:
        raise Stale
    following = await turn.fill(**{name: found})
    if following in CHECKED_ITEMS:
        turn.show(*_question(turn, following))
    elif following is not None:
        turn.show(t("check-items-done", faults=_faults(turn.dialog.draft if turn.dialog else {})))
        turn.ask(following)
    elif turn.dialog is not None:
        await checked(turn, turn.dialog.draft)


def _faults(draft: Draft) -> list[Label] | Label:
    """Name what is not in order."""
    found: list[Label] = [t(f"check-{one}") for one in CHECKED_ITEMS if draft[one] == [BAD]]
    return found or t("check-no-faults")


@router.dialog(
    NAME,
    title="title-check",
    role=Role.DRIVER,
    ask=_ask,
    trip_=Field("check-photo", ()),
    lights=Field("check-photo", ()),
    tyres=Field("check-photo", ()),
    brakes=Field("check-photo", ()),
    horn=Field("check-photo", ()),
    wipers=Field("check-photo", ()),
    belts=Field("check-photo", ()),
    doors=Field("check-photo", ()),
    kit=Field("check-photo", ()),
    photo=Field("check-photo", (Photo,)),
)
async def checked(turn: Turn, draft: Draft) -> None:
    """Keep the check: the trip may begin, or the vehicle stays and its riders go with others."""
    await turn.end()
    trip = await turn.db.trips.get(draft["trip_"][0])
    if not _mine(turn, trip):
        turn.say(t("refused-stale"))
        return
    assert trip is not None
    faults = [one for one in CHECKED_ITEMS if draft[one] == [BAD]]
    photo: Photo = draft["photo"][0]
    await turn.db.drives.check(trip.id, trip.vehicle, faults, photo.file_id, turn.now)
    if not faults:
        turn.say(t("check-passed"), keyboard=KEYS)
        await act(turn, trip, TripMove.CHECK)
        return
    turn.say(t("check-failed", faults=_faults(draft)), keyboard=KEYS)
    await taken_out(turn, trip, Trouble("check", tuple(faults), photo.file_id))


def _mine(turn: Turn, trip: Trip | None) -> bool:
    return trip is not None and (trip.driver, trip.state) == (turn.person.id, TripState.ACCEPTED)
