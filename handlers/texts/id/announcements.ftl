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
siaran-ask = Tulis pengumumannya dalam satu pesan, atau kirim satu foto dengan keterangannya. Warga akan membacanya persis seperti itu.
siaran-no-words = Pengumuman perlu kata-kata. Tulis keterangan di bawah fotonya.
siaran-whom = Seperti itulah warga membacanya. Untuk siapa?
siaran-everybody = Semua warga
siaran-one-kecamatan = Satu kecamatan
siaran-which-kecamatan = Kecamatan mana? Yang menerima: warga yang memilih kecamatan itu di /langganan.
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
siaran-minutes = { $minutes ->
    [0] Selesai dalam kurang dari satu menit.
   *[other] Selesai dalam sekitar { $minutes } menit.
}
siaran-quiet = Jam tenang: dilanjutkan sesudahnya.
siaran-why-failing = ⚠ Dijeda sendiri: lebih dari 5 persen dari 200 yang terakhir gagal. Lihat sebabnya di "Siapa belum menerima".
siaran-paused = Dijeda.
siaran-resumed = Dilanjutkan.
siaran-again = Yang itu dicoba lagi.
siaran-not-yet = Belum menerima: { $left } orang.
siaran-reason = • { $fate }: { $number } ({ $why })
siaran-retry-failed = Coba lagi yang gagal
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
