# Pesan Ibu: melapor, dan meja petugas.
command-report = Lapor sampah
menu-report = 📷 Lapor sampah
title-report = laporan sampah
title-waste-question = pertanyaan untuk pelapor
title-waste-postpone = penundaan laporan
title-waste-reject = penolakan laporan
title-waste-merge = penggabungan laporan
title-waste-refuse = pengembalian klaim
title-waste-close = penyelesaian laporan

waste-private = Laporan dibuat dalam percakapan pribadi dengan bot, bukan di grup.
waste-ask-photo =
    <b>Lapor sampah (Pesan Ibu)</b>
    Kirim foto sampahnya. Satu foto sudah cukup.
waste-ask-photo-noted =
    Terima kasih, keterangannya kami catat untuk laporan sampah (Pesan Ibu).
    Sekarang kirim fotonya. Satu foto sudah cukup.
waste-key-place = 📍 Kirim lokasi saya
waste-ask-place =
    Di mana tempatnya? Ketuk tombol di bawah untuk mengirim lokasi, atau ketuk kecamatannya.
    Bisa juga ditulis nama desa dan kecamatannya, misalnya: Kaserangan, Ciruas.
waste-key-name = { $name }
waste-choose-kecamatan = Pilih dari daftar
waste-choose-kecamatan-ask = Di kecamatan mana?
waste-choose-desa = Kecamatan { $kecamatan }. Di desa mana? Ketuk, atau tulis namanya.
waste-no-desa = Tidak tahu desanya
waste-which-kecamatan = Apakah tempatnya di salah satu kecamatan ini?
waste-which-place = Maksud Bapak/Ibu yang mana?
waste-other-kecamatan = Kecamatan lain
waste-not-here = Bukan di Kabupaten Serang
waste-noted-not-a-place = Kami catat sebagai keterangan. Tempatnya belum kami kenali.
waste-outside = Tempat itu tampaknya di luar Kabupaten Serang, jadi petugas kami tidak berwenang di sana. Silakan lapor ke pemerintah daerah setempat. Kalau Bapak/Ibu yakin, kami tetap mencatatnya untuk DLH.
waste-outside-of = Itu wilayah { $whose }, bukan Kabupaten Serang, jadi petugas kami tidak berwenang di sana. Silakan lapor ke pemerintah { $whose }. Kalau Bapak/Ibu yakin, kami tetap mencatatnya untuk DLH.
waste-keep-note = Tetap catat
waste-ask-landmark = Dekat apa? Tulis patokannya, misalnya: samping masjid, depan pasar.
waste-ask-category = Apa masalahnya? Pilih satu, atau tulis dengan kata-kata sendiri.
waste-category-still = Kami catat sebagai keterangan. Jenisnya belum kami kenali; pilih yang paling dekat, atau Lainnya.
waste-ask-note = Tulis keterangannya.
waste-summary-head = <b>Periksa dulu, ya:</b>
waste-summary =
    Masalah: <b>{ $category }</b>
    Tempat: { $place }
    Foto: { $photos }
waste-note = Keterangan: { $note }
waste-send = Kirim laporan
waste-whole = Laporannya sudah lengkap, tinggal dikirim.
waste-change = Ubah
waste-change-what = Apa yang diubah?
waste-change-category = Masalahnya
waste-change-place = Tempatnya
waste-change-note = Keterangan
waste-change-photo = Foto
waste-sent =
    Terima kasih. Laporan Bapak/Ibu tercatat dengan nomor <b>{ $number }</b>.
    Jawaban pertama paling lambat { $until }. Kami kabari di sini. Lihat kapan saja lewat /laporanku.
waste-sent-outside =
    Terima kasih. Laporan Bapak/Ibu tercatat dengan nomor <b>{ $number }</b> dan diteruskan ke DLH sebagai catatan, karena tempatnya di luar Kabupaten Serang. Kalau ada kabar, kami sampaikan di sini.
waste-sent-incident =
    Terima kasih. Laporan Bapak/Ibu tercatat dengan nomor <b>{ $number }</b>. Lihat kapan saja lewat /laporanku.
