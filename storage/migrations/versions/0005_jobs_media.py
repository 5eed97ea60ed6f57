"""Slow work that turns ask for, and the pictures that it stores."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC
WAITING = sa.text("state IN ('queued', 'running')")
ENDED = sa.text("done_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("key", sa.Text, unique=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),  # of a running one: when its claim ends
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("forgiven", sa.Integer, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),  # the first moment at which it was due
        sa.Column("troubled_at", MOMENT),  # since when what it needs has not answered
        sa.Column("done_at", MOMENT),
        sa.Column("fault", sa.Text),
    )
    op.create_index(
        "jobs_waiting", "jobs", ["not_before"], sqlite_where=WAITING, postgresql_where=WAITING
    )
    op.create_index("jobs_ended", "jobs", ["done_at"], sqlite_where=ENDED, postgresql_where=ENDED)
    op.create_table(
        "media",
        sa.Column("sha", sa.Text, primary_key=True),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("dhash", sa.BigInteger, nullable=False),
        sa.Column("plain", sa.Boolean, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(  # a band of the hash and its value in one number: see domain/likeness.py
        "media_slots",
        sa.Column("slot", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("sha", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    for table in ("media_slots", "media", "jobs"):
        op.drop_table(table)
