"""The stories of the scripted visit: who does what, and words of the answer that must come."""

from dataclasses import dataclass
from datetime import time

ADMIN, SARI, DEDE, RINA, DIDI, YAYAH = 1000, 1001, 1002, 1003, 1005, 1006
AGUS, NENENG, TUTI, USMAN = 1007, 1008, 1009, 1010
NAMES = {
    ADMIN: "Admin",
    SARI: "Ibu Sari",
    DEDE: "Pak Dede",
    RINA: "Rina",
    USMAN: "Pak Usman",
    DIDI: "Didi",
    YAYAH: "Yayah",
    AGUS: "Pak Agus",
    NENENG: "Bu Neneng",
    TUTI: "Bu Tuti",
}
PASAR, BESIDE = (-6.1001, 106.2401), (-6.1003, 106.2402)  # where it lies, where the officer stands
HALTE = (-6.1004, 106.2401)  # where somebody waits for the vehicle of the example


@dataclass(frozen=True, slots=True)
class Step:
    """One act of one person, and words of the answer that must come (empty: none is awaited).

    With `clock` that hour comes first, the next day's if today's is over.
    """

    who: int
    act: str
    says: str
    expects: str
    keyword: str = "text"
    at: tuple[float, float] | None = None
    group: bool = False
    clock: time | None = None
    weekday: int | None = None  # of that hour, 0 is Monday
    channel: bool = False


STRANGE = "berapa ongkos naik balon udara di kramatwatu?"

QUESTIONS = (
    Step(SARI, "press_start", "", "Selamat datang"),
    Step(SARI, "send_text", "/program", "Enam program"),
    Step(SARI, "tap", "Pesan Ibu", "Pengelolaan sampah", "label"),
    Step(SARI, "tap", "Apa itu Pesan Ibu?", "4 September 2024", "label"),
    Step(SARI, "send_text", "tranformer udh jln blm min?", "Belum diketahui"),
    Step(SARI, "send_text", "pojok dolan teh naon?", "Pojok Dolan"),
    Step(SARI, "send_text", STRANGE, "belum tahu"),
    Step(ADMIN, "press_start", "", "Selamat datang"),
    Step(ADMIN, "send_text", "/pertanyaan", "1 pertanyaan"),
    Step(ADMIN, "tap", f"1 × {STRANGE}", "balon udara", "label"),
    Step(ADMIN, "tap", "Tulis jawaban", "Tulis jawabannya", "label"),
    Step(ADMIN, "send_text", "Belum ada balon udara di Kramatwatu.", "Dari mana"),
    Step(ADMIN, "send_text", "Disporapar, November 2026", "Beginilah"),
    Step(ADMIN, "tap", "Terbitkan", "Terbit", "label"),
    Step(SARI, "", "", "Belum ada balon udara"),
    Step(SARI, "send_text", "terima kasih ya", "Sama-sama"),
)

# Pesan Ibu: from a photo to a street that its reporter calls clean.
WASTE = (
    Step(SARI, "send_photo", "smpah numpuk di psr", "Di mana tempatnya", "caption"),
    Step(SARI, "send_location", "", "salah satu kecamatan", at=PASAR),
    Step(SARI, "tap", "Ciruas", "Periksa dulu", "label"),
    Step(SARI, "tap", "Kirim laporan", "PI-000001", "label"),
    Step(DIDI, "press_start", "", "Selamat datang"),
    Step(DIDI, "tap", "Ambil", "dipegang Didi", "label", group=True),
    Step(SARI, "", "", "sedang ditangani"),
    # Didi looks at the whole of it in private and gives it to a colleague, who closes it.
    Step(YAYAH, "press_start", "", "Selamat datang"),
    Step(DIDI, "send_text", "/laporan PI-000001", "Riwayat"),
    Step(DIDI, "tap", "Serahkan", "diserahkan kepada siapa", "label"),
    Step(DIDI, "tap", "Yayah", "dipegang Yayah", "label"),
    Step(YAYAH, "", "", "Didi menyerahkan"),
    Step(YAYAH, "tap", "Selesai", "Balas pesan ini dengan foto", "label", group=True),
    Step(YAYAH, "send_photo", "sudah kami angkut", "Kirim lokasi", "caption", group=True),
    Step(YAYAH, "send_location", "", "Pelapor ditanya", at=BESIDE, group=True),
    Step(SARI, "", "", "Bersih?"),
    Step(SARI, "tap", "Bersih", "dikonfirmasi warga", "label"),
)