waste-sent-already = Sudah terkirim, nomornya { $number }. Lihat lewat /laporanku.
waste-no-photo =
    Untuk laporan ini perlu satu foto, supaya petugas menemukan tempatnya.
    Kalau tidak bisa memotret: mintalah tetangga atau ketua RT memotret, lalu kirimkan fotonya ke sini. Isian ini tersimpan tiga hari.
    Tanpa foto, sampaikan langsung kepada petugas lewat /kontak, atau bersurat ke DLH.
waste-enough-today = Hari ini sudah banyak laporan dari Bapak/Ibu, terima kasih. Supaya semua kebagian, laporan berikutnya bisa dikirim besok. Isian ini tetap tersimpan.
waste-enough-begin = Terima kasih, laporan Bapak/Ibu hari ini sudah cukup banyak. Supaya semua kebagian, laporan berikutnya bisa dimulai besok. Tambahan untuk laporan yang ada tetap bisa lewat /laporanku.
waste-similar =
    Sudah ada laporan serupa di dekat situ: <b>{ $number }</b>
    { $category }, { $place }, { $days ->
        [0] hari ini
       *[other] { $days } hari lalu
    }
waste-similar-distance = Jaraknya sekitar { $metres } meter.
waste-similar-photo = Foto laporan { $number }
waste-similar-gone = Laporan itu baru saja selesai. Silakan kirim laporan baru.
waste-me-too = Saya juga
waste-apart = Bukan, ini lain
waste-supported = Bapak/Ibu ikut dalam laporan <b>{ $number }</b>. Semua kabarnya kami kirim ke sini, dan di akhir Bapak/Ibu ikut ditanya apakah sudah bersih.

waste-place = Kec. { $kecamatan }
waste-place-desa = Desa { $desa }, Kec. { $kecamatan }
waste-place-landmark = { $place } – { $landmark }
waste-place-outside = di luar Kabupaten Serang
waste-card =
    <b>{ $number }</b> { $category }
    { $place }
    Pelapor: { $alias }
waste-urgent = 🔴 <b>Mendesak</b>
waste-supporters = Ikut melapor: { $number } orang
waste-card-state = Keadaan: { $state }
waste-card-owner = Keadaan: { $state }, dipegang { $name }
waste-clock-left = { $hours ->
    [0] 🟢 Sisa kurang dari 1 jam kerja
   *[other] 🟢 Sisa { $hours } jam kerja
    }
waste-clock-soon = { $hours ->
    [0] 🟡 Tinggal kurang dari 1 jam kerja
   *[other] 🟡 Tinggal { $hours } jam kerja
    }
waste-clock-over = { $hours ->
    [0] 🔴 Lewat kurang dari 1 jam kerja
   *[other] 🔴 Lewat { $hours } jam kerja
    }
waste-clock-stands = ⏸ Waktu berhenti
waste-do-take = Ambil
waste-do-ask = Tanya pelapor
waste-do-unask = Tarik pertanyaan
waste-do-claim = Selesai
waste-do-forward = Teruskan
waste-do-postpone = Tunda
waste-do-reject = Tolak
waste-do-merge = Gabungkan
waste-do-split = Pecah
waste-do-pass = Terima klaim
waste-do-refuse = Kembalikan
waste-do-map = Peta
waste-map = { $number }: <code>{ $where }</code>
waste-no-point = Laporan ini tidak punya titik lokasi, hanya nama tempat.

waste-state-new = baru masuk
waste-state-taken = sedang ditangani
waste-state-asked = menunggu jawaban pelapor
waste-state-postponed = ditunda
waste-state-checking = diperiksa kepala petugas
waste-state-claimed = diklaim selesai
waste-state-reopened = dibuka lagi
waste-state-confirmed = dikonfirmasi warga
waste-state-unanswered = selesai tanpa jawaban
waste-state-rejected = ditolak
waste-state-withdrawn = ditarik
waste-state-merged = digabung

waste-category-pile = Tumpukan sampah
waste-category-full-tps = TPS penuh
waste-category-missed = Sampah tidak diangkut
waste-category-dumping = Buang sampah sembarangan
waste-category-burning = Pembakaran sampah
waste-category-carcass = Bangkai hewan
waste-category-hazardous = Limbah medis/berbahaya
waste-category-drain = Saluran tersumbat
waste-category-fee = Pungutan tanpa kuitansi
waste-category-other = Lainnya

