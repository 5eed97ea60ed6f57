# Transformer: tugas pengemudi, naik kendaraan, pengingat, gangguan.
command-tasks = Tugas mengemudi hari ini dan besok
title-codes = kode penumpang
title-present = lapor sudah naik
title-check = pemeriksaan kendaraan
task-private = Tugas mengemudi dibuka dalam percakapan pribadi dengan bot, bukan di grup.
task-none = Tidak ada tugas untuk hari ini dan besok. Begitu ada, kartunya kami kirim ke sini.
task-none-yet = Rencananya masih disusun dan belum diumumkan. Begitu diumumkan, kartunya kami kirim ke sini.
task-list = { $number } tugas untuk hari ini dan besok. Bagikan <i>lokasi langsung</i> di sini selama jalan, supaya penumpang tahu kendaraan sampai di mana.
task-given-away = Tugas { $number } sudah dipegang pengemudi lain.
task-head =
    <b>{ $number } · { $way }</b>
    { $day }
    { $plate } ({ $kind }), { $riders } dari { $seats } tempat terisi
    Keadaan: { $state }
task-office = 🏢 <b>{ $time }</b> { $stop }
task-stop = { $mark } <b>{ $time }</b> { $stop }
task-stop-over = ({ $came } ikut{ $absent ->
    [0] {""}
   *[other] , { $absent } tidak
})
task-person = { $mark } { $name }, kursi { $seats }{ $company ->
    [0] {""}
   *[other] {" "}(dan { $company } rekan)
}
task-person-needs = { $person }: { $needs }
task-more-people = … dan { $number } orang lagi
task-ask-codes = Tanyakan kodenya lalu ketik di sini, atau ketuk namanya.
task-accept = ✅ Terima
task-decline = Tidak bisa
task-declined = Kami teruskan ke pengatur kendaraan.
task-check = 🔧 Periksa kendaraan
task-at-office = 📍 Sudah di kantor
task-set-out = ▶ Berangkat
task-arrived = 📍 Sampai di { $stop }
task-drop = ✅ { $number } orang turun, lanjut
task-leave = ▶ Berangkat lagi
task-finish = 🏁 Sudah sampai, selesai
task-finish-sure = { $names } belum dijemput. Kalau diakhiri sekarang, tercatat kendaraan tidak datang untuk mereka, dan mereka kami kabari. Akhiri?
task-finish-yes = Ya, akhiri
task-broken = ⚠ Kendaraan terkendala
task-absent = 🚫 { $name } tidak muncul
task-absent-from = ⏱ tunggu sampai { $time } ({ $left } mnt)
task-came-after-all = ✅ { $name } ternyata naik
task-type-code = 🔢 Ketik kode
task-too-early = Belum waktunya berangkat: perjalanan ini mulai { $day } pukul { $time }. Bapak/Ibu bisa berangkat paling awal satu jam sebelumnya.
task-still-expected = { $names }{ $number ->
    [1] {" "}belum
   *[other] {" "}semuanya belum
} naik. Ketuk namanya kalau sudah naik, atau catat tidak muncul setelah waktu tunggunya lewat.
task-told-declined = ⚠ { $name } tidak bisa menjalankan { $number }, { $day } pukul { $time }. Perlu pengemudi lain.
task-told-missed = { $number }, { $day }: selesai tanpa menjemput { $rides }. Mereka sudah dikabari.
task-told-unended = { $day }: perjalanan { $trips } tidak pernah diakhiri pengemudinya. Sudah kami tutup; yang tidak tercatat kami sebut begitu.
task-told-start = ⚠ Tugas { $number }, { $day }: berangkat pukul <b>{ $time }</b> dari { $stop }, bukan lagi { $before }. Kartunya sudah kami perbarui.
task-told-dissolved = Tugas { $number } pukul { $time } tidak jadi: penumpangnya membatalkan. Tidak perlu berangkat.
check-item = <b>{ $number } dari { $of }.</b> { $item }: bagaimana?
check-good = ✅ Baik
check-bad = ❌ Tidak
check-lights = Lampu
check-tyres = Ban
check-brakes = Rem
check-horn = Klakson
check-wipers = Wiper dan kaca
check-belts = Sabuk pengaman
check-doors = Pintu
check-kit = Segitiga, dongkrak, P3K
check-no-faults = tidak ada
check-items-done = Delapan bagian sudah diperiksa. Yang tidak baik: { $faults }.
check-photo = Terakhir: kirim satu foto kendaraannya.
check-passed = Terima kasih, pemeriksaannya kami catat. Kendaraan siap jalan.
check-failed = Terima kasih sudah jujur. Yang tidak baik: { $faults }. Kendaraan ini tidak dipakai dulu; penumpangnya kami pindahkan dan pengatur kendaraan kami kabari.
board-code = 🔢 Kode naik
board-present = 🙋 Saya sudah naik
board-code-is = Kode { $code }, berlaku sampai { $until }. Sebutkan ke pengemudi.
board-not-yet = Untuk { $number } ini bisa mulai setengah jam sebelum waktunya.
board-ask-place = Bagikan lokasi Bapak/Ibu sekarang. Cukup kalau dalam { $metres } meter dari haltenya; lokasinya tidak kami simpan.
board-key-place = 📍 Bagikan lokasi saya
board-own-place = Yang kami perlukan lokasi Bapak/Ibu sendiri saat ini, bukan titik di peta atau kiriman orang lain. Silakan coba lagi.
board-too-far = Itu { $metres } meter dari { $stop }, jadi belum bisa kami catat naik. Silakan coba lagi di dekat haltenya, atau sebutkan kodenya ke pengemudi.
board-done = Tercatat naik untuk { $number }. Selamat jalan!
board-after-all = Catatan tidak muncul untuk { $number } sudah dibatalkan: pengemudi mencatat Bapak/Ibu naik.
board-waiting-only = Ini yang ketiga kali dalam 30 hari tercatat tidak muncul. Sampai { $until } tumpangan baru hanya lewat daftar tunggu. Kalau ada yang keliru, gunakan tombol "Itu keliru".
board-here = 📍 Kendaraan <b>{ $plate }</b> sudah di { $stop } dan menunggu 5 menit dari waktunya.
board-not-a-code = Itu bukan kode empat angka. Ketuk nama penumpangnya di kartu, atau "Ketik kode" untuk mencoba lagi.
board-nobody-waits = Di sini tidak ada lagi yang ditunggu.
board-ask-code = Ketik empat angka yang disebut penumpang.
board-code-right = ✅ { $name } naik.
board-code-wrong = Kode itu tidak cocok. Kodenya berganti tiap lima menit; minta penumpang membukanya sekali lagi, atau ketuk namanya.
board-code-twice = Kode itu kebetulan milik dua orang. Ketuk namanya saja, ya.
dispute-what = Untuk { $number }: apa yang sebenarnya terjadi?
dispute-rode = Saya ikut naik
dispute-missed = Kendaraannya tidak datang
dispute-told = { $absent ->
    [yes] Penumpang { $number }, { $name } ({ $day }), keberatan dicatat tidak muncul: <b>{ $claim }</b>. Janji { $promised }, pengemudi mencatat tiba { $arrived } dan tidak muncul { $noted }.
   *[no] Penumpang { $number }, { $name } ({ $day }, janji { $promised }): <b>{ $claim }</b>. Malamnya tercatat sebagai kendaraan tidak datang, karena tidak ada catatan.
}
dispute-agree = Penumpang benar
dispute-uphold = Catatannya tetap
dispute-agreed = { $number }: keberatan diterima. Penumpangnya kami kabari.
dispute-upheld = { $number }: catatannya tetap. Penumpangnya kami kabari.
remind-evening =
    Besok, <b>{ $day }</b>: { $way } ({ $number }). { $boards }.
    Masih ikut?
