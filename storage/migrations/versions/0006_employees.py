"""Employees: the roster and its imports, who is verified, and what a person has to decide."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC
HOLDS = sa.text("state IN ('verified', 'leaving')")
LEAVING = sa.text("state = 'leaving'")
OPEN = sa.text("state = 'open'")


def _row() -> tuple[sa.Column[str], ...]:
    return (
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("opd", sa.Text, nullable=False),
        sa.Column("phone", sa.Text, nullable=False),
    )


def upgrade() -> None:
    op.create_table(
        "roster",
        sa.Column("nip", sa.Text, primary_key=True),
        *_row(),
        sqlite_with_rowid=False,
    )
    op.create_index("roster_name", "roster", ["name"])
    op.create_table(
        "roster_imports",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("state", sa.Text, nullable=False),  # asked, staged, applied, dropped
        sa.Column("faults", sa.Text, nullable=False),
    )
    op.create_table(
        "roster_staged",
        sa.Column("import", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("nip", sa.Text, primary_key=True),
        *_row(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "employees",
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("nip", sa.Text, nullable=False),
        *_row(),
        sa.Column("woman", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("approved", sa.Boolean, nullable=False),
        sa.Column("verified_at", MOMENT, nullable=False),
        sa.Column("renew_at", MOMENT, nullable=False),
        sa.Column("reminded", sa.Integer, nullable=False),
    )
    # One NIP belongs to one account, whatever two turns do at once.
    op.create_index(
        "employees_nip",
        "employees",
        ["nip"],
        unique=True,
        sqlite_where=HOLDS,
        postgresql_where=HOLDS,
    )
    op.create_index(
        "employees_renew", "employees", ["renew_at"], sqlite_where=HOLDS, postgresql_where=HOLDS
    )
    op.create_index(
        "employees_leaving", "employees", ["person"], sqlite_where=LEAVING, postgresql_where=LEAVING
    )
    op.create_table(
        "approvals",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("called", sa.Text, nullable=False),  # what Telegram calls them
        sa.Column("nip", sa.Text, nullable=False),  # emptied with the number once decided
        *_row(),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),  # open, granted, refused, withdrawn
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("urged", sa.Boolean, nullable=False),
        sa.Column("decided_by", sa.BigInteger),
        sa.Column("decided_at", MOMENT),
    )
    op.create_index(
        "approvals_open",
        "approvals",
        ["person"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index("approvals_person", "approvals", ["person", "asked_at"])
    # Thousands of employees hold a role now; the few officers are found without looking at them.
    op.create_index("grants_role", "grants", ["role", "scope"])


def downgrade() -> None:
    op.drop_index("grants_role", "grants")
    for table in ("approvals", "employees", "roster_staged", "roster_imports", "roster"):
        op.drop_table(table)