waste-danger-fire = 🔴 <b>Menjauhlah dulu dari api dan asap.</b> Peringatkan orang sekitar dan mintalah tolong. Jangan memadamkan sendiri kalau apinya besar. Setelah aman, laporannya kita lanjutkan; laporan ini kami tandai mendesak.
waste-danger-injury = 🔴 <b>Tolong dulu yang terluka.</b> Mintalah bantuan orang sekitar dan bawa ke puskesmas atau rumah sakit terdekat. Laporannya bisa menyusul; laporan ini kami tandai mendesak.
waste-danger-sharps = 🔴 <b>Jangan disentuh atau diinjak.</b> Jauhkan anak-anak. Kalau tertusuk, cuci dengan sabun dan air mengalir lalu segera ke puskesmas. Laporan ini kami tandai mendesak.
waste-danger-chemicals = 🔴 <b>Jangan disentuh, dihirup, atau dibakar.</b> Jauhkan anak-anak dan hewan. Kalau terkena kulit atau mata, bilas dengan air banyak-banyak lalu ke puskesmas. Laporan ini kami tandai mendesak.

waste-unknown = Laporan { $number } tidak kami temukan.
waste-lead-decides = Laporan { $number } sekarang diputuskan oleh pemimpin meja. Ia sudah diberi tahu.
waste-card-lead = ⚖️ Pemimpin meja yang memutuskan
waste-not-now = Keadaan laporan { $number }: <b>{ $state }</b>. Karena itu, yang tadi tidak bisa dilakukan sekarang.
waste-left = Baik, { $number } tetap seperti semula.
waste-held = Laporan { $number } dipegang petugas lain.
waste-held-by = Laporan { $number } sudah dipegang { $name }.
waste-yours-already = Laporan { $number } sudah Bapak/Ibu pegang.
waste-not-your-desk = Laporan { $number } bukan di meja Bapak/Ibu.
waste-own-report = Laporan sendiri ditangani petugas lain.
waste-taken = { $number } sekarang Bapak/Ibu pegang.
waste-told-taken = Laporan <b>{ $number }</b> sudah dibaca petugas dan sedang ditangani.
waste-write-question = Tulis pertanyaan untuk pelapor.
waste-question-sent = Pertanyaan untuk { $number } terkirim. Waktu berhenti sampai pelapor menjawab.
waste-told-asked =
    Petugas bertanya tentang laporan <b>{ $number }</b>:
    { $question }

    Mohon dijawab dalam lima hari.