remind-evening-guest = Besok, <b>{ $day }</b>, Bapak/Ibu ikut tumpangan rekan: { $way } ({ $number }). { $boards }.
remind-yes = Ya, ikut
remind-thanks = Terima kasih, { $number } tetap ikut. Sampai jumpa { $day }.
remind-hour = ⏰ Sebentar lagi: pukul <b>{ $time }</b> di <b>{ $stop }</b>, naik { $kind } <b>{ $plate }</b> ({ $number }). Sebutkan kodenya ke pengemudi saat naik.
remind-near = 🚐 { $stops ->
    [1] Halte berikutnya halte Bapak/Ibu: { $stop }.
   *[other] Dua halte lagi: { $stop }.
} Kendaraannya <b>{ $plate }</b>.
where-no-trip = Terima kasih, tetapi sekarang tidak ada tugas yang sudah Bapak/Ibu terima, jadi lokasi ini tidak kami catat.
where-thanks = Terima kasih. Selama lokasi langsung menyala, penumpang { $number } bisa melihat kendaraan sampai di mana. Hanya titik terakhir yang kami simpan.
where-seen = { $plate } { $minutes ->
    [0] baru saja
   *[other] { $minutes } menit lalu
} terlihat sekitar { $metres } meter dari { $stop } (pukul { $time }).
where-old = { $plate } terakhir terlihat pukul { $time }, { $minutes } menit lalu, sekitar { $metres } meter dari { $stop }. Itu sudah lama, jadi sekarang mungkin sudah jauh dari sana.
where-left = Lokasi { $plate } tidak dibagikan. Menurut catatan pengemudi, kendaraan meninggalkan { $stop } pukul { $time }.
where-on-the-way = Lokasi { $plate } tidak dibagikan. Menurut catatan pengemudi, kendaraan sudah berangkat.
where-not-yet = { $plate } belum berangkat; rencananya pukul { $time }.
where-over = Perjalanan ini { $state }.
where-map = 🗺 Lihat di peta
trouble-sure = Kendaraan ini tidak bisa jalan? Semua penumpangnya langsung kami pindahkan ke kendaraan lain dan kami kabari.
task-told-late = ⏱ { $name } di { $stop } memberi tahu akan terlambat{ $minutes ->
    [0] {""}
   *[other] , sekitar { $minutes } menit
}. Menunggu lebih dari 5 menit tidak perlu.
trouble-yes = Ya, pindahkan semua
trouble-breakdown = mogok di jalan
trouble-check = tidak lolos periksa: { $faults }
trouble-told-moved = Maaf, kendaraan untuk { $number } terkendala. Sebagai gantinya { $way ->
    [home] naik { $kind }; sampai di halte { $stop } sekitar pukul <b>{ $time }</b>
   *[other] naik { $kind } di halte { $stop } pukul <b>{ $time }</b>
} (tadinya { $before }).
trouble-told-on-board = Maaf, kendaraan Bapak/Ibu terkendala. { $way ->
    [home] Penggantinya { $kind } menjemput, sampai di halte { $stop } sekitar pukul <b>{ $time }</b>. Tetaplah bersama pengemudi
   *[other] Penggantinya { $kind }, bisa dinaiki di halte { $stop } pukul <b>{ $time }</b>. Ikuti arahan pengemudi
} ({ $number }, tadinya { $before }).
trouble-told-unmet = Maaf sekali: kendaraan untuk { $number }, { $day }, terkendala, dan tidak ada tempat di kendaraan lain. Silakan cari jalan lain; kejadian ini kami catat.
trouble-told-driver = Ada penumpang dari kendaraan yang terkendala untuk { $number }, berangkat { $time }. Kartunya sudah kami perbarui.
trouble-whole =
    ⚠ <b>{ $number }, { $plate } ({ $driver }): { $trouble }.</b>
    Kendaraannya sudah kami keluarkan dari tugas. { $seated } penumpang mendapat kendaraan lain, { $left } tidak.
trouble-line-seated = ✅ { $number } { $name }: { $time }
trouble-line-left = ✖ { $number } { $name }: tidak kebagian tempat
trouble-on-board = { $number } orang sudah di dalam kendaraan saat itu terjadi. Pastikan mereka dijemput.
trouble-still-planned = Kendaraan ini masih dijadwalkan { $number } perjalanan sesudah hari ini.
trouble-photo = Foto pemeriksaan { $plate }
