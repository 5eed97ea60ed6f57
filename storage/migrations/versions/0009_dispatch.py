"""Transformer: plans that are proposed, and what numbers are made of once rides are wiped."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def upgrade() -> None:
    op.create_table(
        "plans",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        _text("day"),
        _text("state"),  # proposed, accepted, dropped
        _text("made_by"),  # standing, insertion, planner…
        _text("stands"),  # the drafts that it is to replace, with their versions
        _text("result"),  # JSON: runs, unmet, figures before and after; rides by number only
        _number("at"),
    )
    op.create_index("plans_day", "plans", ["day"])
    op.create_table(  # of a ride whose day is over: an agency and metres, nobody's name
        "ride_figures",
        sa.Column("ride", sa.BigInteger, primary_key=True, autoincrement=False),
        _text("opd"),
        _number("metres"),  # on board
        _number("direct"),  # between stop and office, without a detour
    )
    op.create_table(
        "trip_figures",
        sa.Column("trip", sa.BigInteger, primary_key=True, autoincrement=False),
        _text("day"),
        _number("metres"),
        _number("empty"),  # to its first stop, and after the last trip of the day to the depot
    )
    op.create_index("trip_figures_day", "trip_figures", ["day"])


def downgrade() -> None:
    for table in ("trip_figures", "ride_figures", "plans"):
        op.drop_table(table)
