"""Who looks after the drives: the dispatchers on duty, else all of them, else the admins."""

from collections.abc import Collection

from domain.people import Role
from handlers.turn import Round


async def dispatchers(round_: Round, but: Collection[int] = ()) -> list[int]:
    """Name who hears what concerns a drive; whoever it is about is left out."""
    named = [one for one in await round_.db.roles.reachable(Role.DISPATCHER, "") if one not in but]
    here = await round_.db.absences.here(named, round_.now) if named else []
    return here or named or await admins(round_, but)


async def admins(round_: Round, but: Collection[int] = ()) -> list[int]:
    """Name the admins."""
    named = {*round_.house.admins, *await round_.db.roles.reachable(Role.ADMIN, "")}
    return sorted(named - set(but))


async def name_of(round_: Round, person: int) -> str:
    """Give what somebody is called: by the roster, else by their role."""
    employee = await round_.db.employees.of(person)
    if employee is not None:
        return employee.name
    return await round_.db.roles.name_of(person) or "–"