waste-unasked = Pertanyaan untuk { $number } ditarik.
waste-told-unasked = Pertanyaan petugas tentang laporan <b>{ $number }</b> tidak perlu dijawab lagi. Laporannya sedang ditangani.
waste-answer = Jawab
waste-postpone-how-long = { $number } ditunda berapa lama?
waste-days = { $days } hari
waste-write-reason = Tulis alasannya. Pelapor ikut membaca.
waste-postponed = { $number } ditunda sampai { $until }. Pelapor sudah dikabari.
waste-told-postponed = Laporan <b>{ $number }</b> ditunda sampai { $until }. Alasannya: { $reason }
waste-reject-why = { $number } ditolak karena apa? Pelapor menerima kalimatnya.
waste-reason-not-waste = Bukan urusan sampah
waste-reason-not-found = Petugas ke sana, tidak menemukannya
waste-reason-not-ours = Bukan wewenang Kabupaten Serang
waste-reason-repeated = Sudah dilaporkan orang yang sama
waste-reason-private-land = Di lahan pribadi, tanggung jawab pemilik
waste-reason-other = Alasan lain
waste-reason-no-answer = Pertanyaan petugas tidak dijawab
waste-reason-kota-serang = Wilayah Kota Serang
waste-take-first = Ambil dulu { $number }. Yang menyatakan tidak menemukannya harus pergi ke tempatnya.
waste-show-not-found = Kirim foto tempatnya, atau lokasi Bapak/Ibu di sana (📎 → Lokasi).
waste-too-far = Lokasi itu { $metres } meter dari tempatnya. Kirim lokasi dari tempatnya, atau fotonya.
waste-rejected = { $number } ditolak. Pelapor sudah dikabari.
waste-told-rejected = Maaf, laporan <b>{ $number }</b> ditolak. Alasannya: { $reason }. Kalau keadaannya lain, silakan lapor lagi lewat /lapor.
waste-forward-where = { $number } diteruskan ke mana?
waste-desk-dlh = DLH
waste-desk-city = Kota Serang
waste-forwarded = { $number } diteruskan ke { $desk }.
waste-told-forwarded = Laporan <b>{ $number }</b> diteruskan ke { $desk }, yang lebih tepat menanganinya. Nomornya tetap.
waste-told-city = Laporan <b>{ $number }</b> ternyata di wilayah Kota Serang, jadi ditutup di sini. Silakan lapor ke Pemerintah Kota Serang. Terima kasih sudah peduli.
waste-write-number = Tulis nomor laporan yang sama, misalnya PI-000123.
waste-merge-which = Tulis nomornya saja, misalnya PI-000123.
waste-merge-itself = { $number } adalah nomor laporan ini sendiri. Tulis nomor laporan yang satunya.
waste-merge-ended = { $number } sudah { $state }, jadi tidak bisa ditambah. Tulis nomor laporan yang masih terbuka.
waste-merged = { $number } digabung ke { $other }.
waste-told-merged = Laporan <b>{ $number }</b> digabung dengan <b>{ $other }</b>, karena hal yang sama. Kabarnya tetap sampai ke Bapak/Ibu.
waste-proof-photo = Kirim foto tempatnya setelah bersih, yang baru diambil.
waste-proof-place = Kirim lokasi Bapak/Ibu sekarang (📎 → Lokasi), atau tulis alasan kalau tidak bisa.
waste-claimed = Terima kasih. Pelapor ditanya apakah { $number } sudah bersih.
waste-claim-doubted = Terima kasih. Pemimpin meja memeriksa { $number } dulu sebelum pelapor ditanya.
waste-write-refuse = Tulis alasannya, supaya petugas tahu apa yang masih kurang.
waste-refused = Klaim untuk { $number } dikembalikan ke petugasnya.
waste-claim-refused = Klaim selesai untuk { $number } dikembalikan pemimpin meja: { $reason }
    Mohon diperiksa lagi di tempat.
waste-told-worse = <b>{ $number }</b>: warga menyebutnya makin parah.
waste-told-added = <b>{ $number }</b>: pelapor menambahkan: { $words }
waste-doubt = <b>{ $number }</b>: klaim selesai perlu dilihat.
waste-doubt-photo = Fotonya pernah dipakai sebelumnya.
waste-doubt-unseen = Fotonya tidak dapat diperiksa.
waste-doubt-taken = Menurut kamera, fotonya diambil sebelum laporan ini masuk.
waste-doubt-place = Petugas lebih dari 100 meter dari tempatnya.
waste-clean = Petugas menyatakan laporan <b>{ $number }</b> selesai. Bersih?
waste-yes = Bersih
waste-no = Belum
waste-doubt-forwarded = Fotonya diteruskan dari tempat lain, bukan diambil untuk ini.
waste-own-claim = Klaim sendiri diperiksa pemimpin meja yang lain.
waste-alike = Foto <b>{ $number }</b> mirip dengan foto <b>{ $other }</b>, yang masih terbuka di dekatnya. Kalau halnya sama, gabungkan saja.
waste-do-merge-into = Gabungkan ke { $other }
waste-card-elsewhere = { $number } tidak lagi di sini, sekarang di meja { $desk }.
waste-card-no-place = Alasan tanpa lokasi: { $reason }
waste-card-reply = Untuk menutup laporan ini, balas kartunya dengan foto tempat yang sudah bersih, atau ketuk Selesai.
waste-other-room = Laporan ini hanya dibuka di grup mejanya atau dalam percakapan pribadi dengan bot.
waste-yours-to-do = Bapak/Ibu bertugas di meja { $number }. Silakan ditangani lewat kartunya atau /antrean.
waste-outside-near = Tempat itu tampaknya di { $whose }, di luar Kabupaten Serang, jadi petugas kami tidak berwenang di sana. Silakan lapor ke pemerintah { $whose }. Kalau Bapak/Ibu yakin, kami tetap mencatatnya untuk DLH.
