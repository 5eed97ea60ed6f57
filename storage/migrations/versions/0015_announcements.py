"""Announcements, a row for everybody who is to have one, and every move of them."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("author", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("photo", sa.Text, nullable=False),
        sa.Column("whom", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("send_at", MOMENT),
        sa.Column("approved_by", sa.BigInteger),
        sa.Column("started_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("why", sa.Text, nullable=False, server_default=""),
    )
    op.create_index("announcements_state", "announcements", ["state", "id"])
    op.create_table(
        "recipients",
        sa.Column("announcement", sa.BigInteger, nullable=False),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("fate", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False, server_default=""),
        sa.Column("ended_at", MOMENT),
        sa.PrimaryKeyConstraint("announcement", "person", name="recipients_pk"),
    )
    op.create_index("recipients_fate", "recipients", ["announcement", "fate", "person"])
    op.create_index("recipients_ended", "recipients", ["announcement", "ended_at"])
    op.create_index("recipients_person", "recipients", ["person"])
    op.create_table(
        "announcement_moves",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("announcement", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.BigInteger),
        sa.Column("move", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
    )
    op.create_index("announcement_moves_of", "announcement_moves", ["announcement", "id"])


def downgrade() -> None:
    for table in ("announcement_moves", "recipients", "announcements"):
        op.drop_table(table)
