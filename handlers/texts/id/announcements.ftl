# Siaran: pengumuman kepada warga.
command-announce = Pengumuman kepada warga
title-announcement = pengumuman
siaran-private = Pengumuman dibuat dalam percakapan pribadi dengan bot.
siaran-home = { $number ->
    [0] Belum ada pengumuman.
   *[other] <b>Pengumuman.</b> Ketuk satu untuk melihatnya.
    }
siaran-new = Tulis baru
siaran-line = { $number }: { $state }
siaran-ask = Kirim pengumumannya: tulisan (boleh tebal, miring, bertautan), foto atau album dengan keterangan, atau satu berkas. Warga akan melihatnya persis seperti itu. Isian {"{"}hari{"}"} dan {"{"}tanggal{"}"} diganti dengan hari pengirimannya.
siaran-no-words = Pengumuman perlu kata-kata. Tulis keterangan di bawah foto atau berkasnya.
siaran-whom = Seperti itulah warga membacanya. Untuk siapa?
siaran-everybody = Semua warga
siaran-emergency = 🔴 Darurat (juga malam hari)
siaran-audience = Untuk <b>{ $who }</b>: { $people } orang, { $minutes ->
    [0] kurang dari satu menit
   *[other] sekitar { $minutes } menit
}.
siaran-when = Kapan dikirim?
siaran-now = Sekarang
siaran-tomorrow = Besok pukul 07.00
siaran-other-time = Tulis waktunya
siaran-ask-when = Tulis hari dan jamnya (WIB), misalnya: besok jam 9, jumat jam 13.30, 3 desember jam 8.
siaran-not-a-time = Waktu itu belum terbaca, atau sudah lewat.
siaran-goes = Dikirim { $at }.
siaran-goes-now = Dikirim sekarang.
siaran-second = Lebih dulu disetujui orang kedua.
siaran-lint-shouted = ⚠ Banyak huruf besar: terbaca seperti berteriak.
siaran-lint-wordy = ⚠ Ada kalimat lebih dari 30 kata: sulit dibaca di ponsel.
siaran-lint-link = ⚠ Ada tautan tanpa https: sebagian ponsel menolaknya.
siaran-send = Kirim
siaran-try = Coba kirim ke saya
siaran-cancel = Batalkan
siaran-undo = Urungkan
siaran-pause = Jeda
siaran-resume = Lanjutkan
siaran-who-not = Siapa belum menerima
siaran-nobody = Tidak ada yang akan menerimanya. Pilih penerima lain.
siaran-nobody-agrees = Belum ada orang kedua yang bisa menyetujui. Admin mengundangnya lewat /peran sebagai Pengirim pengumuman.
siaran-waits = { $number } menunggu persetujuan orang kedua. Kami kabari di sini.
siaran-agree-ask = Setujui pengumuman <b>{ $number }</b> di atas?
siaran-agree = Setujui
siaran-decline = Kembalikan
siaran-own = Pengumuman sendiri disetujui oleh orang lain.
siaran-agreed = Pengumuman { $number } disetujui.
siaran-declined = { $number } dikembalikan kepada penulisnya.
siaran-declined-told = Pengumuman { $number } dikembalikan. Ubah dan kirim lagi lewat /siaran.
siaran-scheduled = { $number } dikirim { $at } kepada { $people } orang. Sebelum itu masih bisa diurungkan.
siaran-not-now = Pengumuman ini: { $state }. Karena itu, yang tadi tidak bisa dilakukan sekarang.
siaran-card = <b>{ $number }</b>: { $state }
siaran-progress =
    Terkirim: <b>{ $sent }</b>
    Belum: { $left }
    Memblokir bot: { $blocked }
    Gagal: { $failed }
    Tidak pasti: { $unknown }
    Dilewati: { $skipped }
siaran-quiet = Jam tenang: dilanjutkan sesudahnya.
siaran-why-failing = ⚠ Dijeda sendiri: lebih dari 5 persen dari 200 yang terakhir gagal. Lihat sebabnya di "Siapa belum menerima".
siaran-paused = Dijeda.
siaran-resumed = Dilanjutkan.
siaran-again = Yang itu dicoba lagi.
siaran-not-yet = Belum menerima: { $left } orang.
siaran-reason = • { $fate }: { $number } ({ $why })
siaran-retry-failed = Coba lagi yang gagal
siaran-retry-why = Coba lagi: { $why }
siaran-retry-unknown = Coba lagi yang tidak pasti
siaran-unknown-admin = Yang tidak pasti mungkin sudah menerima. Hanya admin yang boleh mengirim lagi.
siaran-state-draft = konsep
siaran-state-waiting = menunggu persetujuan
siaran-state-scheduled = dijadwalkan
siaran-state-running = sedang dikirim
siaran-state-paused = dijeda
siaran-state-cancelled = dibatalkan
siaran-state-finished = selesai
siaran-fate-blocked = memblokir bot
siaran-fate-failed = gagal
siaran-fate-unknown = tidak pasti
siaran-fate-skipped = dilewati
siaran-skip-unreachable = tidak bisa dihubungi lagi
siaran-skip-unwanted = sudah berhenti berlangganan
siaran-skip-week = sudah cukup dalam tujuh hari
siaran-skip-cancelled = pengumuman dibatalkan
siaran-choose = Gabungkan syarat (dan, atau, kecuali)
siaran-one-area = Satu kecamatan atau desa
siaran-add-buttons = Tambah tombol
siaran-add-choices = Tambah pilihan jawaban
siaran-add-language = Tambah bahasa
siaran-rewrite = Ubah isinya
siaran-which-language = Bahasa apa?
siaran-ask-language = Tulis pengumuman yang sama dalam bahasa itu (Inggris). Yang memilih bahasa itu akan membacanya begitu.
siaran-ask-buttons =
    Tulis tombolnya, satu per baris: tulisannya, lalu tautan https atau perintah bot. Paling banyak 6. Misalnya:
    Jadwal lengkap https://serangkab.go.id
    Laporkan sampah /lapor
