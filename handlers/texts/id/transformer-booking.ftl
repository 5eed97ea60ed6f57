# Transformer: memesan tumpangan pegawai.
ride-not-now = Tumpangan { $number } sekarang { $state }, jadi ini tidak bisa dilakukan.
ride-wait-at-stop = Tunggu dulu sampai { $until }, ya. Sebelum itu { $number } belum bisa dicatat tidak muncul.
ride-too-late = Waktunya sudah lewat untuk { $number }.
ride-taken = Tempat itu baru saja diisi orang lain. Silakan coba sekali lagi.
ride-state-wished = menunggu harinya dekat
ride-state-waiting = di daftar tunggu
ride-state-promised = dijanjikan
ride-state-confirmed = dijanjikan, masih ikut
ride-state-boarded = di dalam kendaraan
ride-state-comp = selesai
ride-state-ns = tidak muncul
ride-state-mt = kendaraan tidak datang
ride-state-canc = dibatalkan
ride-state-ltcanc = dibatalkan menjelang berangkat
ride-state-sdcanc = dibatalkan hari itu juga
ride-state-td = tidak bisa dilayani
ride-state-unmet = tidak kebagian tempat
trip-not-now = Perjalanan { $number } sekarang { $state }, jadi ini tidak bisa dilakukan.
trip-state-draft = masih rencana
trip-state-published = sudah diumumkan
trip-state-accepted = diterima pengemudi
trip-state-checked = kendaraannya sudah diperiksa
trip-state-departed = sedang berjalan
trip-state-ended = sudah selesai
trip-state-broken = terhenti karena gangguan
trip-state-dissolved = tidak jadi, karena tidak ada penumpang

command-ride = Pesan tumpangan pegawai (Transformer)
title-ride = pesanan tumpangan
ride-private = Tumpangan dipesan dalam percakapan pribadi dengan bot, bukan di grup.
ride-employees-only = Tumpangan Transformer untuk pegawai Pemkab Serang yang terverifikasi. Silakan verifikasi dulu lewat /pegawai.
ride-no-lines = Tumpangan belum bisa dipesan: jalur dan jamnya belum diisi oleh pengatur kendaraan. Tidak ada pesanan yang kami catat.
ride-day = { $weekday ->
    [0] Senin
    [1] Selasa
    [2] Rabu
    [3] Kamis
    [4] Jumat
    [5] Sabtu
   *[6] Minggu
}, { $date }
ride-weekday-0 = Sn
ride-weekday-1 = Sl
ride-weekday-2 = Rb
ride-weekday-3 = Km
ride-weekday-4 = Jm
ride-weekday-5 = Sb
ride-weekday-6 = Mg
ride-no-day = Pilih tanggal yang ada angkanya, ya: hari ini sampai 14 hari lagi.
ride-holiday = • { $day }: { $name }
ride-day-off = hari libur
ride-way-to-office = Ke kantor
ride-way-home = Pulang
ride-late = Kendaraan menunggu paling lama 5 menit dari waktunya (<b>{ $number }</b>, pukul { $time }). Kalau tidak terkejar, ubah jamnya atau batalkan, supaya tempatnya dipakai orang lain.
ride-late-told = Sudah kami teruskan ke pengemudi.
ride-late-noted = Terima kasih sudah memberi tahu.
ride-copy-ask = Pesan lagi untuk tujuh hari ke depan seperti tujuh hari terakhir?
ride-kind-any = kendaraan
ride-kind-plate = { $kind } <b>{ $plate }</b>
ride-kind-car = mobil
ride-kind-minibus = minibus
ride-kind-bus = bus
ride-ask-way = <b>Transformer</b>: mau ke kantor atau pulang?
ride-ask-day = Untuk hari apa? Tanda • artinya hari libur. Boleh juga ditulis, misalnya: besok.
ride-day-too-far = Tumpangan bisa dipesan untuk hari ini sampai 14 hari lagi.
ride-ask-stop = Di halte mana? Ketuk haltenya, tulis namanya, atau kirim lokasi Bapak/Ibu untuk melihat yang terdekat.
ride-which-stop = Maksud Bapak/Ibu halte yang mana?
ride-near-stops = Halte yang terdekat dari lokasi itu (jarak garis lurus):
ride-stop-away = { $name } ({ $far } km)
ride-show-choices = Lihat pilihan
ride-ask-when = Jam berapa?
ride-no-hours = { $day } tidak ada jadwal dari halte itu. Silakan pilih hari lain.
ride-repeat-other = { $day }: pukul { $time }, mengikuti jam jalurnya.
ride-closed-next = Yang terdekat: { $day } pukul { $time }.
ride-closed = Pemesanan untuk { $day } sudah ditutup. Silakan pilih hari lain.
ride-at-to-office = tiba { $time } { $office }
ride-at-home = berangkat { $time } { $office }
ride-summary =
    <b>Periksa dulu, ya:</b>
    { $way }, { $day }
    Halte: <b>{ $stop }</b>
    Jam: { $when }
    Tempat: { $seats } orang
    Keperluan: { $needs }
    Ketuk Pesan kalau sudah benar. Untuk rekan, ia sendiri yang nanti menyetujui lewat tautan.
