"""Pesan Ibu: reports, their history that nobody can edit, and what officers work with."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC
OPEN = "state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')"

STAYS = ("report_events", "report_anchors")  # rows of these are written once
SQLITE = (
    "CREATE TRIGGER {table}_stays_{act} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'the history cannot be changed'); END"
)
POSTGRESQL = (
    "CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the history cannot be changed'; END $$"
)


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _number(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=str(default))


def upgrade() -> None:
    _reports()
    _history()
    _people()
    _desks()
    if op.get_bind().dialect.name == "sqlite":
        for table in STAYS:
            for act in ("UPDATE", "DELETE"):
                op.execute(SQLITE.format(table=table, act=act))
    else:
        # A form's version counts hundredths of seconds: an INTEGER of PostgreSQL is too small.
        op.alter_column("dialogs", "version", type_=sa.BigInteger)
        op.execute(POSTGRESQL)
        for table in STAYS:
            op.execute(
                f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION history_stays()"
            )


def _reports() -> None:
    op.create_table(
        "reports",
        _id(),
        sa.Column("reporter", sa.BigInteger, nullable=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        _number("version"),
        sa.Column("category", sa.Text, nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        _number("priority"),
        _text("note"),
        sa.Column("published", sa.Boolean, nullable=False),
        # Where: the codes are Kemendagri's; `near` is the cell of the grid, or the desa.
        _text("kecamatan"),
        _text("desa"),
        _text("landmark"),
        sa.Column("latitude", sa.Double),
        sa.Column("longitude", sa.Double),
        _text("near"),
        # Who: the desk is a kecamatan's code or `dlh`.
        sa.Column("desk", sa.Text, nullable=False),
        sa.Column("owner", sa.BigInteger),
        # When.
        sa.Column("filed_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("touched_at", MOMENT),
        sa.Column("claimed_at", MOMENT),
        sa.Column("closed_at", MOMENT),
        # The clock: working milliseconds used, running since, and when the next level is due.
        _text("stage"),
        _number("used"),
        sa.Column("running_since", MOMENT),
        _number("level"),
        sa.Column("escalate_at", MOMENT),
        sa.Column("muted_until", MOMENT),
        sa.Column("wake_at", MOMENT),
        # Why, and with which other.
        _text("reason"),
        sa.Column("merged_into", sa.BigInteger),
        sa.Column("split_from", sa.BigInteger),
        sa.Column("incident", sa.BigInteger),
        _number("reopened"),
        _number("supporters"),
    )
    for name, columns, where in (
        ("reports_mine", ["reporter", "id"], None),
        ("reports_near", ["near", "id"], OPEN),
        ("reports_desk", ["desk", "priority", "id"], OPEN),
        ("reports_owner", ["owner", "id"], f"owner IS NOT NULL AND {OPEN}"),
        ("reports_escalate", ["escalate_at"], "escalate_at IS NOT NULL"),
        ("reports_wake", ["wake_at"], "wake_at IS NOT NULL"),
        ("reports_incident", ["incident", "id"], "incident IS NOT NULL"),
        ("reports_overdue", ["level", "id"], f"level >= 4 AND {OPEN}"),
        ("reports_merged", ["merged_into"], "merged_into IS NOT NULL"),
    ):
        text = sa.text(where) if where else None
        op.create_index(name, "reports", columns, sqlite_where=text, postgresql_where=text)
    op.create_table(
        "report_supporters",
        sa.Column("report", sa.BigInteger, nullable=False),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _text("vote"),
        sa.PrimaryKeyConstraint("report", "person", name="report_supporters_pk"),
    )
    op.create_index("report_supporters_person", "report_supporters", ["person", "report"])
    op.create_table(
        "report_photos",
        _id(),
        sa.Column("report", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),  # before, more, proof, reopen, answer
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("unique_id", sa.Text, nullable=False),
        sa.Column("as_file", sa.Boolean, nullable=False),  # a document cannot be sent as a photo
        sa.Column("by", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("media", sa.Text),
        sa.Column("passed", sa.Boolean, nullable=False),
    )
    op.create_index("report_photos_report", "report_photos", ["report", "id"])
    op.create_index("report_photos_same", "report_photos", ["unique_id"])
    op.create_index("report_photos_media", "report_photos", ["media"])


def _history() -> None:
    op.create_table(
        "report_events",
        _id(),
        sa.Column("report", sa.BigInteger, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("move", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),  # JSON without anything personal
        sa.Column("digest", sa.Text, nullable=False),  # of the personal part and its salt
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.UniqueConstraint("report", "number", name="report_events_once"),
    )
    op.create_table(
        "report_words",  # the personal part of an event; erasing it leaves the chain whole
        sa.Column("event", ID, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("salt", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
    )
    op.create_index("report_words_person", "report_words", ["person"])
    op.create_table(
        "report_anchors",
        _id(),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("last_event", sa.BigInteger, nullable=False),
        sa.Column("events", sa.BigInteger, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
    )


def _people() -> None:
    op.create_table(
        "absences",
        sa.Column("person", ID, primary_key=True, autoincrement=False),
        sa.Column("substitute", sa.BigInteger),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "reviews",  # a closed report that a desk lead of another kecamatan looks at
        _id(),
        sa.Column("report", sa.BigInteger, nullable=False, unique=True),
        sa.Column("reviewer", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _text("verdict"),
        sa.Column("decided_at", MOMENT),
    )


def _desks() -> None:
    op.create_table(
        "desk_groups",
        sa.Column("chat", ID, primary_key=True, autoincrement=False),
        sa.Column("desk", sa.Text, nullable=False, unique=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("bound_by", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "cards",  # where a report is shown to those who work on it
        sa.Column("report", sa.BigInteger, nullable=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("report", "chat", name="cards_pk"),
    )
    op.create_index("cards_chat", "cards", ["chat"])
    op.create_table(
        "dealings",  # desks whose cards move to another chat, so many a minute; `after` is a report
        sa.Column("desk", sa.Text, primary_key=True),
        sa.Column("after", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "incidents",
        _id(),
        _text("kecamatan"),  # empty: everywhere
        _text("category"),  # empty: all
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("opened_by", sa.BigInteger, nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
    )


def downgrade() -> None:
    for table in (
        *("incidents", "dealings", "cards", "desk_groups", "reviews", "absences"),
        *("report_anchors", "report_words", "report_events", "report_photos"),
        *("report_supporters", "reports"),
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION history_stays")
        op.execute("UPDATE dialogs SET version = version % 1000000000")
        op.alter_column("dialogs", "version", type_=sa.Integer)
