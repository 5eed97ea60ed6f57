"""One's own reports, and what anybody may know of any report."""

import re

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.incoming import Photo, Text
from domain.knowledge import Match
from domain.outgoing import Button, Label, Lines, Row, t
from domain.reports import MOST_PHOTOS, Move, Report, State, Who, edge
from domain.waste import TRAITS, Category
from handlers.paging import turning
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import place_words, show
from handlers.waste.closing import said_done
from handlers.waste.desk import CITY, REASONS
from handlers.waste.hearing import answered
from handlers.waste.joining import of_album, thank
from handlers.waste.moving import add_photos, move, tell_owner, tell_people
from handlers.waste.reviews import maybe_look

router = Router()

ON_A_PAGE = 6
# What an officer has written may name somebody: only its people read that.
PUBLIC_REASONS = frozenset({*REASONS, CITY, "no-answer"} - {"other"})
NAMED = re.compile(r"\bpi[\s-]*0*(\d{1,12})\b", re.IGNORECASE)
NUMBER = re.compile(r"(?:pi[\s-]*)?0*(\d{1,12})", re.IGNORECASE)


@router.command("laporanku", describe="command-own")
async def mine(turn: Turn, _: str) -> None:
    """List one's own reports and those one has joined."""
    if not turn.incoming.chat.private:
        raise Refused(t("waste-private"))
    await _list(turn, 1)


@router.button("ol")
async def page(turn: Turn, number: int) -> None:
    """Show another page."""
    await _list(turn, number)


