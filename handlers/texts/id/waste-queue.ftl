# Antrean petugas.
command-queue = Antrean laporan sampah
command-one-report = Lihat satu laporan, misalnya /laporan PI-000123
title-queue = antrean terdekat
title-identity = pembukaan identitas
queue-private = Antrean dibuka dalam percakapan pribadi dengan bot.
queue-which = <b>Antrean laporan.</b> Mau melihat yang mana?
queue-mine = Yang saya pegang
queue-desk = Kecamatan saya
queue-late = Terlambat
queue-near = Terdekat
queue-where = Kirim lokasi Bapak/Ibu (📎 → Lokasi).
queue-head = { $number ->
    [0] Tidak ada laporan yang menunggu di sini.
   *[other] <b>{ $number } laporan menunggu.</b> Ketuk satu untuk membukanya.
    }
queue-line = { $urgent ->
    [yes] 🔴 { $number } { $category }
   *[no] { $number } { $category }
    }
queue-button = { $at }. { $line }
queue-item =
    <b>{ $at }.</b> { $line }
    { $place }
queue-age = { $days ->
    [0] hari ini
   *[other] { $days } hari lalu
    }
queue-far = sekitar { $metres } m
queue-overdue = ⏰ <b>terlambat</b>
queue-which-number = Laporan yang mana? Tulis nomornya, misalnya: /laporan PI-000123
queue-photos = Foto { $number }
queue-history = <b>Riwayat</b>
queue-event = { $at }: { $move }
queue-event-by = { $at }: { $move } ({ $name })
queue-released = kembali ke meja, pemegangnya tidak bertugas lagi
queue-morning = <b>Selamat pagi. { $number } laporan menunggu di { $desk }.</b> Urutan kunjungan:
queue-morning-line = { $urgent ->
    [yes] 🔴 <b>{ $number }</b> { $category }, { $place }
   *[no] • <b>{ $number }</b> { $category }, { $place }
    }
identity-open = Buka identitas
identity-why = Untuk apa identitas pelapor diperlukan? Alasan ini dicatat.
identity = Pelapor { $number }: { $name } (<code>{ $person }</code>). Pembukaan ini tercatat. Jangan diteruskan kepada siapa pun.

waste-move-file = laporan masuk
waste-move-add = keterangan ditambah
waste-move-support = warga lain ikut melapor
waste-move-worse = disebut makin parah
waste-move-take = diambil petugas
waste-move-hand-over = diserahkan ke petugas lain
waste-move-ask = petugas bertanya
waste-move-unask = pertanyaan ditarik
waste-move-answer = pelapor menjawab
waste-move-postpone = ditunda
waste-move-resume = dilanjutkan
waste-move-forward = diteruskan
waste-move-reject = ditolak
waste-move-merge = digabung
waste-move-split = dipecah
waste-move-claim = diklaim selesai
waste-move-doubt = klaim diragukan
waste-move-pass = klaim diterima pemimpin meja
waste-move-refuse = klaim dikembalikan
waste-move-confirm = dikonfirmasi warga
waste-move-reopen = dibuka lagi oleh warga
waste-move-lapse = selesai tanpa jawaban
waste-move-withdraw = ditarik pelapor
waste-move-silent = pelapor tidak menjawab
waste-move-join = masuk gangguan umum
waste-move-leave = gangguan umum berakhir
waste-move-escalate = tenggat diingatkan
waste-move-open-identity = identitas dibuka pemimpin meja
waste-move-publish = foto dan keterangan diloloskan
waste-move-review = dilihat meja lain
publish-pass = Loloskan foto untuk warga
publish-passed = Foto dan keterangan laporan ini sekarang boleh dilihat warga yang akan melaporkan hal yang sama.
