"""/jadwal_sampah: on which days waste is picked up where; the evening before, a reminder."""

from datetime import timedelta

from domain.audiences import By, Trait, Whom
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from domain.schedule import Daily, Every
from domain.subscriptions import Kind, Purpose, Topic
from handlers.paging import paired
from handlers.regions import all_desa, all_kecamatan
from handlers.routing import Router
from handlers.subscriptions import topic_words
from handlers.turn import Round, Turn
from handlers.unasked import due, send

router = Router()

NAME = "pickup-reminders"
ASK = "pickups"
OF_USE = timedelta(minutes=90)  # after that people sleep
EVERY_DAY = 2**7


@router.round(NAME, Every(timedelta(minutes=1)))
async def remind(round_: Round) -> None:
    """Remind who wants it that waste is picked up tomorrow."""
    zone = round_.house.wording.zone
    rhythm = Daily(round_.house.progress.pickup_at, zone.key, within=OF_USE)
    moment = await due(round_, "pickups-of-the-day", rhythm)
    if moment is None:
        return
    tomorrow = moment.astimezone(zone).date() + timedelta(days=1)
    for one in await round_.db.progress.pickups():
        if tomorrow.weekday() not in one.weekdays:
            continue
        area = topic_words(round_.house, Topic(Kind.AREA, one.area))
        parts: list[Label] = [t("pickup-tomorrow", day=tomorrow, area=area)]
        if round_.house.calendar.holiday(tomorrow) is not None:
            parts.append(t("pickup-holiday"))
        parts.append(t("pickup-source", source=one.source))
        whom = Whom.of(Trait(By.AREA, one.area), topic=Topic(Kind.WASTE), sent_as=Purpose.OWN)
        await send(round_, Lines(tuple(parts)), whom)


@router.command("jadwal_sampah", role=Role.DESK_LEAD, describe="command-pickups")
async def home(turn: Turn, _: str) -> None:
    """Show what is known."""
    if not turn.incoming.chat.private:
        raise Refused(t("siaran-private"))
    found = await turn.db.progress.pickups()
    lines: list[Label] = [t("pickups-home", number=len(found))]
    lines += [
        t("pickups-line", area=_area(turn, one.area), days=_days(one.weekdays), source=one.source)
        for one in found
    ]
    turn.say(Lines(tuple(lines)), [Button(t("pickups-add"), "jsa")])


@router.button("jsa", role=Role.DESK_LEAD)
async def kecamatan(turn: Turn) -> None:
    """Offer the kecamatan."""
    buttons = [Button(Plain(one.name), "jsk", one.code) for one in all_kecamatan()]
    turn.show(t("pickups-which-kecamatan"), *paired(buttons, 3))


@router.button("jsk", role=Role.DESK_LEAD)
async def desa(turn: Turn, code: str) -> None:
    """Offer a whole kecamatan, and each of its desa."""
    _theirs(turn, code)
    whole = [Button(t("subscriptions-whole"), "jsd", code, 0)]
    each = [Button(Plain(one.name), "jsd", one.code, 0) for one in all_desa(code)]
    back = [Button(t("question-back"), "jsa")]
    turn.show(t("pickups-which-area"), whole, *paired(each), back)


@router.button("jsd", role=Role.DESK_LEAD)
async def days(turn: Turn, area: str, chosen: int) -> None:
    """Offer the weekdays; those chosen stand in the buttons themselves."""
    _theirs(turn, area)
    if not 0 <= chosen < EVERY_DAY:
        raise Stale
    each = [
        Button(
            t("topic-on" if chosen >> day & 1 else "topic-off", topic=t(f"recurring-day-{day}")),
            "jsd",
            area,
            chosen ^ (1 << day),
        )
        for day in range(7)
    ]
    rows: list[Row] = [*paired(each), [Button(t("siaran-done"), "jsz", area, chosen)]]
    turn.show(t("pickups-which-days", area=_area(turn, area)), *rows)


@router.button("jsz", role=Role.DESK_LEAD)
async def source(turn: Turn, area: str, chosen: int) -> None:
    """Ask who says so; without a day, forget what was known."""
    _theirs(turn, area)
    if not 0 <= chosen < EVERY_DAY:
        raise Stale
    if not chosen:
        await turn.db.progress.pickup(area, (), "", turn.person.id, turn.now)
        turn.show(t("pickups-gone", area=_area(turn, area)))
        return
    await turn.begin(ASK, area_=area, days_=chosen)


@router.dialog(
    ASK,
    title="title-pickups",
    role=Role.DESK_LEAD,
    area_=Field("pickups-ask-source", ()),
    days_=Field("pickups-ask-source", ()),
    source=Field("pickups-ask-source", (Text,), longest=120),
)
async def kept(turn: Turn, draft: Draft) -> None:
    """Keep the days with their source."""
    area, chosen = draft["area_"][0], draft["days_"][0]
    weekdays = tuple(day for day in range(7) if chosen >> day & 1)
    await turn.end()
    words = draft["source"][0].text.strip()
    await turn.db.progress.pickup(area, weekdays, words, turn.person.id, turn.now)
    turn.say(t("pickups-kept", area=_area(turn, area), days=_days(weekdays)))


def _area(turn: Turn, code: str) -> Label:
    return topic_words(turn.house, Topic(Kind.AREA, code))


def _days(weekdays: tuple[int, ...]) -> list[Label]:
    return [t(f"recurring-day-{day}") for day in weekdays]


def _theirs(turn: Turn, area: str) -> None:
    """Let only those go on who lead the desk there; Stale if there is no such area."""
    if area[:8] not in {one.code for one in all_kecamatan()}:
        raise Stale
    if len(area) > 8 and area not in {one.code for one in all_desa(area[:8])}:
        raise Stale
    if not turn.person.leads_at(area[:8]):
        raise Refused(t("pickups-not-yours"))
