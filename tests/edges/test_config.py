"""Settings: where they come from, which one wins, how a fault is told without a secret."""

import re
import subprocess
import sys
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import Config, ConfigFault, load
from bot.sections import Contacts

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TOKEN = {"SOBAT_TELEGRAM__TOKEN": "4242:a-very-secret_Token"}
OWN_SERVER = {**TOKEN, "SOBAT_TELEGRAM__API_URL": "http://127.0.0.1:8081/"}
WEBHOOK = {
    **TOKEN,
    "SOBAT_TELEGRAM__MODE": "webhook",
    "SOBAT_TELEGRAM__WEBHOOK_URL": "https://bot.example.id/jalan-rahasia",
    "SOBAT_TELEGRAM__WEBHOOK_SECRET": "hush",
}


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path | None, environ: dict[str, str]) -> str:
    with pytest.raises(ConfigFault) as caught:
        load(path, environ)
    assert "secret" not in re.sub("webhook_secret|WEBHOOK_SECRET", "", str(caught.value))
    return "\n".join(caught.value.faults)


def test_a_token_is_all_that_is_needed() -> None:
    config = load(None, TOKEN)
    assert config.telegram.token.get_secret_value() == "4242:a-very-secret_Token"
    assert config.telegram.public
    assert config.time.zone == "Asia/Jakarta"
    assert config.limits.overall_per_second == 30


def test_without_a_token_it_says_where_to_put_it() -> None:
    assert "telegram.token: is missing" in faults(None, {})
    assert "SOBAT_TELEGRAM__TOKEN" in faults(None, {})


def test_the_environment_wins_over_a_credential_and_that_over_the_file(tmp_path: Path) -> None:
    path = file(tmp_path, '[telegram]\ntoken = "1:file"\n[log]\nlevel = "error"\nformat = "json"')
    (tmp_path / "telegram.token").write_text("2:credential\n")
    credentials = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert load(path, {}).telegram.token.get_secret_value() == "1:file"
    assert load(path, credentials).telegram.token.get_secret_value() == "2:credential"
    config = load(path, credentials | TOKEN | {"SOBAT_LOG__LEVEL": "debug"})
    assert config.telegram.token.get_secret_value() == "4242:a-very-secret_Token"
    assert (config.log.level, config.log.format) == ("debug", "json")


@pytest.mark.parametrize("admins", ["11,22", " 11 , 22,", "[11, 22]"])
def test_admins_come_with_commas_or_as_json(admins: str) -> None:
    assert load(None, {**TOKEN, "SOBAT_PEOPLE__ADMINS": admins}).people.admins == (11, 22)


def test_no_admins_no_desk_no_channel(tmp_path: Path) -> None:
    nobody = {"SOBAT_PEOPLE__ADMINS": "", "SOBAT_CONTACTS__DESK_CHAT": ""}
    config = load(file(tmp_path, "[channels]\nprogress = 0"), TOKEN | nobody)
    assert config.people.admins == ()
    assert config.contacts.desk_chat is None
    assert config.channels.progress is None


def test_unknown_keys_are_named_with_what_was_meant(tmp_path: Path) -> None:
    path = file(tmp_path, "[limit]\n[log]\nlevle = 'info'\n[telegram]\ncolour = 1")
    said = faults(path, {**TOKEN, "SOBAT_PEOPLE__ADMIN": "1", "SOBAT_X": "a secret"})
    assert "config.toml: limit: unknown key; did you mean limits?" in said
    assert "config.toml: log.levle: unknown key; did you mean level?" in said
    assert "environment: SOBAT_PEOPLE__ADMIN: unknown variable; did you mean" in said
    assert "environment: SOBAT_X: unknown variable" in said


def test_every_fault_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    path = file(tmp_path, '[telegram]\ntoken = "a secret"\n[time]\nzone = "Mars"\n[log]\nlevel = 1')
    said = faults(path, {"SOBAT_PEOPLE__MESSAGES_PER_MINUTE": "0"})
    assert "config.toml: telegram.token: is not a bot's token; allowed: " in said
    assert "config.toml: time.zone: is not a time zone; allowed: an IANA time zone" in said
    assert "config.toml: log.level: Input should be 'debug'" in said
    assert "environment: people.messages_per_minute: Input should be greater" in said


@pytest.mark.parametrize("text", ["telegram = 3", "[telegram", 'token = "1:secret', "\x00"])
def test_what_is_no_settings_file_is_said_plainly(tmp_path: Path, text: str) -> None:
    assert faults(file(tmp_path, text), {}).startswith("config.toml: ")


def test_a_file_saved_by_a_windows_editor(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'\xef\xbb\xbf[log]\r\nlevel = "error"\r\n')
    assert load(path, TOKEN).log.level == "error"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "none.toml: cannot be read: No such file" in faults(tmp_path / "none.toml", TOKEN)


@pytest.mark.parametrize(
    ("offset", "span"),
    [
        ("+13h", timedelta(hours=13)),
        ("-2h30m", -timedelta(hours=2, minutes=30)),
        ("1d", timedelta(days=1)),
        ("90", timedelta(seconds=90)),
        ("-90", timedelta(seconds=-90)),
        ("0", timedelta()),
    ],
)
def test_a_trial_may_shift_the_clock(offset: str, span: timedelta) -> None:
    assert load(None, {**OWN_SERVER, "SOBAT_TIME__OFFSET": offset}).time.offset == span


@pytest.mark.parametrize("offset", ["tomorrow", "+", "h", ""])
def test_an_offset_that_is_no_span(offset: str) -> None:
    said = faults(None, {**OWN_SERVER, "SOBAT_TIME__OFFSET": offset})
    assert "time.offset: is not a span of time; allowed: seconds, or a span" in said


