# Pesan Ibu dalam angka: /statistik dan /ekspor.
command-statistics = Angka laporan sampah
command-export = Unduh data laporan
statistics-title = Pesan Ibu, 30 hari terakhir
statistics-title-bold = <b>Pesan Ibu, 30 hari terakhir</b>
statistics-by-kecamatan = Menurut kecamatan
statistics-by-category = Menurut masalah
statistics-received = laporan masuk
statistics-resolved = diklaim selesai
statistics-confirmed = dikonfirmasi warga
statistics-all =
    Laporan masuk: { $received }
    Diklaim selesai oleh petugas: { $resolved }
    Dikonfirmasi bersih oleh warga: <b>{ $confirmed }</b>
    Pernah dibuka lagi oleh warga: { $reopened }
statistics-first-touch = Separuh dari yang sudah ditangani mendapat petugas dalam { $hours ->
        [0] kurang dari satu jam
       *[other] { $hours } jam atau kurang
    } (malam dan hari libur ikut dihitung).
statistics-most-kecamatan = <b>Terbanyak menurut kecamatan</b> (masuk, diklaim, dikonfirmasi)
statistics-most-category = <b>Terbanyak menurut masalah</b> (masuk, diklaim, dikonfirmasi)
statistics-line = • { $name }: { $received }, { $resolved }, { $confirmed }
statistics-none = Belum ada laporan sampah dalam 30 hari terakhir. Lapor dengan /lapor.
statistics-failed = Maaf, angkanya belum dapat dihitung. Silakan coba lagi nanti.
export-private = Data diunduh dalam percakapan pribadi dengan bot.
export-which = <b>Unduh laporan: { $what }, { $days ->
        [365] satu tahun terakhir
       *[other] { $days } hari terakhir
    }.</b> Tanpa nama pelapor dan petugas. Pilih jenis berkasnya, atau ubah dulu rentang dan masalahnya:
export-days = { $days ->
    [365] 1 tahun
   *[other] { $days } hari
    }
export-all = semua masalah
export-one-category = Pilih masalah
export-which-category = Laporan tentang masalah apa?
export-xlsx = Excel
export-csv = CSV
export-geojson = Peta (GeoJSON, kotak 100 m)
export-begun = Berkas sedang disiapkan. Sebentar lagi kami kirim ke sini.
export-done = { $number } laporan. Patokan ditulis oleh warga: jangan disebarkan tanpa diperiksa.
export-failed = Maaf, berkasnya belum dapat dibuat. Silakan coba lagi nanti.
waste-column-number = Nomor
waste-column-filed = Masuk
waste-column-category = Masalah
waste-column-kecamatan = Kecamatan
waste-column-desa = Kode desa
waste-column-landmark = Patokan
waste-column-state = Keadaan
waste-column-urgent = Mendesak
waste-column-supporters = Ikut melapor
waste-column-reopened = Dibuka lagi
waste-column-touched = Mulai ditangani
waste-column-claimed = Diklaim selesai
waste-column-closed = Berakhir
waste-column-latitude = Lintang
waste-column-longitude = Bujur
