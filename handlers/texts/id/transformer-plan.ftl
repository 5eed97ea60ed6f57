# Transformer: rencana perjalanan untuk pengatur kendaraan.
command-plan = Rencana perjalanan Transformer
plan-which-day = Rencana untuk hari apa? Tanda • artinya hari libur.
plan-head = <b>Rencana { $day }</b>
plan-none = Belum ada perjalanan dan belum ada yang menunggu.
plan-sums =
    Perjalanan: { $trips } (belum diterbitkan: { $drafts }), kendaraan: { $vehicles }
    Penumpang: { $riders } orang, daftar tunggu: { $waiting }
plan-trip-line =
    <b>{ $number }</b> { $way }, { $time }, { $plate }, { $driver }
    { $seats } dari { $room } tempat, { $state }
plan-no-such-day = Hari itu belum terbaca, atau belum bisa direncanakan. Tulis misalnya: /rencana hari ini, /rencana besok, /rencana 27 november. Yang bisa direncanakan: hari ini dan 14 hari berikutnya.
plan-no-driver = belum ada pengemudi
plan-people = { $number } orang
plan-card =
    <b>{ $number }: { $way }, { $time }</b>
    Kantor: { $office }
    Kendaraan: { $plate } ({ $kind })
    Pengemudi: { $driver }
    Terisi { $seats } dari { $room } tempat, { $state }
plan-stop-line = <b>{ $time }</b> { $stop }
plan-not-yet = <b>Yang belum beres:</b>
plan-day = { $day }
plan-other-day = Hari lain
plan-open = Lihat rencana
plan-improve = Cari rencana yang lebih baik
plan-publish = Terbitkan
plan-manifest = Manifes
plan-manifest-of = Manifes { $number }
plan-other-vehicle = Kendaraan lain
plan-other-driver = Pengemudi lain
plan-move = Pindahkan penumpang
plan-dissolve = Bubarkan
plan-done = Sudah diubah.

plan-fault-lost = { $ride } sudah dijanjikan, tetapi tidak ada di perjalanan mana pun
plan-fault-stranger = ada penumpang atau kendaraan yang tidak dikenal
plan-fault-twice = { $ride } ada di dua perjalanan
plan-fault-elsewhere = { $ride } dijemput di halte lain dari yang dipesan
plan-fault-promise = janji kepada { $ride } meleset { $minutes } menit; paling banyak 5
plan-fault-window = { $ride } di kantor { $minutes } menit di luar waktunya
plan-fault-long-ride = { $ride } terlalu lama di kendaraan ({ $minutes } menit lebih)
plan-fault-too-fast = waktunya tidak cukup untuk jaraknya (kurang { $minutes } menit)
plan-fault-overload = penumpang atau kebutuhannya melebihi tempat yang ada
plan-fault-two-places = kendaraan atau pengemudinya masih di perjalanan lain (kurang { $minutes } menit)
plan-fault-hours = di luar jam kendaraan ({ $minutes } menit)
plan-fault-driver = belum ada pengemudi yang boleh mengemudikannya
plan-fault-alone = sesudah pukul 18.00 seorang perempuan naik pertama atau turun terakhir sendirian

plan-which-vehicle = Kendaraan mana untuk { $number }? Yang tampil boleh jalan, cukup tempatnya, dan bebas; pengemudinya ikut.
plan-no-vehicle = Tidak ada kendaraan lain yang boleh jalan, cukup, dan bebas untuk { $number }.
plan-seats = { $plate }, { $seats } tempat
plan-vehicle-gone = { $plate } baru saja terpakai, atau tidak cocok lagi. Silakan pilih yang lain.
plan-which-driver = Siapa yang mengemudikan { $plate } hari itu? Satu pengemudi satu kendaraan sehari; kalau perlu ditukar.
plan-no-other-driver = Tidak ada pengemudi lain yang boleh dan bebas untuk { $plate } hari itu.
plan-swap = { $name } (tukar, sekarang { $plate })
plan-driver-gone = Pengemudi itu tidak bebas lagi. Silakan pilih yang lain.
plan-would-break = Tidak jadi, karena sesudah itu ada yang melanggar: { $trouble }. Semua tetap seperti semula.

plan-dissolve-ask = Bubarkan { $number }? Penumpangnya ({ $seats } orang) dipindahkan ke perjalanan lain. Yang tidak kebagian masuk daftar tunggu dan langsung diberi tahu.
plan-dissolve-yes = Ya, bubarkan
plan-dissolved = Dibubarkan. Dipindahkan: { $seated }, daftar tunggu: { $waiting }.
plan-which-rider = Siapa yang dipindahkan?
plan-move-where = { $name } dipindahkan ke mana?
plan-move-nowhere = Tidak ada perjalanan lain yang bisa membawa { $name }.
plan-move-to = { $plate } pukul { $time }
plan-move-breaks = ⚠ { $plate } pukul { $time }, janji { $told } berubah
plan-move-shifts = { $plate } pukul { $time } menggeser: { $others }.
plan-move-shift = { $name } { $before } → { $after }
plan-move-gone = Tempat itu baru saja terisi. Silakan pilih yang lain.