def test_the_public_server_keeps_true_time() -> None:
    said = faults(None, {**TOKEN, "SOBAT_TIME__OFFSET": "+13h"})
    assert said.startswith("environment: time.offset: must be 0 with the public server")


def test_any_bot_api_server_will_do() -> None:
    assert load(None, OWN_SERVER).telegram.api_url == "http://127.0.0.1:8081"
    assert not load(None, OWN_SERVER).telegram.public
    path = {**TOKEN, "SOBAT_TELEGRAM__API_URL": "https://bots.example.id/bot-api"}
    assert load(None, path).telegram.api_url == "https://bots.example.id/bot-api"


@pytest.mark.parametrize(
    "url",
    [
        *("api.telegram.org", "http://api.telegram.org", "ftp://x.id", ""),
        *("https://x.id/bot", "https://x.id/bot1:secret", "https://x.id?a=b", "https://u@x.id"),
    ],
)
def test_an_api_url_that_cannot_work(url: str) -> None:
    assert "telegram.api_url: " in faults(None, {**TOKEN, "SOBAT_TELEGRAM__API_URL": url})


def test_a_webhook_is_whole_or_refused() -> None:
    telegram = load(None, WEBHOOK).telegram
    assert telegram.listen == ("127.0.0.1", 8443)
    assert telegram.webhook_path == "/jalan-rahasia"
    for key in ("WEBHOOK_URL", "WEBHOOK_SECRET"):
        environ = {name: value for name, value in WEBHOOK.items() if not name.endswith(key)}
        assert f"telegram.{key.lower()}: is missing" in faults(None, environ)
    plain = {**WEBHOOK, "SOBAT_TELEGRAM__WEBHOOK_URL": "http://bot.example.id/"}
    assert "telegram.webhook_url: Telegram calls https only" in faults(None, plain)
    assert load(None, plain | OWN_SERVER).telegram.webhook_path == "/"
    wrong = {**WEBHOOK, "SOBAT_TELEGRAM__WEBHOOK_SECRET": "a secret with spaces"}
    assert "telegram.webhook_secret: holds other characters" in faults(None, wrong)


@pytest.mark.parametrize("listen", ["8443", "localhost", "127.0.0.1:99999", "127.0.0.1:x", ""])
def test_an_address_that_nobody_can_listen_on(listen: str) -> None:
    environ = {**TOKEN, "SOBAT_TELEGRAM__WEBHOOK_LISTEN": listen}
    assert "telegram.webhook_listen: is not an address" in faults(None, environ)


def test_where_things_are_kept() -> None:
    def kept(url: str) -> Config:
        return load(None, {**TOKEN, "SOBAT_STORAGE__URL": url})

    assert kept("sqlite:///var/x.db").storage.sqlite_path == Path("var/x.db")
    assert kept("sqlite:////srv/x.db").storage.sqlite_path == Path("/srv/x.db")
    postgres = kept("postgresql://sobat:p%40ss@db/sobat")
    assert postgres.storage.sqlite_path is None
    assert {"p%40ss", "p@ss"} < set(postgres.secrets())
    for url in ("mysql://x/y", "sqlite://", "postgresql://db", "a secret"):
        said = faults(None, {**TOKEN, "SOBAT_STORAGE__URL": url})
        assert "storage.url: names no database that is known here; allowed: sqlite:///" in said


def test_a_printed_config_tells_no_secret() -> None:
    config = load(None, {**WEBHOOK, "SOBAT_STORAGE__URL": "postgresql://u:sandi@db/sobat"})
    assert not [secret for secret in config.secrets() if secret in f"{config!r}{config}"]
    assert set(config.secrets()) == {"4242:a-very-secret_Token", "hush", "sandi"}


def test_emergency_numbers_are_the_operators(tmp_path: Path) -> None:
    assert Contacts().emergency == ()
    text = '[[contacts.emergency]]\nname = "Puskesmas"\nnumber = "0254 123"'
    (number,) = load(file(tmp_path, text), TOKEN).contacts.emergency
    assert (number.name, number.number) == ("Puskesmas", "0254 123")
    outside = {"SOBAT_CONTACTS__EMERGENCY": '[{"name": "Puskesmas", "number": "call me"}]'}
    assert "contacts.emergency.0.number: " in faults(None, TOKEN | outside)


def test_a_changed_phone_does_not_keep_the_source_of_the_old_one() -> None:
    assert "Juli 2024" in Contacts().source
    assert Contacts(phone="(0254) 111").source == ""
    assert Contacts(phone="(0254) 111", source="papan nama").source == "papan nama"


def test_made_by_hand_it_reads_no_environment() -> None:
    script = "from bot.config import Config; print(Config(telegram={'token': '1:abc'}).log.level)"
    environ = {"SOBAT_LOG__LEVEL": "debug", "SOBAT_TELEGRAM__TOKEN": "2:xyz"}
    said = subprocess.check_output([sys.executable, "-c", script], env=environ, text=True)
    assert said == "info\n"


def test_the_example_loads_and_knows_every_setting() -> None:
    config = load(EXAMPLE, TOKEN)
    assert config == load(None, TOKEN), "the example shows the defaults"
    assert faults(EXAMPLE, {}).count("\n") == 0
    text = EXAMPLE.read_text(encoding="utf-8")
    written = tomllib.loads(text)
    for section, described in Config.model_fields.items():
        assert isinstance(described.annotation, type)
        keys = set(getattr(described.annotation, "model_fields", {}))
        assert keys - {"token"} == set(written[section])
    assert "# token = " in text, "the example holds no token, but shows its place"
