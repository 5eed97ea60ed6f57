"""What time does to employees: reminders, a year that is over, a new roster, requests that wait."""

from datetime import time, timedelta

from domain.employees import State, polite, reminder_due
from domain.outgoing import Button, t
from domain.schedule import Daily, Every
from handlers.routing import Router
from handlers.transformer.apart import apart
from handlers.transformer.employees import released, renewing, verified
from handlers.transformer.requests import admins, deciders, put
from handlers.transformer.rosters import KEPT
from handlers.turn import Round

router = Router()

AT_ONCE = 200  # people in one transaction
FEW = 5  # of whom each may give back many rides, on many days
PATIENCE = timedelta(days=2)  # with an approver; then the admins are asked as well


@router.round("renew-employees", Every(timedelta(minutes=1)))
async def remind(round_: Round) -> None:
    """Remind by day who must renew soon, and let the role lapse of who did not."""
    zone = round_.house.wording.zone
    if polite(round_.now, zone):
        for one in await round_.db.employees.to_remind(round_.now, AT_ONCE):
            level = reminder_due(one.renew_at, round_.now)
            await round_.db.employees.reminded(one.person, level)
            until = one.renew_at.astimezone(zone).date()
            round_.tell(one.person, t("employee-remind", until=until), *renewing(round_, one))
    for one in await round_.db.employees.to_lapse(round_.now, FEW):
        with apart("an employee", one.person):
            await released(round_, one.person, State.LAPSED)


@router.round("follow-roster", Every(timedelta(minutes=1)))
async def follow(round_: Round) -> None:
    """Let go of whom the roster does not name any more, and verify whom it has come to name."""
    for one in await round_.db.employees.to_release(FEW):
        with apart("an employee", one.person):
            await released(round_, one.person)
    for request in await round_.db.approvals.to_settle(AT_ONCE):
        entry = await round_.db.rosters.hold(request.entry.nip)
        before = await round_.db.employees.of(request.person)
        holder = await round_.db.employees.holder(request.entry.nip)
        if entry is None or (holder is not None and holder.person != request.person):
            continue
        if before is not None and before.state is State.WITHDRAWN:  # not by a roster alone
            continue
        await round_.db.approvals.decide(request.id, "granted", request.person, round_.now)
        after = before if before is not None and before.holds else None
        await verified(
            round_, request.person, entry, approved=False, by=request.person, after=after
        )
        round_.tell(
            request.person,
            t("employee-verified", name=entry.name, opd=entry.opd),
            [Button(t("menu-help"), "help")],
        )


@router.round("urge-approvers", Every(timedelta(hours=1)))
async def urge(round_: Round) -> None:
    """Ask once more, and the admins too, when nobody has decided for two days."""
    if not polite(round_.now, round_.house.wording.zone):
        return
    for request in await round_.db.approvals.to_urge(round_.now - PATIENCE, AT_ONCE):
        people = {*await deciders(round_, request), *await admins(round_, request)}
        await put(round_, request, sorted(people), urging=True)
        await round_.db.approvals.urged(request.id)


@router.round("forget-staged-rosters", Daily(time(1, 0)))
async def forget(round_: Round) -> None:
    """Throw away rosters that an admin has sent and never confirmed."""
    await round_.db.rosters.forget(round_.now - KEPT)
