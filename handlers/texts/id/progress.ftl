# Kemajuan mingguan, kabar harian, dan jadwal angkut sampah.
progress-title = Kabar mingguan Kabupaten Serang
progress-title-bold = <b>Kabar mingguan Kabupaten Serang</b>
progress-span = { $first } sampai { $last }
progress-received = laporan masuk
progress-confirmed = sudah bersih
progress-overdue = terlambat
progress-best = Paling banyak bersih, kata pelapornya
progress-rides-title = Transformer, pegawai diangkut
progress-as-of = Data per { $day }.
progress-reports = 🧹 Pesan Ibu: { $received } laporan masuk, { $confirmed } dinyatakan bersih oleh pelapornya, { $overdue } sudah sangat terlambat.
progress-hours = Setengah dari yang bersih selesai dalam { $hours ->
    [0] kurang dari satu jam.
   *[other] { $hours } jam.
}
progress-best-line = Paling banyak dinyatakan bersih: { $places }.
progress-place = { $kecamatan } ({ $number })
progress-rides = 🚐 Transformer: { $carried } kali pegawai diangkut, { $kilometres } kilometer penumpang, { $refused } permintaan belum tertampung.
progress-programmes = 📌 Keterangan yang baru: { $names }. Tanyakan kepada bot.
progress-approve = Kabar mingguan di atas siap. Tulis di kanal?
progress-yes = Tulis di kanal
progress-no = Lewati pekan ini
progress-told = Sudah ditulis di kanal.
progress-skipped = Pekan ini dilewati.
progress-missed = Kabar mingguan { $at } dilewati: bot tidak berjalan pada waktunya.
progress-failed = Kabar mingguan tidak bisa dihitung pekan ini. Operator bisa melihat sebabnya di catatan bot.
digest =
    <b>Kabar { $kecamatan }, { $day }</b>
    Kemarin { $received } laporan sampah masuk dan { $confirmed } tempat dinyatakan bersih oleh pelapornya.
pickup-tomorrow = 🚛 Besok, { $day }, sampah diangkut di { $area } menurut jadwal.
pickup-holiday = Besok hari libur: pengangkutan bisa berubah.
pickup-source = Sumber: { $source }.
command-pickups = Jadwal angkut sampah
pickups-home = { $number ->
    [0] Belum ada jadwal angkut sampah. Warga belum diingatkan.
   *[other] <b>Jadwal angkut sampah.</b> Yang memilih Jadwal sampah dan tempatnya di /langganan diingatkan sore sebelumnya.
}
pickups-line = <b>{ $area }</b>: { $days }. Sumber: { $source }
pickups-add = Tambah atau ubah
pickups-which-kecamatan = Kecamatan mana?
pickups-which-area = Seluruh kecamatan, atau satu desa?
pickups-which-days = Hari apa sampah diangkut di { $area }? Ketuk hari-harinya, lalu Lanjut. Tanpa hari, jadwalnya dihapus.
pickups-ask-source = Dari mana jadwal ini, dan per tanggal berapa? Misalnya: DLH, 23 November 2026. Warga akan membacanya.
pickups-kept = Jadwal { $area } disimpan: { $days }.
pickups-gone = Jadwal { $area } dihapus.
pickups-not-yours = Jadwal di sana diatur pemimpin meja kecamatan itu.
title-pickups = jadwal angkut sampah