siaran-bad-buttons = Belum terbaca. Setiap baris perlu tulisan dan tujuan: tautan https yang lengkap, atau perintah yang dikenal bot seperti /lapor.
siaran-ask-choices = Tulis pilihan jawabannya, satu per baris, 2 sampai 8. Setiap orang punya satu suara dan boleh mengubahnya.
siaran-bad-choices = Tulis 2 sampai 8 pilihan, satu per baris, masing-masing paling panjang 60 huruf.
siaran-unknown-variable = Isian { $name } tidak dikenal. Yang dikenal: hari, tanggal, bulan, tahun, masing-masing di dalam kurung kurawal.
siaran-not-shown = Pratinjaunya belum sampai di sini. Tunggu sebentar, lalu ketuk Kirim lagi.
siaran-refused = Telegram tidak menerima pengumuman ini seperti itu: fotonya mungkin sudah dihapus. Ketuk Urungkan atau buka lagi lewat /siaran, lalu ubah isinya.
siaran-tried = Terkirim ke Bapak/Ibu saja.
siaran-of = yaitu { $groups }
siaran-or = { $one } <b>atau</b> { $other }
siaran-not = <b>kecuali</b> { $traits }
siaran-active = menulis ke bot dalam { $days } hari terakhir
siaran-samples = Misalnya: { $people }.
siaran-sample = Warga { $letter } ({ $language }; { $places })
siaran-no-place = belum memilih tempat
siaran-only = Hanya yang…
siaran-and = Dan juga…
siaran-either = Atau…
siaran-but = Kecuali…
siaran-anew = Semua lagi
siaran-done = Lanjut
siaran-how-and = Hanya yang:
siaran-how-or = Atau yang:
siaran-how-not = Kecuali yang:
siaran-area-who = Seluruh kecamatan, atau satu desa? Yang dihitung: warga yang memilihnya di /langganan.
siaran-by-area = Tempat
siaran-by-role = Peran
siaran-by-programme = Mengikuti program
siaran-by-language = Bahasa
siaran-by-active = Masih aktif
siaran-enough-traits = Paling banyak { $most } syarat. Ketuk Semua lagi untuk mulai dari awal.
siaran-lint-broken = ⚠ Ada tautan yang tidak lengkap: tidak akan terbuka.
siaran-lint-missing-en = ⚠ { $people } penerima memakai bahasa Inggris dan akan membaca bahasa Indonesia.
siaran-lint-missing-id = ⚠ { $people } penerima memakai bahasa Indonesia dan akan membaca bahasa Inggris.
siaran-pace = { $rate } per detik, selesai sekitar { $ends }.
siaran-taps = Ketukan "{ $label }": { $number }
siaran-votes = Jawaban "{ $label }": { $number }
siaran-why-refused = ⚠ Dijeda: Telegram tidak menerima pengumuman ini seperti itu (mungkin fotonya sudah dihapus). Belum ada warga yang menerimanya. Batalkan dan tulis yang baru, atau coba Lanjutkan.
siaran-correct = Perbaiki
siaran-correct-which = Yang berbahasa apa?
siaran-withdraw = Tarik
siaran-ask-better = Tulis kata-kata yang benar. Semua yang sudah menerima akan melihatnya di pesan yang sama.
siaran-correcting = { $number } sedang diperbaiki di semua percakapan.
siaran-open = Lihat { $number }
siaran-withdraw-sure = Tarik { $number }? Pesannya dihapus dari percakapan warga. Yang lebih tua dari 48 jam tidak bisa dihapus, maka isinya diganti: "Pengumuman ini ditarik".
siaran-withdraw-yes = Ya, tarik
siaran-withdrawn-so-far = Ditarik dari { $number } percakapan.
siaran-gone = Pengumuman ini ditarik. Mohon jangan dipakai lagi.
siaran-voted = Jawaban dicatat: { $choice }
siaran-fate-withdrawn = ditarik
