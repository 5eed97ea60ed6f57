"""Transformer: own contacts, alarms, "Sudah sampai?", links for the family, concerns, the dark."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _index(
    name: str, table: str, columns: list[str], where: str = "", *, unique: bool = False
) -> None:
    text = sa.text(where) if where else None
    op.create_index(name, table, columns, sqlite_where=text, postgresql_where=text, unique=unique)


def upgrade() -> None:
    _people()
    _alarms()
    _rides()


def _people() -> None:
    op.create_table(  # whom somebody trusts: another person on Telegram, who has agreed
        "confidants",
        _id(),
        _number("person"),
        _text("called"),  # what the contact reads: who asks
        sa.Column("token", sa.Text, nullable=False, unique=True),
        sa.Column("until", MOMENT, nullable=False),  # of the link
        sa.Column("contact", sa.BigInteger),  # None until the link was accepted
        _text("name"),
        sa.Column("accepted_at", MOMENT),
    )
    _index("confidants_one", "confidants", ["person"], "contact IS NOT NULL", unique=True)
    _index("confidants_contact", "confidants", ["contact"], "contact IS NOT NULL")
    _index("confidants_waiting", "confidants", ["until"], "contact IS NULL")
    op.create_table(  # what somebody has said about riding alone after dark
        "nights",
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("woman", sa.Boolean),  # asked only where no NIP says it
        sa.Column("alone", sa.Boolean, nullable=False),  # she does not mind
        sa.Column("at", MOMENT, nullable=False),
    )


def _alarms() -> None:
    op.create_table(
        "alarms",
        _id(),
        _number("person"),  # 0 once what is personal was wiped
        sa.Column("part", sa.Text, nullable=False),  # rider, driver, dispatcher (a drill)
        sa.Column("drill", sa.Boolean, nullable=False),
        sa.Column("trip", sa.BigInteger),
        sa.Column("ride", sa.BigInteger),
        sa.Column("raised_at", MOMENT, nullable=False),
        _number("level"),  # how far round the ring it has gone
        sa.Column("rung_at", MOMENT, nullable=False),  # since when it rings: again is anew
        sa.Column("escalate_at", MOMENT),  # None while somebody sees to it
        sa.Column("taken_by", sa.BigInteger),
        sa.Column("taken_at", MOMENT),
        sa.Column("ask_at", MOMENT),  # when who has taken it is asked, or no longer waited for
        sa.Column("asked", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("ended_at", MOMENT),
        _text("ending"),
    )
    _index("alarms_open", "alarms", ["person", "drill"], "ended_at IS NULL", unique=True)
    _index("alarms_due", "alarms", ["escalate_at"], "escalate_at IS NOT NULL")
    _index("alarms_to_ask", "alarms", ["ask_at"], "ask_at IS NOT NULL")
    op.create_table(  # who was told, and the message that shows how it stands
        "alarm_cards",
        _number("alarm"),
        _number("chat"),
        sa.Column("key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("alarm", "chat", name="alarm_cards_pk"),
    )
    op.create_table(
        "arrivals",
        _number("ride"),
        _number("person"),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT),  # when silence is passed on; None once it is settled
        sa.Column("answered_at", MOMENT),
        sa.Column("passed_at", MOMENT),
        sa.PrimaryKeyConstraint("ride", "person", name="arrivals_pk"),
    )
    _index("arrivals_due", "arrivals", ["due_at"], "due_at IS NOT NULL")


def _rides() -> None:
    op.create_table(
        "shares",
        sa.Column("token", sa.Text, primary_key=True),
        sa.Column("ride", sa.BigInteger, nullable=False, unique=True),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(  # a thing that was left behind, or a complaint about a drive
        "concerns",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        _number("ride"),
        sa.Column("trip", sa.BigInteger),
        _number("person"),  # 0 once what is personal was wiped
        _text("words"),
        _text("photo"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT),
    )
    _index("concerns_personal", "concerns", ["at"], "person <> 0")
    _index("rides_ridden", "rides", ["ended_at"], "state = 'COMP' AND boarded_at IS NOT NULL")
    _index("rides_aboard", "rides", ["trip"], "state = 'boarded'")
    _index("ride_guests_person", "ride_guests", ["person"], "person IS NOT NULL")


def downgrade() -> None:
    op.drop_index("ride_guests_person", "ride_guests")
    op.drop_index("rides_aboard", "rides")
    op.drop_index("rides_ridden", "rides")
    for table in (
        *("concerns", "shares", "arrivals", "alarm_cards", "alarms", "nights", "confidants"),
    ):
        op.drop_table(table)
