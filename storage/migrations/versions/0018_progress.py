"""What the bot tells of itself each week: whether it is decided, and what was told last."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.BigInteger()  # milliseconds since 1970, UTC


def upgrade() -> None:
    op.create_table(
        "weeks",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("moment", MOMENT, nullable=False, unique=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("figures", sa.Text, nullable=False, server_default="{}"),
        sa.Column("picture", sa.Text, nullable=False, server_default=""),
        sa.Column("decided_by", sa.BigInteger),
        sa.Column("decided_at", MOMENT),
    )
    op.create_table(
        "pickups",
        sa.Column("area", sa.Text, primary_key=True),
        sa.Column("weekdays", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("by", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("pickups")
    op.drop_table("weeks")
