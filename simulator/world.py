"""The people, the group and the channel with whom one may try the bot."""

from dataclasses import dataclass, field
from pathlib import Path

from simulator.town import User

ADMIN_ID = 1000
SARI_ID = 1001
DEDE_ID = 1002
RINA_ID = 1003
JAJANG_ID = 1004
DIDI_ID = 1005
YAYAH_ID = 1006
AGUS_ID = 1007
NENENG_ID = 1008
TUTI_ID = 1009
USMAN_ID = 1010
CHANNEL_ID = -1001360400001
GROUP_ID = -1001360400002
EXAMPLE_FLEET = Path(__file__).parent / "contoh-armada.toml"  # a file that a bot may be given


@dataclass(frozen=True, slots=True)
class Gathering:
    """A group or channel that exists from the start."""

    id: int
    title: str
    kind: str
    members: tuple[int, ...]
    admins: tuple[int, ...]
    username: str | None = None


@dataclass(frozen=True, slots=True)
class World:
    """Who is there when the simulator starts."""

    users: tuple[User, ...] = ()
    gatherings: tuple[Gathering, ...] = field(default=())


def default_world() -> World:
    """Return the town that the chat page offers (all names are made up)."""
    people = (
        User(SARI_ID, "Ibu Sari", username="ibu_sari", about="Warga, Kecamatan Ciruas",
             phone="+628120000001"),
        User(DEDE_ID, "Pak Dede", about="Warga, Kecamatan Kramatwatu", phone="+628120000002"),
        User(RINA_ID, "Rina", "Wulandari", about="Pegawai (contoh), NIP 198705122010012003",
             phone="+628120000003"),
        User(NENENG_ID, "Bu Neneng", about="Pegawai (contoh), NIP 199107212015032008",
             phone="+628120000008"),
        User(AGUS_ID, "Pak Agus", about="Pegawai (contoh), NIP 198203142008011007",
             phone="+628120000007"),
        User(TUTI_ID, "Bu Tuti", about="Pengatur kendaraan (contoh)", phone="+628120000009"),
        User(JAJANG_ID, "Pak Jajang", about="Pengemudi (contoh)", phone="+628120000004"),
        User(DIDI_ID, "Didi", about="Petugas lapangan", phone="+628120000005"),
        User(YAYAH_ID, "Yayah", about="Petugas lapangan", phone="+628120000006"),
        User(USMAN_ID, "Pak Usman", about="Pengemudi (contoh)", phone="+628120000010"),
        User(ADMIN_ID, "Admin Diskominfo", username="admin_diskominfo",
             about="Admin bot", phone="+628120000000"),
    )  # fmt: skip
    everybody = tuple(user.id for user in people)
    return World(
        people,
        (
            Gathering(
                CHANNEL_ID, "Kabar Serang", "channel", everybody, (ADMIN_ID,), "kabar_serang"
            ),
            Gathering(
                GROUP_ID,
                "Petugas Kecamatan Ciruas",
                "supergroup",
                (DIDI_ID, YAYAH_ID, ADMIN_ID),
                (ADMIN_ID,),
            ),
        ),
    )
