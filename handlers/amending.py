"""What was sent is corrected in place, or withdrawn: every copy, a few at a time."""

from domain.announcements import DELETABLE, Announcement, Fate
from domain.outgoing import Delete, Edit, Message, Priority, t
from handlers.copies import copies
from handlers.turn import Round
from storage.announcements import key_of

AT_ONCE = 130  # copies in a round of five seconds: less than may be sent in it


async def amend(round_: Round, one: Announcement) -> bool:
    """Change the next of the copies that are of an older edition; whether there were any."""
    if not one.edition:
        return False
    behind = await round_.db.announcements.behind(one, AT_ONCE)
    changed: dict[Fate, list[int]] = {Fate.SENT: [], Fate.WITHDRAWN: []}
    for person, since, findable in behind:
        if one.withdrawn_at is None:
            changed[Fate.SENT].append(person)
            if findable:
                _correct(round_, one, person)
        else:
            changed[Fate.WITHDRAWN].append(person)
            deletable = round_.now - since < DELETABLE
            if findable:
                _withdraw(round_, one, person, deletable=deletable)
    for fate, people in changed.items():
        await round_.db.announcements.amended(one, people, fate)
    return bool(behind)


def _correct(round_: Round, one: Announcement, person: int) -> None:
    _, message = copies(round_.house, one)
    edit = Edit(person, message, of_key=key_of(one.id, person), priority=Priority.ANNOUNCEMENT)
    round_.said.append((edit, round_.now))


def _withdraw(round_: Round, one: Announcement, person: int, *, deletable: bool) -> None:
    """Take a copy away; one too old for that says that it holds no more."""
    before, message = copies(round_.house, one)
    key = key_of(one.id, person)
    if deletable:
        ends = [Delete(person, key, priority=Priority.ANNOUNCEMENT)]
        if before is not None:
            number = max(1, len(before.photos))
            ends.append(Delete(person, f"{key}:media", number, Priority.ANNOUNCEMENT))
        round_.said += [(one, round_.now) for one in ends]
        return
    gone = Message(t("siaran-gone"), photo=message.photo, document=message.document)
    edit = Edit(person, gone, of_key=key, priority=Priority.ANNOUNCEMENT)
    round_.said.append((edit, round_.now))