def _verifies(who: int, nip: str) -> tuple[Step, ...]:
    """Verify an employee with the NIP and their own telephone."""
    return (
        Step(who, "press_start", "", "Selamat datang"),
        Step(who, "send_text", "/pegawai", "18 angka"),
        Step(who, "send_text", nip, "nomor telepon"),
        Step(who, "press_label", "📱 Bagikan nomor saya", "terverifikasi", "label"),
    )


def _books(who: int, clock: time | None = None) -> tuple[Step, ...]:
    """Book a seat for tomorrow morning in words, an hour and a tap."""
    return (
        Step(
            who, "send_text", "/transformer besok ke kantor dari ciruas", "Jam berapa", clock=clock
        ),
        Step(who, "tap", "tiba 07.15", "Periksa dulu", "label"),
        Step(who, "tap", "✅ Pesan", "Dijanjikan", "label"),
    )


# Transformer: an evening and a morning. Two ride, one does not come.
MORNING = (
    *_verifies(RINA, "19870512 201001 2 003"),
    *_verifies(NENENG, "19910721 201503 2 008"),
    *_verifies(AGUS, "19820314 200801 1 007"),
    Step(TUTI, "press_start", "", "Selamat datang"),
    Step(USMAN, "press_start", "", "Selamat datang"),
    *_books(RINA, time(19)),
    *_books(NENENG),
    *_books(AGUS),
    # The plan of the evening (as it stands, or a better one), and whether one still rides.
    Step(TUTI, "", "", "encana", clock=time(20, 30)),
    Step(RINA, "", "", "Masih ikut?"),
    Step(RINA, "tap", "Ya, ikut", "tetap ikut", "label"),
    Step(TUTI, "send_text", "/rencana", "belum diterbitkan: 1"),
    Step(TUTI, "tap", "Terbitkan", "belum diterbitkan: 0", "label"),
    Step(RINA, "", "", "Kendaraan Bapak/Ibu"),
    Step(USMAN, "", "", "Tugas Bapak/Ibu"),
    # The morning: the driver looks at the vehicle, sets out, and stands at the stop.
    Step(USMAN, "send_text", "/tugas", "sudah diumumkan", clock=time(6, 30)),
    Step(USMAN, "tap", "✅ Terima", "diterima pengemudi", "label"),
    Step(USMAN, "tap", "🔧 Periksa kendaraan", "1 dari 8", "label"),
    *(Step(USMAN, "tap", "✅ Baik", f"{number} dari 8", "label") for number in range(2, 9)),
    Step(USMAN, "tap", "✅ Baik", "satu foto", "label"),
    Step(USMAN, "send_photo", "", "sudah diperiksa"),
    Step(USMAN, "tap", "▶ Berangkat", "sedang berjalan", "label"),
    Step(USMAN, "tap", "📍 Sampai di Contoh: Halte Ciruas", "Tanyakan kodenya", "label"),
    # One is noted by the driver, one says so herself at the stop, and one does not come.
    Step(USMAN, "tap", "✅ Rina Wulandari (contoh)", "✅ Rina", "label"),
    Step(NENENG, "tap", "🙋 Saya sudah naik", "Bagikan lokasi", "label"),
    Step(NENENG, "send_location", "", "Tercatat naik", at=HALTE),
    Step(USMAN, "", "", "✅ Neneng"),
    Step(
        USMAN, "tap", "🚫 Agus Wijaya (contoh) tidak muncul", "🚫 Agus", "label", clock=time(6, 45)
    ),
    Step(AGUS, "", "", "tidak muncul"),
    Step(USMAN, "tap", "▶ Berangkat lagi", "2 ikut, 1 tidak", "label"),
    Step(USMAN, "tap", "🏁 Sudah sampai, selesai", "sudah selesai", "label"),
    # A quarter of an hour later everybody is asked, and has arrived.
    Step(RINA, "", "", "Sudah sampai dengan selamat", clock=time(7, 5)),
    Step(RINA, "tap", "Sudah sampai", "Terima kasih sudah mengabari", "label"),
    Step(NENENG, "", "", "Sudah sampai dengan selamat"),
    Step(NENENG, "tap", "Sudah sampai", "Terima kasih sudah mengabari", "label"),
)


