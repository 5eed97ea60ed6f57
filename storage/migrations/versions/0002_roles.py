"""Roles by invitation, and a log of every power given and used that nobody can edit."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC

SQLITE = (
    "CREATE TRIGGER audit_stays_{act} BEFORE {act} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END"
)
POSTGRESQL = (
    "CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the audit log cannot be changed'; END $$"
)


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def upgrade() -> None:
    op.add_column("people", sa.Column("grants", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "grants",
        _id(),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("given_by", sa.BigInteger, nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.UniqueConstraint("person", "role", "scope", name="grants_once"),
    )
    op.create_table(
        "invitations",
        _id(),
        sa.Column("token", sa.Text, nullable=False, unique=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("invited_by", sa.BigInteger, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("opened_by", sa.BigInteger),
        sa.Column("name", sa.Text),
    )
    op.create_table(
        "audit",
        _id(),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor", sa.BigInteger, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(SQLITE.format(act=act))
    else:
        op.execute(POSTGRESQL)
        op.execute(
            "CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_stays()"
        )


def downgrade() -> None:
    op.drop_table("audit")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION audit_stays")
    op.drop_table("invitations")
    op.drop_table("grants")
    with op.batch_alter_table("people") as people:
        people.drop_column("grants")
