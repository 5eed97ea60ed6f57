"""Finds the open reports of a kecamatan by what is wrong: words name places that no point does."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

OPEN = sa.text("state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')")


def upgrade() -> None:
    op.create_index(
        "reports_kecamatan",
        "reports",
        ["kecamatan", "category", "id"],
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )


def downgrade() -> None:
    op.drop_index("reports_kecamatan", "reports")
