"""The log of powers: who used which, in words, about what, and why where a reason was given."""

import json
from dataclasses import dataclass, field

from domain.outgoing import Label, Lines, Plain, Row, Words, t
from domain.people import Grant, Role
from domain.reports import Move
from handlers.paging import turning
from handlers.roles import named
from handlers.routing import Router
from handlers.turn import Round, Turn
from storage.roles import Entry

router = Router()

ON_A_PAGE = 8
GRANTS = ("role-given", "role-refused", "role-withdrawn")  # about a person and a grant


@router.command("audit", role=Role.ADMIN, describe="command-audit")
async def audit(turn: Turn, _: str) -> None:
    """Show who used which power, the newest first."""
    turn.say(*await _page(turn, 1))


@router.button("ra", role=Role.ADMIN)
async def audit_page(turn: Turn, number: int) -> None:
    """Show another page of the log."""
    turn.show(*await _page(turn, number))


async def _page(turn: Round, number: int) -> tuple[Label, *tuple[Row, ...]]:
    total = await turn.db.roles.log_count()
    last = max(1, -(-total // ON_A_PAGE))
    number = min(max(number, 1), last)
    reader = _Reader(turn)
    items = [
        t("audit-item", at=one.at, actor=await reader.name(one.actor), act=await reader.told(one))
        for one in await turn.db.roles.log(ON_A_PAGE, (number - 1) * ON_A_PAGE)
    ]
    return Lines((t("audit-head", total=total), *items), "\n\n"), turning(number, last, "ra")


@dataclass
class _Reader:
    """Reads lines of the log: names in place of numbers, sentences in place of routes."""

    round_: Round
    names: dict[int, str] = field(default_factory=dict)

    async def name(self, person: int) -> str:
        """Give what somebody is or was called; the number of who never was."""
        if person not in self.names:
            roles = self.round_.db.roles
            known = await roles.name_of(person) or await roles.once_named(person)
            own = "Admin" if person in self.round_.house.admins else str(person)
            self.names[person] = known or own
        return self.names[person]

    async def told(self, one: Entry) -> Label:
        """Say what was done; as it stands in the log, where no text is known for it."""
        house = self.round_.house
        if one.act in GRANTS:
            person, _, grant = one.about.partition(" ")
            who = await self.name(int(person))
            return t(f"did-{one.act}", name=who, role=named(self.round_, Grant.read(grant)))
        if one.act == "role-invited":
            return t("did-role-invited", role=named(self.round_, Grant.read(one.about)))
        if one.act == "identity-opened":
            return t("did-identity-opened", about=one.about, reason=await self._reason(one))
        if one.act.startswith("/") and (what := house.commands.get(one.act[1:], (None, ""))[1]):
            return t("did-command", command=one.act, what=t(what))
        if one.act in house.titles:
            return t("did-form", title=t(house.titles[one.act]))
        return self._tapped(one.act) or Plain(f"{one.act} {one.about}".strip())

    def _tapped(self, data: str) -> Words | None:
        """Say what a button does; its first value is a report where the text speaks of one."""
        route, _, rest = data.partition(":")
        key, first = f"did-{route}", rest.partition(":")[0]
        wording = self.round_.house.wording
        known = wording.keys()
        if key not in known:
            return None
        if "about" not in wording.variables(key, "id"):
            return t(key)
        return t(key, about=f"PI-{int(first):06d}") if first.isdecimal() else None

    async def _reason(self, one: Entry) -> str:
        """Give why an identity was opened: it stands in the history, where it can be erased."""
        number = int(one.about.removeprefix("PI-"))
        for event, told in await self.round_.db.histories.of(number):
            if event.move == Move.OPEN_IDENTITY and event.at == one.at and told:
                return str(json.loads(told.words).get("reason", "–"))
        return "–"
