"""People as the bot knows them: a Telegram id, a language, and a set of roles."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

LANGUAGES = ("id", "en")
NOBODY = 0  # stands in rows for who has been forgotten; nothing is ever sent there
INVITATION = timedelta(hours=24)  # how long a link to a role may be opened

ScopeKind = Literal["", "kecamatan", "programme", "opd"]


class Role(StrEnum):
    """What a person may be besides a citizen; a set, not a ladder."""

    CITIZEN = "citizen"
    EMPLOYEE = "employee"
    DRIVER = "driver"
    OFFICER = "officer"
    DESK_LEAD = "desk-lead"
    DISPATCHER = "dispatcher"
    OPD_CONTACT = "opd-contact"
    OPD_APPROVER = "opd-approver"
    DLH_HEAD = "dlh-head"
    EDITOR = "editor"
    PUBLISHER = "publisher"
    ADMIN = "admin"


# What a role is limited to; an empty scope of a grant means all of it.
SCOPES: dict[Role, ScopeKind] = {
    Role.OFFICER: "kecamatan",
    Role.DESK_LEAD: "kecamatan",
    Role.OPD_CONTACT: "programme",
    Role.OPD_APPROVER: "opd",
}

# Whom an admin may invite: an employee is verified by the roster, a citizen needs no invitation.
INVITED = tuple(role for role in Role if role not in {Role.CITIZEN, Role.EMPLOYEE})


# Who may also do what a role may: a desk lead works at the desk, the head of DLH at every desk.
# Standing in for an employee opens doors; whether somebody *is* one only the roster tells.
STANDS_IN: dict[Role, frozenset[Role]] = {
    Role.OFFICER: frozenset({Role.DESK_LEAD, Role.DLH_HEAD}),
    Role.DESK_LEAD: frozenset({Role.DLH_HEAD}),
    Role.EDITOR: frozenset({Role.PUBLISHER}),
    Role.EMPLOYEE: frozenset({Role.DISPATCHER, Role.DRIVER}),  # they read the lines too
}


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that somebody holds, and what it is limited to (empty: nothing)."""

    role: Role
    scope: str = ""

    @classmethod
    def read(cls, text: str) -> "Grant":
        """Read what `written` wrote; ValueError if there is no such role."""
        role, _, scope = text.partition(":")
        return cls(Role(role), scope)

    @property
    def written(self) -> str:
        """The grant as one word."""
        return f"{self.role}:{self.scope}" if self.scope else str(self.role)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has written to the bot."""

    id: int
    language: str = "id"
    language_chosen: bool = False
    grants: frozenset[Grant] = frozenset()
    started_at: datetime | None = None
    reachable: bool = True

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that the person holds, whatever their scope."""
        return frozenset({Role.CITIZEN, *(grant.role for grant in self.grants)})

    def holds(self, role: Role) -> bool:
        """Tell whether the person has the role, or one that stands in for it, in any scope."""
        stand_ins = STANDS_IN.get(role, frozenset())
        return bool(self.roles & {role, Role.ADMIN, *stand_ins})

    def may(self, role: Role, scope: str = "") -> bool:
        """Tell whether the person may act as `role` in `scope`; an admin may act as anybody."""
        if role is Role.CITIZEN:
            return True
        return any(
            grant.role is Role.ADMIN or (grant.role is role and grant.scope in {"", scope})
            for grant in self.grants
        )

    def leads_at(self, desk: str) -> bool:
        """Tell whether the person decides at a desk: a kecamatan's code, or DLH's."""
        return self.may(Role.DESK_LEAD, desk) or self.may(Role.DLH_HEAD)

    def works_at(self, desk: str) -> bool:
        """Tell whether the person works at a desk; DLH's needs a role without a kecamatan."""
        return self.may(Role.OFFICER, desk) or self.leads_at(desk)


def guess_language(code: str | None) -> str:
    """Guess a person's language from the IETF tag of their Telegram, Indonesian unless sure.

    Javanese and Sundanese phones get Indonesian, which their owners read every day.
    """
    primary = (code or "id").split("-")[0].lower()
    return "id" if primary in {"id", "in", "ms", "jv", "su", "ban", "bew", ""} else "en"