async def _list(turn: Turn, number: int) -> None:
    total = await turn.db.reports.count_involved(turn.person.id)
    if not total:
        turn.show(t("own-none"))
        return
    last = max(1, -(-total // ON_A_PAGE))
    number = min(max(number, 1), last)
    found = await turn.db.reports.involved(turn.person.id, ON_A_PAGE, (number - 1) * ON_A_PAGE)
    rows: list[Row] = [
        [
            Button(
                t(
                    "own-line",
                    number=one.number,
                    category=t(f"waste-category-{one.category}"),
                    state=t(f"waste-state-{one.state}"),
                ),
                "oo",
                one.id,
            )
        ]
        for one in found
    ]
    turn.show(t("own-head", total=total), *rows, turning(number, last, "ol"))


@router.button("oo")
async def one(turn: Turn, number: int) -> None:
    """Show a report to its reporter or a supporter, with what they may do."""
    report, who = await _involved(turn, number)
    rows: list[Row] = []
    words: list[Label] = [public_words(report)]
    if report.open:
        words.append(t(f"own-next-{report.state}"))
    elif report.state is State.REJECTED and report.reason not in PUBLIC_REASONS:
        words.append(t("own-rejected", reason=report.reason))
    resolve = TRAITS[Category(report.category)].resolve
    due = report.timer.due(resolve, turn.house.calendar)
    if due and report.kecamatan:  # what lies outside is promised nothing
        words.append(t("own-due", at=due))
    if report.state in {State.CLAIMED, State.UNANSWERED}:
        rows = [[Button(t("waste-yes"), "vy", report.id), Button(t("waste-no"), "vn", report.id)]]
    elif report.state is State.ASKED and who is Who.REPORTER:
        rows = [[Button(t("waste-answer"), "oq", report.id)]]
    if report.open and who is Who.REPORTER:
        rows.append([Button(t("own-add"), "oa", report.id)])
        if report.state is not State.CLAIMED:  # there "Bersih" and "Belum" say it
            worse, gone = (
                Button(t("own-worse"), "ow", report.id),
                Button(t("own-gone"), "og", report.id),
            )
            rows.append([worse, gone])
        if edge(Move.WITHDRAW, report.state, who):
            rows.append([Button(t("own-withdraw"), "od", report.id)])
    elif report.open:
        rows += [[Button(t("own-worse"), "ow", report.id)]]
    turn.show(Lines(tuple(words), "\n\n"), *rows, [Button(t("own-back"), "ol", 1)])


def public_words(report: Report) -> Label:
    """Say what anybody may know: no person, no landmark, words only if nothing is wrong in them."""
    parts: list[Label] = [
        t(
            "own-public",
            number=report.number,
            category=t(f"waste-category-{report.category}"),
            place=place_words(report.kecamatan, report.desa, ""),
            state=t(f"waste-state-{report.state}"),
            filed=report.filed_at,
        )
    ]
    if report.closed_at:
        parts.append(t("own-closed", at=report.closed_at))
    if report.reopened:
        parts.append(t("own-reopened", times=report.reopened))
    if report.supporters:
        parts.append(t("waste-supporters", number=report.supporters))
    if report.state is State.REJECTED and report.reason in PUBLIC_REASONS:
        parts.append(t("own-rejected", reason=t(f"waste-reason-{report.reason}")))
    if report.merged_into:
        parts.append(t("own-merged", number=f"PI-{report.merged_into:06d}"))
    return Lines(tuple(parts), "\n")


@router.command("lacak", describe="command-track")
async def track(turn: Turn, words: str) -> None:
    """Tell anybody where a report stands."""
    found = NUMBER.search(words)
    if found is None:
        raise Refused(t("own-which"))
    await _track(turn, int(found[1]))


@router.start("lacak")
async def linked(turn: Turn, words: str) -> None:
    """Tell the same from a link."""
    await track(turn, words)


@router.intent("report-status")
async def status(turn: Turn, _: Match) -> None:
    """Tell where a report stands: the one that is named, else one's own."""
    act = turn.incoming.act
    named = NAMED.search(act.text) if isinstance(act, Text) else None
    if named is None or not isinstance(act, Text):
        await mine(turn, "")
    elif not (turn.incoming.chat.private and await said_done(turn, int(named[1]), act.text)):
        await _track(turn, int(named[1]))


async def shown(turn: Turn, photo: Photo) -> bool:
    """Take a photo under which a report is named: the proof that it is done, or more of it."""
    named = NAMED.search(photo.caption)
    if named is None:
        return False
    if await said_done(turn, int(named[1]), photo.caption, photo):
        return True
    report = await turn.db.reports.get(int(named[1]))
    if report is not None and report.reporter == turn.person.id and report.open:
        await _add(turn, report, photo)
    else:
        await _track(turn, int(named[1]))
    return True


async def _track(turn: Turn, number: int) -> None:
    report = await turn.db.reports.get(number)
    if report is None:
        raise Refused(t("waste-unknown", number=f"PI-{number:06d}"))
    turn.say(public_words(report))


@router.button("oa")
async def add(turn: Turn, number: int) -> None:
    """Ask for a further photo or note."""
    await _own(turn, number)
    await turn.begin("waste-add", report_=number)


@router.dialog(
    "waste-add",
    title="title-add",
    report_=Field("own-add-what", ()),
    more=Field("own-add-what", (Photo, Text), longest=1000),
)
async def added(turn: Turn, draft: Draft) -> None:
    """Add a photo or a note to a report."""
    await turn.end()
    await _add(turn, await _own(turn, draft["report_"][0]), draft["more"][0])


@router.reply("own")
async def replied(turn: Turn, number: str) -> None:
    """Take a reply to news of a report as an addition to it."""
    report, who = await _involved(turn, int(number))
    act = turn.incoming.act
    if isinstance(act, Photo) and await of_album(turn, act):
        return
    if isinstance(act, Photo | Text) and await answered(turn, act, report.id):
        return
    if who is Who.REPORTER and report.open and isinstance(act, Photo | Text):
        await _add(turn, report, act)
    else:
        turn.say(public_words(report), [Button(t("own-see"), "oo", report.id)])


async def _add(turn: Turn, report: Report, more: Photo | Text) -> None:
    words = more.text if isinstance(more, Text) else more.caption
    if isinstance(more, Photo) and len(await turn.db.reports.photos(report.id)) >= 2 * MOST_PHOTOS:
        raise Refused(t("own-enough-photos"))
    note = f"{report.note}\n{words}".strip()[:2000]
    after = await move(turn, report, Move.ADD, Who.REPORTER, personal={"words": words}, note=note)
    if isinstance(more, Photo):
        await add_photos(turn, after, "more", (more,))
    await show(turn, after)
    thank(turn, after, t("own-added", number=after.number))


@router.button("ow")
async def worse(turn: Turn, number: int) -> None:
    """Hear that it is worse: it goes up in the queue, once a day for each person."""
    report, who = await _involved(turn, number)
    zone = turn.house.wording.zone
    today = turn.now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    if not await turn.db.schedule.claim(f"worse:{report.id}:{turn.person.id}", today):
        raise Refused(t("own-worse-already"))
    after = await move(turn, report, Move.WORSE, who)
    await show(turn, after)
    turn.toast(t("own-worse-noted"), alert=True)


@router.button("og")
async def gone(turn: Turn, number: int) -> None:
    """Ask once more before a report ends as clean."""
    report = await _own(turn, number)
    turn.show(
        t("own-gone-sure", number=report.number),
        [Button(t("own-gone-yes"), "oy", number), Button(t("own-back"), "oo", number)],
    )


@router.button("oy")
async def gone_surely(turn: Turn, number: int) -> None:
    """End a report as its reporter says: it is clean."""
    report = await _own(turn, number)
    if report.owner == turn.person.id:
        raise Refused(t("vote-own-claim"))
    await _end(
        turn,
        report,
        Move.CONFIRM,
        said=t("vote-confirmed", number=report.number),
        officer=t("vote-told-officer", number=report.number),
        others=t("vote-told-confirmed", number=report.number),
    )


@router.button("od")
async def withdraw(turn: Turn, number: int) -> None:
    """Ask once more before a report is withdrawn."""
    report = await _own(turn, number)
    turn.show(
        t("own-withdraw-sure", number=report.number),
        [Button(t("own-withdraw-yes"), "ox", number), Button(t("own-back"), "oo", number)],
    )


@router.button("ox")
async def withdrawn(turn: Turn, number: int) -> None:
    """Withdraw a report; its supporters hear it."""
    report = await _own(turn, number)
    await _end(
        turn,
        report,
        Move.WITHDRAW,
        said=t("own-withdrawn", number=report.number),
        officer=t("own-told-officer-withdrawn", number=report.number),
        others=t("own-told-withdrawn", number=report.number),
    )


async def _end(
    turn: Turn, report: Report, what: Move, *, said: Label, officer: Label, others: Label
) -> None:
    """End a report by its reporter's word: the card, the officer and the supporters hear it."""
    after = await move(turn, report, what, Who.REPORTER)
    await show(turn, after)
    turn.show(said)
    await tell_owner(turn, after, officer)
    await tell_people(turn, after, others, but=turn.person.id)
    if what is Move.CONFIRM:
        await maybe_look(turn, after)


async def _own(turn: Turn, number: int) -> Report:
    report, who = await _involved(turn, number)
    if who is not Who.REPORTER:
        raise Refused(t("own-not-yours"))
    return report


async def _involved(turn: Turn, number: int) -> tuple[Report, Who]:
    report = await turn.db.reports.get(number)
    if report is not None and report.reporter == turn.person.id:
        return report, Who.REPORTER
    if report is not None:
        supporters = await turn.db.reports.supporters(report.id)
        if any(one.person == turn.person.id for one in supporters):
            return report, Who.VOTER
    raise Refused(t("own-not-yours"))
