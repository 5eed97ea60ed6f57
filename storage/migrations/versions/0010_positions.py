"""Transformer on the road: where a vehicle was last, its check, its card, reminders, one secret."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def upgrade() -> None:
    op.create_table(  # the latest only: nobody needs the way that a vehicle took
        "trip_positions",
        sa.Column("trip", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("latitude", sa.Double, nullable=False),
        sa.Column("longitude", sa.Double, nullable=False),
        sa.Column("accuracy", sa.Double),  # metres
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("trip_positions_at", "trip_positions", ["at"])
    op.create_table(  # the message that shows a trip to its driver
        "trip_cards",
        sa.Column("trip", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
    )
    op.create_table(
        "vehicle_checks",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("trip", sa.BigInteger, nullable=False),
        sa.Column("vehicle", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("faults", sa.Text, nullable=False),  # JSON: the items that were not in order
        sa.Column("photo", sa.Text, nullable=False),  # Telegram's file id; empty once wiped
    )
    op.create_index("vehicle_checks_vehicle", "vehicle_checks", ["vehicle", "at"])
    op.create_table(  # one of a kind for a ride; `skipped` says why it was not sent
        "ride_reminders",
        sa.Column("ride", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("skipped", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("ride", "kind", name="ride_reminders_pk"),
    )
    op.create_index("ride_reminders_at", "ride_reminders", ["at"])
    op.create_table(  # what codes are derived from; it is made once and never leaves the database
        "secrets",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def downgrade() -> None:
    for table in ("secrets", "ride_reminders", "vehicle_checks", "trip_cards", "trip_positions"):
        op.drop_table(table)
