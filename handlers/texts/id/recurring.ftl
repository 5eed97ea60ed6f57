# Pengumuman berulang.
recurring-again = Berulang
recurring-ask =
    Tulis kapan diulang, jamnya, dan sampai kapan (paling lama setahun). Misalnya:
    setiap hari jam 8 sampai 31 desember
    hari kerja jam 7.30
    setiap senin dan kamis jam 7 kecuali 24 desember
    setiap tanggal 1 jam 9, setiap akhir bulan jam 9
    hari kerja pertama setiap bulan jam 8
recurring-unclear = Belum terbaca, atau tidak ada harinya lagi. Perlu hari dan jam, misalnya: setiap senin jam 7 sampai 31 desember.
recurring-rule = Berulang: { $days } pukul { $at } WIB, sampai { $until }{ $number ->
    [0] .
   *[other] , kecuali { $exceptions }.
}
recurring-daily = setiap hari
recurring-working = setiap hari kerja
recurring-weekly = setiap { $days }
recurring-monthly = { $day ->
    [31] setiap hari terakhir bulan
   *[other] setiap tanggal { $day } (atau hari terakhir bulan yang lebih pendek)
}
recurring-workday = { $which ->
    [0] setiap hari kerja terakhir bulan
    [1] setiap hari kerja pertama bulan
   *[other] setiap hari kerja ke-{ $which } bulan
}
recurring-day-0 = Senin
recurring-day-1 = Selasa
recurring-day-2 = Rabu
recurring-day-3 = Kamis
recurring-day-4 = Jumat
recurring-day-5 = Sabtu
recurring-day-6 = Minggu
recurring-next = Berikutnya: { $moments }.
recurring-begun = { $number } berulang mulai { $at }. Setiap kali dikirim, ada kartunya sendiri.
recurring-skip-next = Lewati yang berikutnya
recurring-except = Kecualikan satu hari
recurring-stop = Hentikan
recurring-ask-day = Hari mana yang dilewati? Misalnya: 24 desember.
recurring-no-day = Hari itu belum terbaca, atau sudah lewat.
recurring-none-left = Sesudah itu tidak ada lagi. Ketuk Hentikan saja.
recurring-missed = { $times ->
    [1] { $number } yang seharusnya dikirim { $first } dilewati: bot tidak berjalan pada waktunya.
   *[other] { $number } dilewati { $times } kali, dari { $first } sampai { $last }: bot tidak berjalan pada waktunya.
}
recurring-grown = { $number } berhenti dulu: penerimanya kini { $people } orang. Untuk sebanyak itu perlu persetujuan orang kedua. Buka, lalu kirim sekali lagi.
recurring-open = Buka
recurring-all = Berulang: { $number }
recurring-list = { $number ->
    [0] Tidak ada pengumuman yang berulang.
   *[other] <b>Pengumuman berulang.</b> Ketuk satu untuk melewati, mengecualikan, atau menghentikannya.
}
recurring-line = { $number }: berikutnya { $at }
recurring-one = { $number }
siaran-why-missed = Ada yang dilewati karena bot tidak berjalan.
siaran-why-grown = Penerimanya sudah terlalu banyak untuk satu orang: perlu persetujuan orang kedua.
