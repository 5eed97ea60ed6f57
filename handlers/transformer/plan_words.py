"""How a plan is said: a colour and the words beside it, every fault by its name."""

from domain.outgoing import Label, Lines, Plain, t
from domain.plans import Trouble
from domain.rides import Ride
from domain.trips import Trip, TripState
from handlers.transformer.moving import clock, kind_words, way_words
from handlers.transformer.plan_day import Table, span
from handlers.transformer.words import GREEN, RED, WHITE, YELLOW, bar_words, listed
from handlers.turn import Round

TROUBLES = 3  # of a trip that are named in a list; its card names all


def colour(table: Table, trip: Trip) -> str:
    """Give the colour of a trip: what forbids it, what is not published, what is on its way."""
    if any(one.forbids for one in table.of(trip)):
        return RED
    if trip.state is TripState.DRAFT:
        return YELLOW
    return WHITE if trip.state is TripState.DEPARTED else GREEN


def trip_line(round_: Round, table: Table, trip: Trip) -> Label:
    """Say a trip in two lines, and what is wrong with it below."""
    return listed(
        t(
            "plan-trip-line",
            number=trip.number,
            way=way_words(trip.direction),
            time=span(round_, trip),
            plate=table.plate(trip.vehicle),
            driver=table.driver(trip.driver),
            seats=table.seats(trip),
            room=trip.seats + trip.wheelchairs,
            state=t(f"trip-state-{trip.state}"),
        ),
        colour(table, trip),
        [trouble_words(table, one) for one in table.of(trip)[:TROUBLES]],
    )


def trouble_words(table: Table, one: Trouble) -> Label:
    """Say what is wrong, and in which ride."""
    trip = next((trip for trip in table.day.trips if trip.id == one.trip), None)
    if one.bars and trip is not None:
        vehicle = table.day.vehicles.get(trip.vehicle)
        return Lines(tuple(bar_words(bar, vehicle) for bar in one.bars), "; ")
    ride = table.day.rides.get(one.ride or 0)
    return t(f"plan-fault-{one.wrong}", ride=ride.number if ride else "", minutes=one.minutes)


def named_trouble(table: Table, one: Trouble) -> Label:
    """Say what is wrong, with the trip that it is about."""
    trip = next((trip for trip in table.day.trips if trip.id == one.trip), None)
    head = Plain(f"• {trip.number if trip else '–'}:")
    return Lines((head, trouble_words(table, one)), " ")


def rider_words(name: str, ride: Ride) -> Label:
    """Name a rider with all that is to be thought of."""
    needs: list[Label] = [t(f"ride-need-{need}") for need in sorted(ride.needs)]
    if ride.seats > 1:
        needs.append(t("plan-people", number=ride.seats))
    if not needs:
        return Plain(f"   • {name}")
    return Lines((Plain(f"   • {name} ("), Lines(tuple(needs), ", "), Plain(")")), "")


def trip_words(round_: Round, table: Table, trip: Trip, called: dict[int, str]) -> Label:
    """Say all about a trip: vehicle and driver, stops with their minutes, riders, faults."""
    vehicle = table.day.vehicles.get(trip.vehicle)
    parts: list[Label] = [
        t(
            "plan-card",
            number=trip.number,
            way=way_words(trip.direction),
            time=span(round_, trip),
            office=table.stop(trip.office),
            plate=table.plate(trip.vehicle),
            kind=kind_words(vehicle.kind if vehicle else ""),
            driver=table.driver(trip.driver),
            seats=table.seats(trip),
            room=trip.seats + trip.wheelchairs,
            state=t(f"trip-state-{trip.state}"),
        )
    ]
    lines: list[Label] = []
    for visit in trip.visits:
        if visit.rides:
            lines.append(
                t("plan-stop-line", time=clock(round_, visit.at), stop=table.stop(visit.stop))
            )
            lines += [rider_words(called[ride], table.day.rides[ride]) for ride in visit.rides]
    parts.append(Lines(tuple(lines)))
    found = [Lines((Plain("•"), trouble_words(table, one)), " ") for one in table.of(trip)]
    if found:
        parts.append(Lines((t("plan-not-yet"), *found)))
    return Lines(tuple(parts), "\n\n")