ride-book = ✅ Pesan
ride-seats = { $number } org
ride-need-none = tidak ada
ride-need-on = ☑ { $need }
ride-need-off = ☐ { $need }
ride-need-front = kursi depan
ride-need-wheelchair = kursi roda
ride-need-women-row = baris perempuan
ride-need-luggage = bawa barang
ride-already = Bapak/Ibu sudah punya tumpangan ke arah itu pada hari itu. Batalkan atau ubah dulu yang itu.
ride-refused = Maaf, untuk { $day } belum bisa: { $why }.
ride-refused-kept = Permintaan ini kami catat sebagai bahan menambah kendaraan.
ride-earlier = Lebih awal: { $way ->
    [home] berangkat { $there }
   *[other] naik { $time }, tiba { $there }
}
ride-later = Lebih siang: { $way ->
    [home] berangkat { $there }
   *[other] naik { $time }, tiba { $there }
}
ride-agree-alone = Saya tidak keberatan sendirian
ride-wait = Masuk daftar tunggu
ride-back-at = Pulangnya { $time }
ride-repeat = Ulangi tiap hari kerja
ride-cancel = Batalkan
ride-why-sick = sakit
ride-why-leave = cuti
ride-why-duty = dinas
ride-why-plans = ada acara
ride-why-other = alasan lain
ride-why-left = bukan pegawai lagi
ride-why-rode = Bapak/Ibu ternyata naik kendaraan sebelumnya
ride-why-repeat = tumpangan rutin dihentikan
ride-why-absent = tidak ada di halte
ride-why-breakdown = kendaraan terkendala
ride-why-smaller = tempat di kendaraannya berkurang
ride-why-no-driver = tidak ada pengemudi
ride-why-not-on-time = tidak terkejar waktunya
ride-why-too-far = haltenya terlalu jauh untuk sekali jalan
ride-why-no-wheelchair = tempat kursi roda tidak ada lagi
ride-why-no-luggage = tidak ada kendaraan dengan ruang barang
ride-why-no-front = kursi depan sudah terisi
ride-why-no-women-row = baris perempuan sudah penuh
ride-why-alone = sesudah gelap Ibu akan sendirian di kendaraan
ride-why-hours = jam kendaraan tidak menjangkau
ride-why-full = semua tempat terisi
ride-why-promises = janji kepada penumpang lain akan terlanggar
ride-why-no-car = tidak ada kendaraan yang bebas pada jam itu
ride-why-closed = pemesanan sudah ditutup
ride-why-no-line = tidak ada jalur dari halte itu
ride-why-no-shows = sudah tiga kali tidak muncul dalam 30 hari, jadi sementara hanya daftar tunggu
ride-why-holiday = hari libur
ride-why-unrecorded = perjalanannya tidak tercatat
ride-told-promise =
    <b>Dijanjikan: { $way }, { $day }</b>
    { $boards }. Dengan { $kind }. Nomor { $number }.
    Selisihnya paling banyak 5 menit. Kalau ada perubahan, kami kabari di sini.
ride-told-change =
    <b>Janji berubah: { $way }, { $day }</b>
    Sekarang: { $boards }. Dengan { $kind }. Nomor { $number }.
