# Armada: kendaraan, surat-suratnya, sopir, dan berkas impor.
command-fleet = Armada: kendaraan, surat, dan sopir
title-vehicle = data kendaraan
title-paper = masa berlaku
title-leave = cuti sopir
title-inventory = unggah berkas armada
fleet-private = Armada dan jalur diatur dalam percakapan pribadi dengan bot.
fleet-home = { $number ->
    [0] <b>Armada.</b> Belum ada kendaraan. Tambahkan satu per satu, atau unggah berkas.
   *[other] <b>Armada: { $number } kendaraan.</b> Ketuk satu untuk melihat dan mengubah.
    }
fleet-vehicle-line = <b>{ $plate }</b> – { $kind }, { $seats } kursi
fleet-kind-car = mobil
fleet-kind-minibus = minibus
fleet-kind-bus = bus
fleet-paper-registration = STNK
fleet-paper-inspection = KIR
fleet-paper-insurance = Asuransi
fleet-paper-licence = SIM
fleet-bar-out = Tidak bertugas: { $why }
fleet-bar-unknown = { $paper }: tanggalnya belum dicatat, jadi belum boleh dipakai
fleet-bar-expired = { $paper } habis { $day }
fleet-bar-class = Kendaraan ini perlu SIM { $needed }
fleet-bar-leave = Cuti sampai { $day }
fleet-ends = { $left ->
    [0] { $paper } habis hari ini ({ $day })
   *[other] { $paper } habis { $left } hari lagi ({ $day })
    }
fleet-paper-line = { $paper } berlaku sampai { $day }
fleet-vehicle-more =
    Kursi roda: { $wheelchairs }
    Bagasi: { $luggage ->
        [yes] ada
       *[no] tidak ada
    }
    SIM yang diperlukan: { $licence }
    Bermalam di: { $depot }
fleet-add = Tambah kendaraan
fleet-drivers = Sopir
fleet-file = Unggah berkas
fleet-seats = Kursi
fleet-wheelchairs = Kursi roda +1
fleet-luggage = Bagasi ya/tidak
fleet-licence = Ganti SIM
fleet-depot = Bermalam di
fleet-depot-which = Di mana <b>{ $plate }</b> bermalam?
fleet-out = Tidak bertugas
fleet-back = Bertugas lagi
fleet-is-back = { $plate } bertugas lagi.
fleet-is-out = <b>{ $plate }</b> tidak bertugas sampai Bapak/Ibu mengembalikannya.
fleet-drop = Lepas
fleet-drop-sure = Lepas <b>{ $plate }</b> dari armada? Riwayat perjalanannya tetap ada.
fleet-drop-yes = Ya, lepas
fleet-dropped = <b>{ $plate }</b> sudah tidak di armada.
fleet-warning = <b>Segera habis masa berlakunya.</b> Sesudah lewat, kendaraan atau sopirnya tidak bisa dijadwalkan.
fleet-see = Lihat armada
fleet-ask-plate = Nomor polisinya? Misalnya: A 1234 BC
fleet-not-a-plate = Itu belum terbaca sebagai nomor polisi. Contoh: A 1234 BC
fleet-plate-taken = <b>{ $plate }</b> sudah ada di armada. Tulis nomor lain, atau batal dan buka /armada.
fleet-ask-kind = Jenisnya?
fleet-ask-seats = Berapa kursi penumpang, tanpa sopir? Ketuk, atau tulis angkanya.
fleet-seats-of = { $number } kursi
fleet-not-seats = Tulis angka dari { $least } sampai { $most }.
fleet-added = <b>{ $plate }</b> masuk armada. Catat masa berlaku STNK dan KIR lewat tombol di bawah; sebelum itu kendaraan belum boleh dipakai.
fleet-ask-why = Mengapa tidak bertugas? Ketuk, atau tulis alasannya.
fleet-reason-service = Servis
fleet-reason-broken = Rusak
fleet-reason-lent = Dipinjam
fleet-ask-day = { $paper } berlaku sampai kapan? Ketuk (dihitung dari hari ini), atau tulis tanggalnya, misalnya: 12 maret 2027, 12/3/27, 6 bulan lagi.
fleet-not-a-day = Tanggal itu belum terbaca. Contoh: 12 maret 2027, 12/3/27, besok, 2 minggu lagi.
fleet-months = { $months ->
    [12] 1 tahun
    [60] 5 tahun
   *[other] { $months } bulan
    }
