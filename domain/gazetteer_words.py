"""Words around the names of places, and names that are also ordinary words."""

from typing import Final

DESA: Final = frozenset({"desa", "ds", "kelurahan", "kel"})
KECAMATAN: Final = frozenset({"kecamatan", "kec", "kcmtn", "kecamtan"})
# After these a name may be written with faults, for a name it is.
CALLS: Final = DESA | KECAMATAN | {"di", "daerah", "wilayah", "sekitar", "area", "kawasan"}
# After these a name is that of a road, a hamlet or an estate, which may lie elsewhere.
PASSING: Final = frozenset(
    {
        *("jalan", "jl", "jln", "jalur", "raya", "gang", "gg", "tol", "arah", "ke", "menuju"),
        *("jurusan", "batas", "perbatasan", "dari", "kampung", "kp", "kpg", "dusun", "lingkungan"),
        *("perum", "perumahan", "komplek", "kompleks", "cluster"),
    }
)
# After these it is not there, only near or from there.
BESIDE: Final = PASSING | {"dekat", "deket", "sebelah"}

# Names that are ordinary words too, or greater places elsewhere: a garden (kebon), lightning
# (petir), a case (koper), the city of Bandung. Alone in a long message they mean the other thing.
ORDINARY: Final = frozenset(
    {
        *("alangalang", "angsana", "babakan", "bakung", "bandung", "banyuwangi", "bendung"),
        *("bolang", "cakung", "cibodas", "damping", "dukuh", "gabus", "garut", "julang"),
        *("kampungbaru", "kebon", "kemuning", "koper", "kopo", "labuan", "lamaran", "lebak"),
        *("lontar", "luwuk", "malabar", "melati", "nagara", "nanggung", "pamong", "parakan"),
        *("pasanggrahan", "pematang", "petir", "pudar", "pulo", "puser", "purwadadi", "sampir"),
        *("sanding", "sentul", "serdang", "susukan", "talaga", "tambak", "tamiang", "teras"),
        *("waringin",),
    }
)
# Two ordinary words that would make a name: "suka rame" is not always Sukarame.
LIKES: Final = "suka"

# Everyday words of five letters and more; none of them is a name with a fault.
EVERYDAY: Final = frozenset(
    {
        *("sampah", "pasar", "jalan", "depan", "rumah", "sudah", "belum", "banyak", "numpuk"),
        *("menumpuk", "tumpuk", "tumpukan", "banget", "sekolah", "masjid", "mesjid", "mushola"),
        *("kantor", "sungai", "jembatan", "malam", "siang", "kemarin", "warung", "selokan"),
        *("terminal", "stasiun", "tolong", "mohon", "belakang", "samping", "dekat", "deket"),
        *("pinggir", "parah", "warga", "lapangan", "perumahan", "komplek", "pabrik", "kampung"),
        *("sebelah", "simpang", "pertigaan", "perempatan", "bundaran", "sawah", "pantai"),
        *("kebun", "empang", "saluran", "kandang", "makam", "kuburan", "puskesmas", "posyandu"),
        *("bakar", "dibakar", "bakaran", "terbakar", "kebakar", "asap", "limbah", "bangkai"),
        *("plastik", "popok", "jarum", "mampet", "banjir", "berbau", "busuk", "kotor", "liar"),
        *("penuh", "angkut", "diangkut", "truk", "petugas", "bayar", "iuran", "karcis", "minggu"),
        *("bulan", "tahun", "setiap", "selalu", "sering", "masih", "terus", "sekarang", "besok"),
        *("bapak", "orang", "mereka", "siapa", "dimana", "kapan", "bagaimana", "kenapa", "kalau"),
        *("untuk", "dengan", "karena", "tidak", "bukan", "jangan", "minta", "lapor", "laporan"),
        *("melapor", "kabupaten", "kota", "serang", "banten", "provinsi", "indonesia", "jakarta"),
        *("gunung", "tanah", "kosong", "kolong", "bawah", "dalam", "antara", "seberang", "tengah"),
        *("trotoar", "halaman", "taman", "gerbang", "gapura", "balai", "lurah", "kepala", "pasir"),
        *("sini", "sana", "situ", "terima", "kasih", "selamat", "assalamualaikum", "permisi"),
        *("buang", "dibuang", "lahan", "sehat", "tanggung", "pulang", "beras", "keras", "bangun"),
        *("baris", "antar", "penting", "sedang", "blakang", "beneran", "bingung", "bintang"),
        *("induk", "mandor", "benang", "puntung", "negara"),
        *("bantar", "bojong", "karang", "kubang", "tegal", "sindang", "ujung", "tanjung"),
    }
)
