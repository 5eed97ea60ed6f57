# Jalur dan halte: siapa pun pegawai boleh membaca, pengatur kendaraan mengubah.
command-lines = Jalur antar-jemput dan halte
title-stop = halte
title-line = jalur
title-hours = jam jalur
lines-home = { $number ->
    [0] <b>Jalur.</b> Belum ada jalur.
   *[other] <b>Jalur: { $number }.</b> Ketuk satu untuk halte, jam, dan cara memesannya.
    }
lines-stops = Semua halte
lines-gtfs = Unduh GTFS
lines-add-stop = Tambah halte
lines-add = Tambah jalur
lines-card =
    <b>{ $name }</b>
    Kantor: { $office }
lines-stops-head = <b>Halte, berurutan</b>
lines-stop-line = { $number }. { $name }
lines-no-stops-yet = Belum ada halte.
lines-hours-head = <b>Jam</b>
lines-no-hours-yet = Belum ada jam.
lines-hours-line = { $days }: { $times }
lines-arrive = tiba di kantor { $at }
lines-depart = pulang { $at }
lines-rule-head = <b>Memesan</b>
lines-rule-now = Boleh dipesan sampai menit keberangkatan.
lines-rule-minutes = Paling lambat dipesan { $minutes } menit sebelumnya.
lines-rule-days = { $days ->
    [1] Paling lambat dipesan sehari sebelumnya pukul { $at }.
   *[other] Paling lambat dipesan { $days } hari sebelumnya pukul { $at }.
    }
lines-rule-start = Dibuka { $days } hari sebelumnya.
lines-rule-cancel = Batal tanpa catatan sampai { $hours } jam sebelum berangkat.
lines-daily = Setiap hari
lines-days-from = { $first }–{ $last }
lines-day-0 = Senin
lines-day-1 = Selasa
lines-day-2 = Rabu
lines-day-3 = Kamis
lines-day-4 = Jumat
lines-day-5 = Sabtu
lines-day-6 = Minggu
lines-edit-stops = Ubah halte
lines-hours = Ubah jam
lines-rule = Aturan pesan
lines-rename = Ganti nama
lines-drop = Hapus
lines-done = Selesai
lines-stops-home = { $number ->
    [0] <b>Halte.</b> Belum ada halte.
   *[other] <b>Halte: { $number }.</b>
    }
lines-stop-card =
    <b>{ $name }</b>
    Peta: <code>{ $where }</code>
lines-stop-in = Kecamatan { $kecamatan }
lines-stop-outside = Di luar Kabupaten Serang
lines-stop-office = Kantor: orang berangkat ke sini dan pulang dari sini.
lines-stop-used = Dipakai jalur: { $lines }
lines-office-yes = Jadikan kantor
lines-office-no = Bukan kantor lagi
lines-no-stop = Belum ada halte. Tambahkan lewat /jalur.
lines-no-office = Jalur perlu kantor. Buka satu halte lewat “Semua halte”, lalu ketuk “Jadikan kantor”.
lines-gtfs-none = Belum ada jalur yang punya halte dan jam.
lines-gtfs-agency = Transformer
lines-gtfs-message = Pesan lewat bot Sobat Serang di Telegram.
lines-gtfs-done = GTFS dengan { $number } jalur, siap dibaca aplikasi perjalanan.
stop-ask-place = Di mana haltenya? Kirim lokasinya: 📎, lalu Lokasi; titiknya boleh digeser di peta.
stop-which-kecamatan = Di kecamatan mana halte ini?
stop-outside = Di luar Kabupaten Serang
stop-too-far = Tempat itu terlalu jauh dari Kabupaten Serang untuk menjadi halte. Kirim lokasi haltenya sekali lagi.
stop-ask-name = Apa nama haltenya? Pakai nama yang dikenal orang, misalnya: depan Pasar Ciruas
stop-ask-public = Apakah <b>{ $name }</b> tempat umum, misalnya halte, pasar, masjid, kantor, atau minimarket? Halte tidak pernah rumah seseorang: alamat rumah pegawai tidak boleh tercatat di sini.
stop-public-yes = Ya, tempat umum
stop-public-no = Bukan
stop-not-public = Halte tidak dicatat. Pilih tempat umum terdekat, lalu tambahkan lagi.
stop-kept = Halte { $name } tercatat.
stop-used = Halte ini masih dipakai jalur { $lines }. Keluarkan dulu dari sana.
stop-depot = { $plates } bermalam di halte ini. Pilih dulu tempat lain lewat /armada.
stop-promised = Masih ada { $number } perjalanan yang memakai halte ini. Hapus setelah semuanya selesai atau dibatalkan.
stop-office-used = Ini kantor jalur { $lines }. Hapus atau ubah dulu jalur itu.
stop-dropped = Halte <b>{ $name }</b> dihapus.
line-ask-name = Apa nama jalurnya? Misalnya: Ciruas–Puspemkab
line-ask-office = Ke kantor mana jalur <b>{ $name }</b>?
line-drop-sure =
    Hapus jalur <b>{ $name }</b>? Haltenya tetap ada.
    { $riders ->
        [0] Tidak ada pesanan yang terkena.
       *[other] <b>{ $riders } pesanan</b> akan dibatalkan dan penumpangnya dikabari.
    }
line-stop-sure =
    Keluarkan halte ini dari <b>{ $name }</b>? <b>{ $riders } pesanan</b> akan dibatalkan dan penumpangnya dikabari.
line-stop-yes = Ya, keluarkan
line-drop-yes = Ya, hapus
line-dropped = Jalur <b>{ $name }</b> dihapus.
line-edit-stops = <b>{ $name }</b>: ketuk halte menurut urutannya. Ketuk lagi untuk mengeluarkan.
line-hours = <b>{ $name }</b>: ketuk jam untuk menghapusnya. Yang sudah dijanjikan pada jam itu tetap jalan.
line-hours-add = Tambah jam
line-ask-days = Hari apa? Ketuk, atau tulis, misalnya: sen-jum
line-ask-arrive = Pukul berapa harus tiba di kantor? Ketuk, atau tulis, misalnya: 7.15
line-ask-depart = Pukul berapa pulang dari kantor? Ketuk, atau tulis, misalnya: 16.10
line-no-time = Tidak ada
line-not-days = Hari itu belum terbaca. Contoh: sen-jum, atau sabtu.
line-not-time = Jam itu belum terbaca. Contoh: 7.15
line-no-times = Harus ada salah satu: jam tiba atau jam pulang. Pukul berapa pulangnya?
line-rules =
    <b>{ $name }</b>
    { $rule }

    Ketuk yang berlaku:
line-rule-now = Pesan sampai berangkat
line-rule-m60 = Pesan 1 jam sebelumnya
line-rule-m120 = Pesan 2 jam sebelumnya
line-rule-d16 = Pesan sehari sebelumnya, 16.00
line-rule-d20 = Pesan sehari sebelumnya, 20.00
line-cancel = Batal { $hours } jam
