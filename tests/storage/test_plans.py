"""What a turn or a send asks of SQLite looks at what waits, never at all that was ever said.

A plan that takes the wrong index gives the right rows, only slower with every year of use.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import migrations, queries

BEFORE_ALL_ELSE = {
    "inbox.take": {"i": "inbox_waiting", "o": "inbox_lane"},
    "outbox.claim": {"q": "outbox_queued", "o": "outbox_chat"},
    "outbox.unreachable": {"outbox": "outbox_chat"},
    "inbox.empty": {"inbox": "inbox_words"},
    "inbox.replay": {"inbox": "inbox_failed"},
    "outbox.empty": {"outbox": "outbox_words"},
    "outbox.doubtful": {"outbox": "outbox_chat"},
    "jobs.claim": {"jobs": "jobs_waiting"},
    "jobs.release": {"jobs": "jobs_waiting"},
    "jobs.forget": {"jobs": "jobs_ended"},
    "jobs.state": {"jobs": "jobs_waiting"},
    "reports.overdue": {"reports": "reports_overdue"},
    "reports.of_desk_after": {"reports": "reports_desk"},
    "incidents.to_join": {"reports": "reports_desk"},
    "incidents.to_leave": {"r": "reports_incident"},
    "employees.to_release": {"employees": "employees_leaving"},
    "employees.to_lapse": {"employees": "employees_renew"},
    "employees.to_remind": {"employees": "employees_renew"},
    "employees.holder": {"employees": "employees_nip"},
    "approvals.open_of": {"approvals": "approvals_open"},
    "alarms.due": {"alarms": "alarms_due"},
    "alarms.to_ask": {"alarms": "alarms_to_ask"},
    "alarms.open_of": {"alarms": "alarms_open"},
    "arrivals.ridden": {"r": "rides_ridden"},
    "arrivals.aboard": {"r": "rides_aboard"},
    "arrivals.silent": {"arrivals": "arrivals_due"},
    "confidants.of": {"confidants": "confidants_one"},
    "confidants.trusting": {"confidants": "confidants_contact"},
    "rides.wishes_until": {"rides": "rides_wished"},
    "rides.guest_of": {"g": "ride_guests_person"},
    "roles.reachable": {"g": "grants_role"},
}
IN_A_TURN = (
    *("dialogs.change", "inbox.done", "outbox.by_key", "outbox.by_message", "outbox.claim"),
    *("outbox.finish", "outbox.rewrite_unsent", "outbox.rewrite_waiting", "outbox.sent"),
    *("outbox.target", "outbox.unreachable", "people.languages", "people.reach"),
    *("jobs.again", "jobs.claim", "jobs.end", "jobs.give_back", "jobs.renew", "jobs.trouble"),
    *("reports.overdue", "reports.with_photo"),
    *(
        "absences.away",
        "absences.until",
        "approvals.decide",
        "approvals.get",
        "approvals.open_of",
        "approvals.since",
        "approvals.withdraw",
        "employees.end",
        "employees.holder",
        "employees.of",
        "employees.reminded",
        "rosters.find",
        "rosters.get",
        "rosters.hold",
        "rosters.keep_by_name",
        "rosters.keep_by_nip",
        "roles.revoke",
        "roles.of",
        "media.candidates",
        "media.get",
        "media.remove",
        "media.remove_slots",
    ),
    *("rides.get", "rides.move", "rides.mine", "rides.live_on", "rides.of_trip", "rides.of_trips"),
    *("rides.in_state", "rides.no_shows", "rides.of_repeat", "rides.guests", "rides.join"),
    *("rides.events", "rides.wishes_until", "repeats.of", "repeats.exceptions"),
    *("plans.get", "plans.settle", "plans.replace", "employees.named"),
    *("drives.card", "drives.checks", "drives.position", "drives.reminders", "drives.secret"),
    *("drives.to_remind", "drives.wipe_positions", "drives.wipe_reminders"),
    *("trips.drafts", "trips.of_day", "trips.stops", "trips.seats_of", "trips.busy"),
    *("alarms.take", "alarms.escalate", "alarms.cards", "alarms.end", "alarms.ask"),
    *(
        "arrivals.answer",
        "arrivals.put_off",
        "concerns.get",
        "confidants.asked",
        "confidants.end",
        "nights.of",
    ),
    *("shares.ride_of", "shares.of_ride", "rides.leave_guests"),
    *("subscriptions.of", "subscriptions.choose", "subscriptions.end_but", "erasures.pending"),
    *("subscriptions.audience", "subscriptions.sent_since", "erasures.drop_photos"),
    *("erasures.drop_questions", "erasures.drop_votes", "erasures.drop_letters"),
    *("trips.of_driver", "trips.of_vehicle", "trips.clear_seats", "trips.clear_slots"),
    *("desks.dealt", "desks.end_dealing", "schedule.forget_all"),
)


@pytest.fixture
async def empty(tmp_path: Path) -> str:
    await migrations.upgrade(f"sqlite:///{tmp_path / 'plans.db'}")
    return str(tmp_path / "plans.db")


def _plan(path: str, name: str) -> Iterator[str]:
    query = queries.load("sqlite")[name]
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(
            f"EXPLAIN QUERY PLAN {query.text}", dict.fromkeys(query.names)
        ).fetchall()
    finally:
        connection.close()
    return (row[3] for row in rows)


@pytest.mark.parametrize("name", BEFORE_ALL_ELSE)
async def test_what_waits_is_found_by_the_index_of_what_waits(empty: str, name: str) -> None:
    used = {
        words[1]: words[words.index("INDEX") + 1]
        for step in _plan(empty, name)
        if "INDEX" in (words := step.split()) and "PRIMARY" not in words
    }

    assert used.items() >= BEFORE_ALL_ELSE[name].items()


@pytest.mark.parametrize("name", IN_A_TURN)
async def test_no_act_of_a_turn_reads_a_whole_table_or_all_of_one_state(
    empty: str, name: str
) -> None:
    for step in _plan(empty, name):
        assert "_done (state=" not in step, step
        assert not step.startswith("SCAN") or "json_each" in step, step
