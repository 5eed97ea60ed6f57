"""Indexes of what still has words: forgetting no longer looks at all that was ever said."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

INBOX = sa.text("payload <> '' AND state <> 'waiting'")
OUTBOX = sa.text("payload <> '' AND done_at IS NOT NULL")
FAILED = sa.text("state = 'failed'")


def upgrade() -> None:
    op.drop_index("inbox_done", "inbox")
    op.drop_index("outbox_done", "outbox")
    op.create_index("inbox_words", "inbox", ["done_at"], sqlite_where=INBOX, postgresql_where=INBOX)
    op.create_index("inbox_failed", "inbox", ["id"], sqlite_where=FAILED, postgresql_where=FAILED)
    op.create_index(
        "outbox_words", "outbox", ["done_at"], sqlite_where=OUTBOX, postgresql_where=OUTBOX
    )


def downgrade() -> None:
    op.drop_index("outbox_words", "outbox")
    op.drop_index("inbox_failed", "inbox")
    op.drop_index("inbox_words", "inbox")
    op.create_index("outbox_done", "outbox", ["state", "done_at"])
    op.create_index("inbox_done", "inbox", ["state", "done_at"])