plan-nothing-to-plan = Tidak ada yang bisa disusun ulang: tidak ada rencana yang belum diterbitkan dan tidak ada yang menunggu, atau tidak ada kendaraan yang bebas.
plan-looking = Sedang dicari. Sebentar lagi kami kabari di sini.
plan-failed = Maaf, rencana yang lebih baik belum dapat dicari. Yang ada tetap berlaku.
plan-restless = Pemesanan masih terus berubah, jadi usulannya tidak kami buat. Silakan coba lagi nanti.
plan-good = Tidak ditemukan yang lebih baik dari rencana yang ada.
plan-faulty = Tidak ditemukan rencana tanpa kesalahan. Rencana yang ada <b>belum bisa diterbitkan</b>; yang harus dibereskan dengan tangan:
plan-evening = <b>Rencana { $day }</b>: { $trips } perjalanan, { $riders } penumpang, daftar tunggu { $waiting }. Yang belum beres: { $faults }.
plan-proposal =
    <b>Usulan rencana { $day }</b> (disusun pukul { $at })
    Kendaraan: { $vehicles-before } → { $vehicles-after }
    Kilometer: { $km-before } → { $km-after }
    Penumpang: { $riders-before } → { $riders-after } orang
    Belum ada yang berubah sebelum diterima.
plan-moves = <b>Yang bergeser: { $number }</b>
plan-moves-nobody = Tidak ada penumpang yang bergeser.
plan-shift = • { $name }, { $stop }: { $before } → { $after } ({ $plate-before } → { $plate-after })
plan-seated = • { $name }, { $stop }: daftar tunggu → { $after } ({ $plate-after })
plan-accept = Terima usulan
plan-leave = Abaikan
plan-left = Usulan diabaikan. Rencana yang ada tetap.
plan-accepted = Usulan diterima.
plan-changed = Rencana { $day } sudah berubah sejak usulan itu dibuat, jadi usulannya tidak berlaku lagi.

plan-nothing-to-publish = Tidak ada rencana yang perlu diterbitkan.
plan-refused = <b>Belum bisa diterbitkan.</b> Yang harus dibereskan dulu: { $number }
plan-published = Diterbitkan. Penumpang dan pengemudi diberi tahu, masing-masing satu pesan.
plan-told-rider = <b>Kendaraan Bapak/Ibu, { $day }</b>
plan-ride-line =
    { $way }: { $boards }
    { $kind } <b>{ $plate }</b>, pengemudi { $driver }. Nomor { $number }.
plan-told-changed = <b>Ada perubahan untuk { $day }</b>
plan-told-driver = <b>Tugas Bapak/Ibu, { $day }</b>
plan-told-trip = <b>Tugas Bapak/Ibu berubah, { $day }</b>
plan-driver-line = { $number }, { $way }, { $time }: { $plate }, halte { $stops }, penumpang { $seats } orang
plan-told-relieved = Tugas { $number }, { $day }, bukan lagi untuk Bapak/Ibu.
begin-told = <b>Perjalanan baru { $number }, { $day }, berangkat { $time }.</b> Sudah diterbitkan dan perlu diterima pengemudinya lewat /tugas.
unplan-vehicle = Perjalanannya yang dibatalkan: { $trips }. Penumpang yang mendapat kendaraan lain: { $seated }, yang belum: { $left }. Semua sudah dikabari.
unplan-driver = Perjalanannya yang dialihkan ke pengemudi lain: { $given }, yang dibatalkan karena tidak ada pengemudi: { $ended }. Semua sudah dikabari.
unplan-crowded = Perjalanan yang kini terlalu penuh: { $trips }. Penumpang yang pindah ke kendaraan lain: { $seated }, yang belum mendapat tempat: { $left }. Semua sudah dikabari.
unplan-unserved = Pesanan yang tidak lagi dilayani jalur mana pun: { $rides }. Semua pemesannya sudah dikabari.
unplan-told-driver = Tugas { $number }, { $day }, berangkat { $time }, berubah: kendaraan atau pengemudi lain tidak bisa jalan. Lihat kartunya lewat /tugas.
plan-unaccepted = <b>Perjalanan { $number } ({ $time }) segera mulai dan belum diterima pengemudinya.</b> Hubungi pengemudinya atau ganti.
plan-unaccepted-late = <b>Perjalanan { $number } ({ $time }) sudah waktunya berangkat, tetapi belum diterima pengemudinya.</b> Penumpangnya menunggu.
plan-unpublished = <b>Perjalanan { $number } ({ $time }) segera mulai dan belum diterbitkan.</b> Penumpangnya sudah dijanjikan.

manifest-title = Manifes { $number }
manifest-vehicle = Kendaraan
manifest-driver = Pengemudi
manifest-office = Kantor
manifest-private = Hanya untuk pengemudi dan pengatur kendaraan. Musnahkan setelah perjalanan selesai.
manifest-column-time = Pukul
manifest-column-stop = Halte
manifest-column-name = Penumpang
manifest-column-seats = Orang
manifest-column-needs = Keperluan
manifest-column-aboard = Naik
manifest-sent = Manifes { $number }, { $seats } orang. Berisi nama: jangan diteruskan, hapus setelah perjalanan.

settle-ask = Tadi ikut tumpangan { $number } ({ $way })? Belum ada yang mencatat.
settle-rode = Ya, saya ikut
settle-no-vehicle = Kendaraannya tidak datang
settle-stayed = Saya tidak jadi ikut
settle-noted = Terima kasih. { $number } tercatat: { $state }.
settle-unrecorded = Untuk { $number }, { $day }, tidak ada catatan apakah Bapak/Ibu ikut. Kami catat sebagai kendaraan tidak datang; ini tidak dihitung sebagai kesalahan Bapak/Ibu.
settle-unmet = Untuk { $number }, { $day }, tidak ada tempat sampai harinya lewat. Permintaannya kami catat sebagai bahan menambah kendaraan.
