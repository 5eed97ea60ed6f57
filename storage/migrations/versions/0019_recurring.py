"""An announcement that recurs, each of its moments another one; numbers outlive recipients."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("announcements", sa.Column("rule", sa.Text, nullable=False, server_default=""))
    op.add_column("announcements", sa.Column("template", sa.BigInteger))
    op.add_column("announcements", sa.Column("occurrence", sa.BigInteger))
    op.add_column("announcements", sa.Column("counts", sa.Text, nullable=False, server_default=""))
    op.create_index(
        "announcements_occurrence", "announcements", ["template", "occurrence"], unique=True
    )


def downgrade() -> None:
    op.drop_index("announcements_occurrence", "announcements")
    with op.batch_alter_table("announcements") as announcements:
        for name in ("rule", "template", "occurrence", "counts"):
            announcements.drop_column(name)
