"""Closing: a photo taken for it and the officer's place; what looks wrong goes to a desk lead."""

from typing import Any

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.incoming import Act, Photo, Place, Text
from domain.outgoing import t
from domain.people import Role
from domain.reports import MOST_PHOTOS, PROOF_WITHIN, Move, Report
from domain.waste_settled import settled
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.desk import act, at_desk, possible
from handlers.waste.leave import free
from handlers.waste.moving import add_photos, away, still_works, tell_owner
from handlers.waste.proofs import ask_clean, doubt

router = Router()


@router.button("wc", role=Role.OFFICER)
async def close_tapped(turn: Turn, number: int) -> None:
    """Begin to close a report."""
    await close(turn, await at_desk(turn, number))


async def close(turn: Turn, report: Report, photo: Photo | None = None) -> None:
    """Ask for the photo and the place that a claim needs; NotNow where it cannot be closed."""
    await possible(turn, report, Move.CLAIM)
    given: dict[str, Any] = {"photo": photo, **_origin(turn)} if photo else {}
    await turn.begin("waste-close", report_=report.id, **given)


async def said_done(turn: Turn, number: int, words: str, photo: Photo | None = None) -> bool:
    """Begin to close a report that who works on it calls done; False if nobody has said so."""
    if not turn.person.holds(Role.OFFICER) or not settled(words):
        return False
    try:
        report = await at_desk(turn, number)
    except Refused:  # an officer of elsewhere asks like anybody
        return False
    await close(turn, report, photo)
    return True


@router.reply("card")
async def replied(turn: Turn, number: str) -> bool:
    """Take a photo, or "sudah ditangani", as a reply to a card for a claim: "foto terlampir".

    What answers a form that is open for this very report is left to the form.
    """
    given = turn.incoming.act
    if turn.dialog is not None and turn.dialog.draft.get("report_") == [int(number)]:
        return False
    if not turn.person.holds(Role.OFFICER):
        return True
    if isinstance(given, Photo):
        await close(turn, await at_desk(turn, int(number)), given)
    elif isinstance(given, Text) and settled(given.text):
        await close(turn, await at_desk(turn, int(number)))
    elif turn.incoming.chat.private:
        turn.say(t("waste-card-reply"))
    return True  # in a group people also talk about a card with each other


def _origin(turn: Turn) -> dict[str, str]:
    """Note that a photo was passed on: it may be anybody's, of any day."""
    return {"forwarded_": "yes"} if turn.incoming.forwarded else {}


async def _photo_first(turn: Turn, name: str, act: Act) -> bool:
    """Words before the photo are no reason for a missing place."""
    assert turn.dialog is not None
    if isinstance(act, Photo) and (passed_on := _origin(turn)):
        await turn.fill(**passed_on)
    if name == "place" and isinstance(act, Text) and not turn.dialog.draft.get("photo"):
        turn.ask("photo")
        return True
    return False


@router.dialog(
    "waste-close",
    title="title-waste-close",
    role=Role.OFFICER,
    take=_photo_first,
    report_=Field("waste-proof-photo", ()),
    forwarded_=Field("waste-proof-photo", (), least=0),
    photo=Field("waste-proof-photo", (Photo,), most=MOST_PHOTOS),
    place=Field("waste-proof-place", (Place, Text), longest=300),
)
async def closed(turn: Turn, draft: Draft) -> None:
    """Claim that a report is done; a reused photo or a far place makes the claim doubtful."""
    report = await at_desk(turn, draft["report_"][0])
    photos, place = draft["photo"], draft["place"][0]
    doubts = ["forwarded"] if draft.get("forwarded_") else []
    if any([await turn.db.reports.seen_before(one.unique_id) for one in photos]):
        doubts.append("photo")
    far = away(report, place)
    if far is not None and far > PROOF_WITHIN:
        doubts.append("place")
    reason = place.text if isinstance(place, Text) else ""
    after = await act(
        turn,
        report,
        Move.CLAIM,
        facts={
            "away": None if far is None else round(far),
            "reason": bool(reason),
            "photos": len(photos),
        },
        personal={"reason": reason},
        reason=reason,
    )
    await add_photos(turn, after, "proof", tuple(photos))
    await turn.end()
    if doubts:
        await doubt(turn, after, doubts)
        turn.say(t("waste-claim-doubted", number=after.number))
    else:
        turn.say(t("waste-claimed", number=after.number))  # once the photo has been compared


@router.button("wy", role=Role.DESK_LEAD)
async def pass_claim(turn: Turn, number: int) -> None:
    """Let a doubted claim stand: the people are asked."""
    after = await act(turn, await _of_another(turn, number), Move.PASS)
    turn.toast(t("waste-do-pass"))
    await ask_clean(turn, after)


@router.button("wn", role=Role.DESK_LEAD)
async def refuse_claim(turn: Turn, number: int) -> None:
    """Ask why a doubted claim goes back to who made it."""
    await possible(turn, await _of_another(turn, number), Move.REFUSE)
    await turn.begin("waste-refuse", report_=number)


@router.dialog(
    "waste-refuse",
    title="title-waste-refuse",
    role=Role.DESK_LEAD,
    report_=Field("waste-write-refuse", ()),
    reason=Field("waste-write-refuse", (Text,), longest=400),
)
async def refused(turn: Turn, draft: Draft) -> None:
    """Send a doubted claim back: the officer reads why."""
    report = await _of_another(turn, draft["report_"][0])
    reason = draft["reason"][0].text
    after = await act(turn, report, Move.REFUSE, personal={"reason": reason})
    await turn.end()
    turn.say(t("waste-refused", number=after.number))
    if after.owner is None or not await still_works(turn, after.owner, after.desk):
        await free(turn, after)
    else:
        await tell_owner(turn, after, t("waste-claim-refused", number=after.number, reason=reason))


async def _of_another(turn: Turn, number: int) -> Report:
    """Give a doubted claim to a desk lead who has not made it."""
    report = await at_desk(turn, number)
    if report.owner == turn.person.id:
        raise Refused(t("waste-own-claim"))
    return report