fleet-day-kept = { $paper } tercatat berlaku sampai <b>{ $day }</b>. Keliru? Ketuk lagi tombolnya.
fleet-drivers-home = { $number ->
    [0] <b>Sopir.</b> Belum ada. Admin mengundang sopir lewat /peran.
   *[other] <b>Sopir: { $number } orang.</b>
    }
fleet-licence-line = Golongan SIM: { $licence }
fleet-class = SIM { $licence }
fleet-licence-day = Masa berlaku SIM
fleet-leave-add = Catat cuti
fleet-leave-line = Cuti { $first } sampai { $last }
fleet-leave-drop = Hapus cuti { $first }
fleet-ask-first = Cuti mulai kapan? Ketuk, atau tulis tanggalnya.
fleet-in-days = { $days ->
    [0] Hari ini
   *[other] Besok
    }
fleet-ask-last = Berapa lama? Ketuk, atau tulis tanggal terakhirnya.
fleet-for-days = { $days } hari
fleet-leave-backwards = Hari terakhir harus hari ini atau sesudahnya, tidak sebelum { $first }, dan paling lama setahun.
fleet-leave-kept = Cuti { $name } tercatat, { $first } sampai { $last }.
inventory-ask = Kirim berkas TOML (halte, jalur, dan kendaraan sekaligus) atau CSV (salah satunya). Bila ada yang keliru, tidak satu pun yang masuk, dan tiap kekeliruan disebut dengan nomor barisnya.
inventory-which-file = Yang ditunggu berkas berakhiran .toml atau .csv.
inventory-begun = Berkas sedang dibaca. Sebentar lagi kami kabari.
inventory-failed = Maaf, berkasnya tidak dapat diambil. Silakan kirim lagi lewat /armada.
inventory-done = Sudah masuk: { $stops } halte, { $lines } jalur, { $vehicles } kendaraan.
inventory-faults = <b>Belum ada yang masuk.</b> Perbaiki dulu, lalu kirim lagi:
inventory-more = … dan { $number } kekeliruan lain.
inventory-fault = Baris { $line }, { $key }: { $what }
inventory-unknown-key = kolom ini tidak dikenal
inventory-not-text = harus berupa tulisan
inventory-too-long = paling panjang { $most } huruf
inventory-not-code = hanya huruf kecil, angka, dan tanda hubung
inventory-not-number = harus angka bulat dari { $least } sampai { $most }
inventory-not-degrees = harus derajat dari { $least } sampai { $most }; lintang dan bujur tertukar?
inventory-not-yes = harus ya atau tidak
inventory-not-one-of = harus salah satu dari { $words }
inventory-not-day = bukan tanggal; contoh: 2027-03-12
inventory-not-time = bukan jam; contoh: 20:00
inventory-not-list = harus berupa daftar tulisan
inventory-not-plate = bukan nomor polisi; contoh: A 1234 BC
inventory-not-hours = “{ $what }” bukan jam; contoh: sen-jum 07:15 16:10 (tanda - bila salah satunya tidak ada)
inventory-rule-broken = aturan pesannya saling bertentangan
inventory-missing = belum diisi
inventory-twice = { $what } tertulis lebih dari sekali
inventory-no-kecamatan = bukan kode kecamatan Kabupaten Serang
inventory-no-office = tidak ada halte kantor dengan kode “{ $what }”
inventory-no-stop = tidak ada halte dengan kode “{ $what }”
inventory-office-is-stop = { $what } adalah kantornya sendiri
inventory-empty = Berkas itu kosong.
inventory-too-large = Berkasnya lebih dari { $most } kB.
inventory-not-utf = Berkasnya bukan tulisan UTF-8.
inventory-too-many = Lebih dari { $most } isi dalam satu berkas.
inventory-not-toml = Baris { $line }: bukan TOML yang benar.
inventory-unknown-table = “{ $table }” tidak dikenal; yang ada: { $known }, masing-masing dalam dua kurung siku.
inventory-unknown-columns = Baris 1: tidak ada kolom yang menunjukkan isinya; perlu salah satu dari { $known }.
inventory-too-wide = Baris { $line }: isinya lebih banyak daripada kolomnya.
inventory-not-csv = Berkas CSV-nya tidak dapat dibaca.
