"""The post office: inbox, outbox, people, dialogs, clockwork, questions and their answers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("language_chosen", sa.Boolean, nullable=False),
        sa.Column("started_at", MOMENT),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("reachable", sa.Boolean, nullable=False),
        sa.Column("minute_at", MOMENT, nullable=False),
        sa.Column("minute_count", sa.Integer, nullable=False),
    )
    op.create_table(
        "inbox",
        _id(),
        sa.Column("series", sa.Text, nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("lane", sa.BigInteger, nullable=False),
        sa.Column("person", sa.BigInteger),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("done_at", MOMENT),
        sa.Column("fault", sa.Text),
        sa.UniqueConstraint("series", "update_id", name="inbox_once"),
    )
    waiting = sa.text("state = 'waiting'")
    op.create_index(
        "inbox_waiting", "inbox", ["id"], sqlite_where=waiting, postgresql_where=waiting
    )
    op.create_index(
        "inbox_lane", "inbox", ["lane", "id"], sqlite_where=waiting, postgresql_where=waiting
    )
    op.create_index("inbox_done", "inbox", ["state", "done_at"])
    op.create_table(
        "outbox",
        _id(),
        sa.Column("chat", sa.BigInteger),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("key", sa.Text, unique=True),
        sa.Column("about", sa.Text),
        sa.Column("edits", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("repeatable", sa.Boolean, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("done_at", MOMENT),
        sa.Column("fault", sa.Text),
    )
    queued = sa.text("state = 'queued'")
    open_ = sa.text("state IN ('queued', 'sending')")
    op.create_index(
        "outbox_queued", "outbox", ["priority", "id"], sqlite_where=queued, postgresql_where=queued
    )
    op.create_index(
        "outbox_chat", "outbox", ["chat", "id"], sqlite_where=open_, postgresql_where=open_
    )
    op.create_index("outbox_message", "outbox", ["chat", "message_id"])
    op.create_index("outbox_edits", "outbox", ["edits"], sqlite_where=open_, postgresql_where=open_)
    op.create_index("outbox_done", "outbox", ["state", "done_at"])
    op.create_table(
        "dialogs",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("draft", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
    )
    op.create_index("dialogs_changed", "dialogs", ["changed_at"])
    op.create_table(
        "ticks",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("moment", MOMENT, primary_key=True),
    )
    op.create_table(
        "leases",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
    )
    op.create_table(
        "answers",
        _id(),
        sa.Column("patterns", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("written_by", sa.BigInteger, nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
    )
    op.create_table(
        "questions",
        _id(),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("wants_person", sa.Boolean, nullable=False),
        sa.Column("answer", sa.BigInteger),
    )
    op.create_index("questions_state", "questions", ["state", "id"])
    op.create_table(
        "votes",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("entry", sa.Text, nullable=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("voted_at", MOMENT, nullable=False),
    )
    op.create_index("votes_entry", "votes", ["entry"])


def downgrade() -> None:
    for table in (
        "votes",
        "questions",
        "answers",
        "leases",
        "ticks",
        "dialogs",
        "outbox",
        "inbox",
        "people",
    ):
        op.drop_table(table)
