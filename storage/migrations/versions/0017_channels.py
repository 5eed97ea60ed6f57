"""Channels and groups in which is posted, by topic, and what was posted: the public archive."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def upgrade() -> None:
    op.create_table(
        "channels",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("bound_by", sa.BigInteger, nullable=False),
        sa.Column("bound_at", MOMENT, nullable=False),
        sa.Column("lost_at", MOMENT),
        sa.Column("told", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "channel_topics",
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("chat", "topic", name="channel_topics_pk"),
    )
    op.create_index("channel_topics_topic", "channel_topics", ["topic", "chat"])
    op.create_table(
        "posts",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("html", sa.Text, nullable=False),
        sa.Column("picture", sa.Text, nullable=False, server_default=""),
        sa.Column("posted_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT),
    )
    op.create_index("posts_posted", "posts", ["posted_at"])
    op.create_table(
        "post_chats",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("key", "chat", name="post_chats_pk"),
    )


def downgrade() -> None:
    for table in ("post_chats", "posts", "channel_topics", "channels"):
        op.drop_table(table)
