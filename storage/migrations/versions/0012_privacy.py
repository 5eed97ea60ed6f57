"""What people want to hear, what they were sent of it, and whose data is being erased."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC
OPEN = sa.text("done_at IS NULL")


def upgrade() -> None:
    op.add_column("people", sa.Column("withdrawn_at", MOMENT))
    op.create_table(
        "subscriptions",
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("wanted", sa.Boolean, nullable=False),  # a no is kept: START does not undo it
        sa.Column("chosen", sa.Boolean, nullable=False),  # by a tap, not by START
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person", "topic", name="subscriptions_pk"),
    )
    op.create_table(  # announcements and digests: how many somebody had in the last seven days
        "announced",
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person", "what", name="announced_pk"),
    )
    op.create_index("announced_at", "announced", ["at"])
    op.create_table(
        "erasures",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("person", sa.BigInteger),  # None once done: that it was done stays
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("erased_at", MOMENT),  # then words that were on their way are looked for
        sa.Column("done_at", MOMENT),
        sa.Column("traces", sa.Text, nullable=False),  # what to look for; empty once done
    )
    op.create_index(
        "erasures_open", "erasures", ["due_at"], sqlite_where=OPEN, postgresql_where=OPEN
    )
    op.create_index("erasures_person", "erasures", ["person"])
    # Whose a row is, where nothing but that was ever asked.
    op.create_index("questions_person", "questions", ["person"])
    op.create_index("votes_person", "votes", ["person"])
    op.create_index("report_photos_by", "report_photos", ["by"])


def downgrade() -> None:
    op.drop_index("report_photos_by", "report_photos")
    op.drop_index("votes_person", "votes")
    op.drop_index("questions_person", "questions")
    for table in ("erasures", "announced", "subscriptions"):
        op.drop_table(table)
    with op.batch_alter_table("people") as people:
        people.drop_column("withdrawn_at")
