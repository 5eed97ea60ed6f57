"""Transformer's ground: stops, lines and their hours, vehicles, drivers and their leave."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _number(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=str(default))


def upgrade() -> None:
    op.create_table(
        "stops",
        _id(),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("latitude", sa.Double, nullable=False),
        sa.Column("longitude", sa.Double, nullable=False),
        _text("kecamatan"),
        sa.Column("office", sa.Boolean, nullable=False),
        sa.Column("gone", sa.Boolean, nullable=False),  # rides of the past still name it
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "lines",
        _id(),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("office", sa.BigInteger, nullable=False),
        _number("booking_type"),  # as GTFS-Flex: 0 now, 1 the same day, 2 days before
        _number("notice_minutes"),
        _number("last_day"),
        _text("last_time"),  # HH:MM by the clock on the wall
        _number("start_day"),
        _number("cancel_hours"),
        sa.Column("gone", sa.Boolean, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "line_stops",
        sa.Column("line", sa.BigInteger, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("stop", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("line", "number", name="line_stops_pk"),
        sa.UniqueConstraint("line", "stop", name="line_stops_once"),
    )
    op.create_index("line_stops_stop", "line_stops", ["stop"])
    op.create_table(
        "line_hours",
        _id(),
        sa.Column("line", sa.BigInteger, nullable=False),
        sa.Column("weekdays", sa.Text, nullable=False),  # digits, 0 is Monday
        _text("arrive"),  # HH:MM at the office; empty: only home
        _text("depart"),  # HH:MM from the office; empty: only there
        sa.UniqueConstraint("line", "weekdays", "arrive", "depart", name="line_hours_once"),
    )
    op.create_table(
        "vehicles",
        _id(),
        sa.Column("plate", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        _number("seats"),
        _number("wheelchairs"),
        sa.Column("luggage", sa.Boolean, nullable=False),
        sa.Column("licence", sa.Text, nullable=False),
        # Last days as YYYY-MM-DD; empty where nobody has said.
        _text("registration"),
        _text("inspection"),
        _text("insurance"),
        sa.Column("depot", sa.BigInteger),
        _text("out"),  # why it is out of service
        _number("version"),
        sa.Column("gone", sa.Boolean, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "drivers",  # of people with the role; what they are called stands beside the role
        sa.Column("person", ID, primary_key=True, autoincrement=False),
        _text("licence"),
        _text("until"),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "driver_leave",
        _id(),
        sa.Column("driver", sa.BigInteger, nullable=False),
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("last", sa.Text, nullable=False),
        sa.UniqueConstraint("driver", "first", "last", name="driver_leave_once"),
    )
    op.create_table(
        "fleet_warnings",  # what the dispatchers have heard: a later last day is a new matter
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("paper", sa.Text, nullable=False),
        sa.Column("last", sa.Text, nullable=False),
        sa.Column("days", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("subject", "paper", "last", "days", name="fleet_warnings_pk"),
    )
    _legs()


def _legs() -> None:
    op.create_table(
        "legs",  # what a router has measured between two stops
        sa.Column("one", sa.BigInteger, nullable=False),
        sa.Column("other", sa.BigInteger, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("metres", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name="legs_pk"),
    )


def downgrade() -> None:
    for table in (
        *("legs", "fleet_warnings", "driver_leave", "drivers", "vehicles"),
        *("line_hours", "line_stops", "lines", "stops"),
    ):
        op.drop_table(table)
