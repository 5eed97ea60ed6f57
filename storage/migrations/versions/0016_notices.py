"""What an announcement says besides words; who has which edition; taps and votes, of nobody."""

import html
import json

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def upgrade() -> None:
    op.add_column("announcements", sa.Column("notice", sa.Text, nullable=False, server_default=""))
    op.add_column(
        "announcements", sa.Column("edition", sa.BigInteger, nullable=False, server_default="0")
    )
    op.add_column("announcements", sa.Column("withdrawn_at", MOMENT))
    op.add_column(
        "announcements",
        sa.Column("amending", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.add_column("announcements", sa.Column("salt", sa.Text, nullable=False, server_default=""))
    op.add_column(
        "recipients", sa.Column("edition", sa.BigInteger, nullable=False, server_default="0")
    )
    bind = op.get_bind()
    for row in bind.execute(sa.text("SELECT id, words, photo, whom FROM announcements")).all():
        bind.execute(
            sa.text("UPDATE announcements SET notice = :notice, whom = :whom WHERE id = :id"),
            {"id": row.id, "notice": _notice(row.words, row.photo), "whom": _whom(row.whom)},
        )
    with op.batch_alter_table("announcements") as announcements:
        announcements.drop_column("words")
        announcements.drop_column("photo")
    op.create_table(
        "announcement_taps",
        sa.Column("announcement", sa.BigInteger, nullable=False),
        sa.Column("pointer", sa.BigInteger, nullable=False),
        sa.Column("taps", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("announcement", "pointer", name="announcement_taps_pk"),
    )
    op.create_table(
        "announcement_votes",
        sa.Column("announcement", sa.BigInteger, nullable=False),
        sa.Column("voter", sa.Text, nullable=False),  # a digest under the announcement's salt
        sa.Column("choice", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("announcement", "voter", name="announcement_votes_pk"),
    )


def downgrade() -> None:
    op.drop_table("announcement_votes")
    op.drop_table("announcement_taps")
    op.add_column("announcements", sa.Column("words", sa.Text, nullable=False, server_default=""))
    op.add_column("announcements", sa.Column("photo", sa.Text, nullable=False, server_default=""))
    with op.batch_alter_table("announcements") as announcements:
        for name in ("notice", "edition", "withdrawn_at", "amending", "salt"):
            announcements.drop_column(name)
    with op.batch_alter_table("recipients") as recipients:
        recipients.drop_column("edition")


def _notice(words: str, photo: str) -> str:
    return json.dumps(
        {
            "words": {"id": html.escape(words, quote=False)},
            "photos": [photo] if photo else [],
            "document": "",
            "pointers": [],
            "choices": [],
        }
    )


def _whom(text: str) -> str:
    given = json.loads(text)
    traits = [f"{by}:{given[by]}" for by in ("area", "role", "language") if given.get(by)]
    groups = [traits] if traits else []
    return json.dumps({"topic": given["topic"], "any_of": groups, "none_of": []})
