"""How long each report's history is, told by the database itself: a tail that is cut is missed."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

TOLD = (
    "INSERT INTO report_heads (report, number, hash) VALUES (NEW.report, NEW.number, NEW.hash) "
    "ON CONFLICT (report) DO UPDATE SET number = excluded.number, hash = excluded.hash"
)
STEP = "NEW.report <> OLD.report OR NEW.number <> OLD.number + 1"
SQLITE = (
    f"CREATE TRIGGER report_events_told AFTER INSERT ON report_events BEGIN {TOLD}; END",
    (
        f"CREATE TRIGGER report_heads_stays_UPDATE BEFORE UPDATE ON report_heads WHEN {STEP} "
        "BEGIN SELECT RAISE(ABORT, 'the history cannot be changed'); END"
    ),
    (
        "CREATE TRIGGER report_heads_stays_DELETE BEFORE DELETE ON report_heads "
        "BEGIN SELECT RAISE(ABORT, 'the history cannot be changed'); END"
    ),
)
POSTGRESQL = (
    (
        "CREATE FUNCTION history_told() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {TOLD}; RETURN NULL; END $$"
    ),
    (
        "CREATE TRIGGER report_events_told AFTER INSERT ON report_events "
        "FOR EACH ROW EXECUTE FUNCTION history_told()"
    ),
    (
        "CREATE TRIGGER report_heads_steps BEFORE UPDATE ON report_heads FOR EACH ROW "
        f"WHEN ({STEP}) EXECUTE FUNCTION history_stays()"
    ),
    (
        "CREATE TRIGGER report_heads_stays BEFORE DELETE OR TRUNCATE ON report_heads "
        "FOR EACH STATEMENT EXECUTE FUNCTION history_stays()"
    ),
)


def upgrade() -> None:
    op.create_table(
        "report_heads",
        sa.Column("report", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
    )
    op.execute(
        "INSERT INTO report_heads (report, number, hash) "
        "SELECT e.report, e.number, e.hash FROM report_events e WHERE e.number = "
        "(SELECT MAX(x.number) FROM report_events x WHERE x.report = e.report)"
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    op.execute(
        "DROP TRIGGER report_events_told"
        + ("" if op.get_bind().dialect.name == "sqlite" else " ON report_events")
    )
    op.drop_table("report_heads")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION history_told")
