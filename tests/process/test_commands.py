"""The commands that operators rely on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from simulator import EXAMPLE_FLEET, Simulator
from storage import migrations
from storage.database import open_database
from tests.databases import SERVER
from tests.process.running import TOKEN, bot, command, settings, terminated

PATIENCE = 60.0
sqlite_only = pytest.mark.skipif(bool(SERVER), reason="looks into SQLite's file")


def databases_in(folder: Path) -> list[Path]:
    return list(folder.glob("*.db"))


def said(sim: Simulator, person: int) -> list[str]:
    return [one["text"] for one in sim.messages(person) if one["from"]["id"] != person]


async def test_run_makes_the_database_answers_and_stops_when_told(
    telegram: Simulator, tmp_path: Path, empty_url: str
) -> None:
    ibu = telegram.add_user(id=2001, first_name="Ibu Sari")
    telegram.send_text(ibu, "/start")
    config = settings(tmp_path, telegram.url, empty_url)
    async with bot(tmp_path, config) as process:
        await telegram.wait_for(lambda: said(telegram, 2001), PATIENCE)
        ended = await terminated(process)
    assert ended.status == 0
    assert "Selamat datang" in said(telegram, 2001)[0]
    assert TOKEN not in ended.out + ended.err
    assert "Traceback" not in ended.err


async def test_what_came_while_the_bot_was_away_is_answered_when_it_returns(
    telegram: Simulator, tmp_path: Path, database_url: str
) -> None:
    ibu = telegram.add_user(id=2001, first_name="Ibu Sari")
    config = settings(tmp_path, telegram.url, database_url)
    async with bot(tmp_path, config) as process:
        telegram.send_text(ibu, "/batal")
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 1, PATIENCE)
        await terminated(process)
    telegram.send_text(ibu, "/program")
    async with bot(tmp_path, config):
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 2, PATIENCE)


async def test_the_webhook_is_set_and_serves_updates_and_health(
    telegram: Simulator, tmp_path: Path, database_url: str, free_tcp_port: int
) -> None:
    import aiohttp

    ibu = telegram.add_user(id=2001, first_name="Ibu Sari")
    address = f"http://127.0.0.1:{free_tcp_port}"
    config = settings(
        tmp_path,
        telegram.url,
        database_url,
        f'mode = "webhook"\nwebhook_url = "{address}/telegram"\nwebhook_secret = "s3cret"\n'
        f'webhook_listen = "127.0.0.1:{free_tcp_port}"',
    )
    async with bot(tmp_path, config) as process:
        await telegram.wait_for(lambda: telegram.bot.webhook, PATIENCE)
        telegram.send_text(ibu, "/batal")
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 1, PATIENCE)
        async with aiohttp.ClientSession() as http:
            async with http.get(f"{address}/healthz") as answer:
                assert answer.status == 200
            async with http.get(f"{address}/readyz") as answer:
                body = await answer.json()
                assert (answer.status, body["database"]) == (200, True)
            async with http.post(f"{address}/telegram", json={"update_id": 1}) as answer:
                assert answer.status in {401, 403}
        assert (await terminated(process)).status == 0


async def test_a_webhook_left_behind_does_not_stop_polling(
    telegram: Simulator, tmp_path: Path, database_url: str
) -> None:
    import aiohttp

    async with aiohttp.ClientSession() as http:
        url = f"{telegram.url}/bot{TOKEN}/setWebhook"
        async with http.post(url, json={"url": "http://127.0.0.1:9/gone"}) as answer:
            assert answer.status == 200
    ibu = telegram.add_user(id=2001, first_name="Ibu Sari")
    telegram.send_text(ibu, "/batal")
    async with bot(tmp_path, settings(tmp_path, telegram.url, database_url)):
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 1, PATIENCE)


async def test_check_finds_nothing_wrong_with_what_is_shipped(
    tmp_path: Path, database_url: str
) -> None:
    config = settings(tmp_path, "http://127.0.0.1:9", database_url)
    ended = await command(tmp_path, "check", "--config", str(config))
    assert (ended.status, ended.out.strip()) == (0, "Nothing is wrong.")


@pytest.mark.parametrize("name", ["check", "run"])
async def test_faults_are_named_with_file_and_key_and_nothing_starts(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[telegram]\ntoken = "secret-nonsense"\n[limits]\noverall = 3\n')
    ended = await command(tmp_path, name, "--config", str(path))
    assert ended.status == 1
    assert "config.toml: telegram.token" in ended.err
    assert "config.toml: limits.overall" in ended.err
    assert "secret-nonsense" not in ended.err
    assert "Traceback" not in ended.err


@sqlite_only
@pytest.mark.parametrize("name", ["check", "run", "migrate"])
async def test_a_schema_newer_than_the_bot_is_left_alone(
    tmp_path: Path, database_url: str, name: str
) -> None:
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    config = settings(tmp_path, "http://127.0.0.1:9", database_url)
    ended = await command(tmp_path, name, "--config", str(config))
    assert ended.status == 1
    assert "storage.url" in ended.err
    assert "9999, newer than this bot's" in ended.err


async def test_a_token_that_telegram_does_not_know_is_said_so(
    telegram: Simulator, tmp_path: Path, database_url: str
) -> None:
    config = settings(tmp_path, telegram.url, database_url)
    ended = await command(
        tmp_path, "run", "--config", str(config), SOBAT_TELEGRAM__TOKEN="999:WRONG-TOKEN"
    )
    assert ended.status == 1
    assert "telegram.token" in ended.err
    assert "WRONG-TOKEN" not in ended.err


@sqlite_only
async def test_migrate_and_backup_do_what_they_say(tmp_path: Path, empty_url: str) -> None:
    config = settings(tmp_path, "http://127.0.0.1:9", empty_url)
    made = await command(tmp_path, "migrate", "--config", str(config))
    assert made.out.strip() == f"empty → {migrations.head()}"
    again = await command(tmp_path, "migrate", "--config", str(config))
    assert again.out.strip() == f"{migrations.head()} → {migrations.head()}"
    kept = await command(
        tmp_path, "backup", "--config", str(config), "--to", str(tmp_path / "kept")
    )
    copy = Path(kept.out.strip())
    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("SELECT COUNT(*) FROM inbox").fetchone() == (0,)


async def test_replay_of_what_never_failed_says_so(tmp_path: Path, database_url: str) -> None:
    config = settings(tmp_path, "http://127.0.0.1:9", database_url)
    ended = await command(tmp_path, "replay", "7", "--config", str(config))
    assert ended.status == 1
    assert "No failed update 7" in ended.err


async def test_a_second_bot_on_the_same_file_is_refused(
    telegram: Simulator, tmp_path: Path, database_url: str
) -> None:
    if SERVER:
        pytest.skip("any number may run on PostgreSQL")
    ibu = telegram.add_user(id=2001, first_name="Ibu Sari")
    telegram.send_text(ibu, "/batal")
    config = settings(tmp_path, telegram.url, database_url)
    async with bot(tmp_path, config):
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 1, PATIENCE)
        ended = await command(tmp_path, "run", "--config", str(config))
    assert ended.status == 1
    assert "in use by another running bot" in ended.err


ROSTER = (
    "NIP;nama;OPD;telepon\n"
    "198705122010012003;Rina;Dinas Contoh;08120000003\n"
    "198013012005011777;Cici;Dinas Contoh;08120000004\n"
)


async def test_a_roster_is_imported_beside_a_bot_that_runs(
    telegram: Simulator, tmp_path: Path, database_url: str
) -> None:
    rina = telegram.add_user(id=2001, first_name="Rina", phone="+628120000003")
    config = settings(tmp_path, telegram.url, database_url)
    (tmp_path / "pegawai.csv").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "other.csv").write_text(ROSTER.replace("8705", "8706"), encoding="utf-8")
    async with bot(tmp_path, config) as process:
        telegram.send_text(rina, "/pegawai")
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 1, PATIENCE)
        ended = await command(tmp_path, "roster", "pegawai.csv", "--config", str(config))
        assert ended.status == 0, ended.err
        assert "1 people on the roster: 1 new" in ended.out
        assert "line 3 (NIP …1777): birth" in ended.err
        assert "198013012005011777" not in ended.err
        telegram.send_text(rina, "198705122010012003")
        await telegram.wait_for(lambda: len(said(telegram, 2001)) == 2, PATIENCE)
        telegram.send_contact(rina, of=rina)
        await telegram.wait_for(lambda: "terverifikasi" in said(telegram, 2001)[-1], PATIENCE)
        ended = await command(tmp_path, "roster", "other.csv", "--config", str(config))
        assert "1 employees lose the role" in ended.out
        await terminated(process)
    async with bot(tmp_path, config):  # the next start, too, tells what a roster has changed
        await telegram.wait_for(lambda: "berakhir" in said(telegram, 2001)[-1], PATIENCE)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read"),
        ("NIP;nama\n1;2\n", "no line names the columns opd, telepon"),
        ("NIP;nama;OPD;telepon\n1;2;3;4\n", "nothing was changed"),
    ],
)
async def test_what_is_no_roster_changes_nothing(
    tmp_path: Path, database_url: str, content: str | None, says: str
) -> None:
    if content is not None:
        (tmp_path / "pegawai.csv").write_text(content, encoding="utf-8")
    config = settings(tmp_path, "http://127.0.0.1:9", database_url)
    ended = await command(tmp_path, "roster", "pegawai.csv", "--config", str(config))
    assert ended.status == 1
    assert says in ended.err
    assert "Traceback" not in ended.err


async def test_a_roster_that_would_send_many_away_needs_a_word_more(
    tmp_path: Path, database_url: str
) -> None:
    head = "NIP;nama;OPD;telepon\n"
    rows = [f"1990010120210110{at};Orang;Dinas Contoh;" for at in range(10, 40)]
    config = settings(tmp_path, "http://127.0.0.1:9", database_url)
    path = tmp_path / "pegawai.csv"
    path.write_text(head + "\n".join(rows), encoding="utf-8")
    assert (await command(tmp_path, "roster", path.name, "--config", str(config))).status == 0
    path.write_text(head + "\n".join(rows[:9]), encoding="utf-8")
    refused = await command(tmp_path, "roster", path.name, "--config", str(config))
    assert refused.status == 1
    assert "21 of 30 people would leave" in refused.err
    done = await command(tmp_path, "roster", path.name, "--anyway", "--config", str(config))
    assert "21 left" in done.out


async def test_the_scripted_visit_sees_all_that_it_expects(tmp_path: Path) -> None:
    ended = await command(tmp_path, "demo", "--script", patience=240)
    assert ended.status == 0, ended.out + ended.err
    assert "everything expected came" in ended.out
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("words", [["replay", "7"], ["backup"], ["roster", "pegawai.csv"]])
async def test_what_needs_a_database_says_that_there_is_none(
    tmp_path: Path, empty_url: str, words: list[str]
) -> None:
    config = settings(tmp_path, "http://127.0.0.1:9", empty_url)
    ended = await command(tmp_path, *words, "--config", str(config))
    assert ended.status == 1
    assert "the database is not there yet" in ended.err
    assert "Traceback" not in ended.err
    assert databases_in(tmp_path) == []


@sqlite_only
async def test_a_database_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    for name in ("check", "run"):
        config = settings(tmp_path, "http://127.0.0.1:9", "sqlite:////proc/nowhere/x.db")
        ended = await command(tmp_path, name, "--config", str(config))
        assert ended.status == 1
        assert "storage.url" in ended.err
        assert "Traceback" not in ended.err


@sqlite_only
async def test_a_database_that_lacks_a_table_is_a_fault(tmp_path: Path, database_url: str) -> None:
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as file, file:
        file.execute("DROP TABLE votes")
    config = settings(tmp_path, "http://127.0.0.1:9", database_url)
    ended = await command(tmp_path, "check", "--config", str(config))
    assert ended.status == 1
    assert "questions.vote: no such table: votes" in ended.err


@sqlite_only
async def test_nobody_migrates_under_a_bot_that_runs(tmp_path: Path, empty_url: str) -> None:
    config = settings(tmp_path, "http://127.0.0.1:9", empty_url)
    await migrations.upgrade(empty_url, "0001")
    running = await open_database(empty_url)
    try:
        ended = await command(tmp_path, "migrate", "--config", str(config))
    finally:
        await running.close()
    assert ended.status == 1
    assert "in use" in ended.err
    assert await migrations.current(empty_url) == "0001"


@pytest.mark.skipif(not SERVER, reason="speaks of PostgreSQL's address")
async def test_every_form_of_a_postgresql_address_is_taken(empty_url: str) -> None:
    url = empty_url.replace("postgresql://", "postgres://") + "?sslmode=disable"
    await migrations.upgrade(url)
    database = await open_database(url)
    await database.close()
    assert await migrations.current(url) == migrations.head()


async def test_a_fleet_is_brought_in_from_a_file_beside_a_running_bot(
    telegram: Simulator, tmp_path: Path, database_url: str
) -> None:
    config = settings(tmp_path, telegram.url, database_url)
    (tmp_path / "salah.csv").write_text("plate,kind,seats\nA 1 B,car,4\nA 2 B,boat,4\n")
    async with bot(tmp_path, config) as process:
        wrong = await command(tmp_path, "fleet", "salah.csv", "--config", str(config))
        right = await command(tmp_path, "fleet", str(EXAMPLE_FLEET), "--config", str(config))
        assert (await terminated(process)).status == 0
    assert wrong.status == 1
    assert "salah.csv: Line 3, kind: must be one of car, minibus, and bus" in wrong.err
    assert (right.status, right.out) == (0, "Brought in: 5 stops, 2 lines, 3 vehicles.\n")
    missing = await command(tmp_path, "fleet", "nowhere.toml", "--config", str(config))
    assert (missing.status, missing.err) == (1, "nowhere.toml: No such file or directory\n")
    database = await open_database(database_url)
    try:
        async with database.read() as store:
            assert len(await store.fleet.vehicles()) == 3
    finally:
        await database.close()