ride-told-shift = Tumpangan { $number }, { $day }: rencananya bergeser sedikit, tetap dalam 5 menit dari pukul { $time } di halte { $stop }.
ride-told-bump = Maaf, kendaraan untuk { $number }, { $day } pukul { $time } tidak bisa jalan. Bapak/Ibu kami pindahkan ke daftar tunggu dan kami kabari begitu ada tempat.
ride-told-queue = Tumpangan { $number }, { $day }, ada di daftar tunggu: { $reason }. Kami kabari begitu ada tempat.
ride-told-turn-down = Maaf, tumpangan { $number }, { $day }, tidak bisa dilayani: { $reason }.
ride-told-give-up = Maaf, untuk { $number }, { $day }, tidak ada tempat sampai sekarang. Silakan cari jalan lain; permintaannya kami catat.
ride-told-no-show = Pengemudi mencatat Bapak/Ibu tidak muncul untuk { $number }, { $day } di halte { $stop }. Kalau itu keliru, ketuk tombol di bawah dalam dua hari.
ride-told-uphold = Keberatan untuk { $number } sudah diperiksa: catatannya tetap berlaku.
ride-told-pardon = Keberatan untuk { $number } diterima: kendaraannya yang tidak datang. Maaf, ya.
ride-told-vindicate = Keberatan untuk { $number } diterima: Bapak/Ibu tercatat ikut.
ride-told-miss = Maaf, kendaraan untuk { $number }, { $day }, tidak datang: { $reason }.
ride-told-cancel = Tumpangan { $number }, { $day }, dibatalkan: { $reason }.
ride-told-cancel-same-day = Tumpangan { $number }, { $day }, dibatalkan pada hari yang sama: { $reason }.
ride-told-cancel-late = Tumpangan { $number }, { $day }, dibatalkan menjelang berangkat: { $reason }.
ride-told-confirm = Terima kasih, { $number } tetap ikut.
ride-dispute = Itu keliru
ride-disputed = Keberatan untuk { $number } kami teruskan ke pengatur kendaraan.
ride-none = Kami tidak menemukan tumpangan Bapak/Ibu untuk itu. Pesan lewat /transformer.
ride-cancel-ask = Batalkan { $number }: { $way }, { $day } pukul { $time }? Masih cukup awal, jadi tidak dicatat apa-apa. Apa alasannya?
ride-cancel-cancel-same-day = Batalkan { $number }: { $way }, { $day } pukul { $time }? Ini tercatat sebagai batal pada hari yang sama. Apa alasannya?
ride-cancel-cancel-late = Batalkan { $number }: { $way }, { $day } pukul { $time }? Ini tercatat sebagai batal menjelang berangkat. Apa alasannya?
ride-cancel-yes = Ya, batalkan
ride-cancel-no = Tidak jadi
ride-kept = Baik, { $number } tetap seperti semula.
ride-change-ask = Ubah { $number }: { $way }, { $day }. Mau jam berapa?
ride-change-to = { $time }
ride-change-no = Pada jam itu tidak ada tempat, jadi { $number } tetap pukul { $time }.
ride-guest-link = Satu tempat kami tahan untuk rekan Bapak/Ibu sampai { $until }. Teruskan tautan ini; hanya bisa dipakai sekali, oleh pegawai yang terverifikasi: { $link }
ride-guest-gone = Tautan itu sudah dipakai atau sudah lewat waktunya.
ride-guest-yourself = Tautan ini untuk rekan Bapak/Ibu; tempat Bapak/Ibu sendiri sudah ada.
ride-guest-twice = Bapak/Ibu sudah ikut di tumpangan ini.
ride-guest-joined = Bapak/Ibu ikut tumpangan { $number }: { $day }. { $boards }.
ride-guest-told = { $name } ikut di tumpangan Bapak/Ibu.
ride-guest-lapsed = Satu rekan tidak menyetujui sampai waktunya, jadi tempatnya kami lepas. { $number } sekarang untuk { $seats } orang.
ride-repeat-until = Diulangi tiap hari kerja sampai kapan? Hari libur dilewati.
ride-weeks = { $number } minggu
ride-repeats-already = Bapak/Ibu sudah punya tumpangan rutin ke arah itu. Hentikan dulu yang lama.
ride-repeated =
    <b>Tumpangan rutin sampai { $last }</b>
    Dijanjikan: { $promised } hari. Daftar tunggu: { $waiting } hari. Menunggu harinya dekat: { $wishes } hari.
    Tiap hari dijawab sendiri begitu masuk 14 hari ke depan.
ride-repeat-card = Tumpangan rutin: { $way }, pukul { $time }, sampai { $last }.
ride-leave-days = Cuti { $days } hari
ride-repeat-stop = Hentikan yang rutin
ride-left-out = Baik, tumpangan rutin dilewati sampai { $last }. Yang dilepas: { $number }.
ride-repeat-stopped = Tumpangan rutin dihentikan. Yang dilepas: { $number }.
ride-copy-week = Salin minggu lalu
ride-week-copied = Disalin untuk 7 hari ke depan: { $promised } dijanjikan, { $refused } belum bisa.
ride-repeats = Tumpangan rutin
ride-again = Mau seperti sebelumnya?
ride-boards = Naik di <b>{ $stop }</b> pukul <b>{ $time }</b>
ride-boards-home = Naik di <b>{ $office }</b> pukul <b>{ $leaves }</b>, turun di { $stop } sekitar pukul { $time }