def _follows(who: int, kecamatan: str) -> tuple[Step, ...]:
    """Let somebody hear what concerns a kecamatan."""
    return (
        Step(who, "send_text", "/langganan", "Kabar yang"),
        Step(who, "tap", "📍 Pilih kecamatan atau desa", "Kabar dari kecamatan mana", "label"),
        Step(who, "tap", f"▫️ {kecamatan}", kecamatan, "label"),
        Step(who, "tap", "▫️ Seluruh kecamatan", "", "label"),
    )


CLOSED = "TPA Cilowong ditutup Senin. Pengangkutan mulai lagi Selasa."

# An editor writes, a publisher agrees, two kecamatan hear it; then the week is told in the channel.
NEWS = (
    Step(ADMIN, "send_text", "/kanal", "Kabar Serang", clock=time(8)),
    Step(ADMIN, "tap", "Kabar Serang", "Apa yang ditulis", "label"),
    Step(ADMIN, "tap", "▫️ Kemajuan mingguan", "Sekarang: Kemajuan mingguan", "label"),
    Step(DEDE, "press_start", "", "Selamat datang"),
    *_follows(SARI, "Ciruas"),
    *_follows(DEDE, "Kramatwatu"),
    Step(RINA, "send_text", "/siaran", "Belum ada pengumuman"),
    Step(RINA, "tap", "Tulis baru", "Kirim pengumumannya", "label"),
    Step(RINA, "send_text", CLOSED, "Untuk siapa?"),
    Step(RINA, "tap", "Satu kecamatan atau desa", "Hanya yang", "label"),
    Step(RINA, "tap", "Ciruas", "atau satu desa", "label"),
    Step(RINA, "tap", "Seluruh kecamatan", "1 orang", "label"),
    Step(RINA, "tap", "Atau…", "Atau yang", "label"),
    Step(RINA, "tap", "Tempat", "Atau yang: Tempat", "label"),
    Step(RINA, "tap", "Kramatwatu", "atau satu desa", "label"),
    Step(RINA, "tap", "Seluruh kecamatan", "2 orang", "label"),
    Step(RINA, "tap", "Lanjut", "Kapan dikirim", "label"),
    Step(RINA, "tap", "Sekarang", "orang kedua", "label"),
    Step(RINA, "tap", "Kirim", "menunggu persetujuan", "label"),
    Step(NENENG, "", "", "Setujui pengumuman"),
    Step(NENENG, "tap", "Setujui", "Sebelum itu masih bisa diurungkan", "label"),
    Step(SARI, "", "", CLOSED, clock=time(8, 30)),
    Step(DEDE, "", "", CLOSED),
    Step(RINA, "", "", "selesai"),
    Step(NENENG, "", "", "Kabar mingguan", clock=time(7), weekday=0),
    Step(NENENG, "tap", "Tulis di kanal", "Sudah ditulis", "label"),
    Step(SARI, "", "", "Kabar mingguan", channel=True),
)

VISIT = (*QUESTIONS, *WASTE, *MORNING, *NEWS)
