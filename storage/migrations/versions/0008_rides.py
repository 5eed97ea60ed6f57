"""Transformer: rides and trips, the seats and quarters of an hour that no two can hold, repeats."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC
LIVE = "state IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded')"
STANDING = "state IN ('draft', 'published', 'accepted', 'checked', 'departed')"

STAYS = ("ride_events", "trip_events")  # rows of these are written once
SQLITE = (
    "CREATE TRIGGER {table}_stays_{act} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'what happened to a ride cannot be changed'); END"
)
POSTGRESQL = (
    "CREATE FUNCTION ride_events_stay() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'what happened to a ride cannot be changed'; END $$"
)


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _index(
    name: str, table: str, columns: list[str], where: str = "", *, unique: bool = False
) -> None:
    text = sa.text(where) if where else None
    op.create_index(name, table, columns, sqlite_where=text, postgresql_where=text, unique=unique)


def upgrade() -> None:
    _trips()
    _rides()
    _repeats()
    if op.get_bind().dialect.name == "sqlite":
        for table in STAYS:
            for act in ("UPDATE", "DELETE"):
                op.execute(SQLITE.format(table=table, act=act))
    else:
        op.execute(POSTGRESQL)
        for table in STAYS:
            op.execute(
                f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION ride_events_stay()"
            )


def _trips() -> None:
    op.create_table(  # one row is held while a day is planned: who plans it second sees the first
        "ride_days",
        sa.Column("day", sa.Text, primary_key=True),  # 2026-11-30
        _number("turns"),
    )
    op.create_table(
        "trips",
        _id(),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        _number("office"),
        sa.Column("state", sa.Text, nullable=False),
        _number("version"),
        _number("vehicle"),
        sa.Column("driver", sa.BigInteger),
        sa.Column("kind", sa.Text, nullable=False),
        _number("seats"),
        _number("wheelchairs"),
        sa.Column("start_at", MOMENT, nullable=False),
        sa.Column("end_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.UniqueConstraint("id", "seats", "wheelchairs", name="trips_room"),
    )
    _index("trips_day", "trips", ["day", "direction", "office"])
    _index("trips_driver", "trips", ["driver", "start_at"], f"driver IS NOT NULL AND {STANDING}")
    _index("trips_vehicle", "trips", ["vehicle", "start_at"], STANDING)
    op.create_table(
        "trip_stops",
        _number("trip"),
        _number("number"),
        _number("stop"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("arrived_at", MOMENT),
        sa.Column("left_at", MOMENT),
        sa.PrimaryKeyConstraint("trip", "number", name="trip_stops_pk"),
    )
    op.create_table(  # a vehicle and its driver in one quarter of an hour, numbered since 1970
        "trip_slots",
        _number("trip"),
        _number("slot"),
        _number("vehicle"),
        sa.Column("driver", sa.BigInteger),
        sa.PrimaryKeyConstraint("trip", "slot", name="trip_slots_pk"),
        sa.UniqueConstraint("vehicle", "slot", name="trip_slots_vehicle"),
        sa.UniqueConstraint("driver", "slot", name="trip_slots_driver"),
    )
    op.create_index("trip_slots_when", "trip_slots", ["slot"])
    op.create_table(  # seats are 1, 2, …; places for wheelchairs are -1, -2, …
        "trip_seats",
        _number("trip"),
        _number("number"),
        _number("ride"),
        _number("seats"),  # of the trip, so that the database itself can count
        _number("wheelchairs"),
        sa.PrimaryKeyConstraint("trip", "number", name="trip_seats_pk"),
        sa.ForeignKeyConstraint(
            ["trip", "seats", "wheelchairs"],
            ["trips.id", "trips.seats", "trips.wheelchairs"],
            name="trip_seats_room",
            onupdate="CASCADE",
        ),
        sa.CheckConstraint(
            "number <= seats AND number >= -wheelchairs AND number <> 0", name="trip_seats_fit"
        ),
    )
    op.create_index("trip_seats_ride", "trip_seats", ["ride"])
    op.create_table(
        "trip_events",
        _id(),
        _number("trip"),
        _number("number"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("move", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),  # JSON without anything personal
        sa.UniqueConstraint("trip", "number", name="trip_events_once"),
    )


def _rides() -> None:
    op.create_table(
        "rides",
        _id(),
        _number("rider"),  # 0 once what is personal was wiped
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        _number("office"),
        _number("stop"),
        sa.Column("earliest", MOMENT, nullable=False),
        sa.Column("latest", MOMENT, nullable=False),
        _number("seats"),
        _text("needs"),  # words with spaces between them
        sa.Column("guarded", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        _number("version"),
        sa.Column("trip", sa.BigInteger),
        _text("kind"),
        sa.Column("promised_at", MOMENT),
        sa.Column("planned_at", MOMENT),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("boarded_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("disputed_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        _text("reason"),
        sa.Column("way_there", sa.BigInteger),
        sa.Column("repeat", sa.BigInteger),
    )
    # One person is in one place: two live rides of a day go in two directions.
    _index("rides_once", "rides", ["rider", "day", "direction"], LIVE, unique=True)
    _index("rides_mine", "rides", ["rider", "day"])
    _index("rides_day", "rides", ["day", "state"])
    _index("rides_wished", "rides", ["day", "asked_at"], "state = 'wished'")
    _index("rides_trip", "rides", ["trip"], "trip IS NOT NULL")
    _index("rides_repeat", "rides", ["repeat", "day"], "repeat IS NOT NULL")
    _index("rides_no_show", "rides", ["rider", "ended_at"], "state = 'NS'")
    op.create_table(
        "ride_events",
        _id(),
        _number("ride"),
        _number("number"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("move", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),  # in which part, never which person
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.UniqueConstraint("ride", "number", name="ride_events_once"),
    )
    op.create_table(  # a seat that is held for a colleague until they say so themselves
        "ride_guests",
        _id(),
        _number("ride"),
        sa.Column("token", sa.Text, nullable=False, unique=True),
        sa.Column("person", sa.BigInteger),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("joined_at", MOMENT),
    )
    op.create_index("ride_guests_ride", "ride_guests", ["ride"])
    _index("ride_guests_open", "ride_guests", ["until"], "person IS NULL")


def _repeats() -> None:
    op.create_table(
        "repeats",
        _id(),
        _number("rider"),
        sa.Column("direction", sa.Text, nullable=False),
        _number("office"),
        _number("stop"),
        sa.Column("weekdays", sa.Text, nullable=False),  # 0 is Monday: 01234
        _number("from_minute"),  # of the window, since midnight
        _number("until_minute"),
        _number("seats"),
        _text("needs"),
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("last", sa.Text, nullable=False),
        sa.Column("stopped_at", MOMENT),
        _number("version"),
        sa.Column("at", MOMENT, nullable=False),
    )
    _index("repeats_mine", "repeats", ["rider"], "stopped_at IS NULL")
    op.create_table(
        "repeat_exceptions",
        _number("repeat"),
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("last", sa.Text, nullable=False),
        _text("reason"),
        sa.PrimaryKeyConstraint("repeat", "first", name="repeat_exceptions_pk"),
    )


def downgrade() -> None:
    for table in (
        *("repeat_exceptions", "repeats", "ride_guests", "ride_events", "rides"),
        *("trip_events", "trip_seats", "trip_slots", "trip_stops", "trips", "ride_days"),
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION ride_events_stay()")
