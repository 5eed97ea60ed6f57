# Tenggat, waktu tunggu, dan jangkar malam.
command-late = Laporan yang terlalu lama menunggu
rounds-resumed = Penundaan { $number } berakhir. Laporannya kembali menunggu Bapak/Ibu.
rounds-escalated = { $level ->
    [1] 🟡 <b>{ $number }</b>: waktu hampir habis.
    [2] 🔴 <b>{ $number }</b>: tenggatnya lewat.
   *[3] 🔴 <b>{ $number }</b>: sudah satu setengah kali tenggat.
    }
rounds-told-late = Maaf, laporan <b>{ $number }</b> belum selesai dalam waktu yang kami janjikan. Kepala petugas sudah diberi tahu. Kalau tetap terlambat, Kepala DLH diberi tahu, lalu laporannya masuk daftar umum /terlambat. Kabarnya menyusul di sini.
rounds-open = Buka
rounds-none-late = Tidak ada laporan yang menunggu lebih dari dua kali tenggatnya.
rounds-late-head = <b>Menunggu lebih dari dua kali tenggatnya:</b>
rounds-anchor = Jangkar riwayat malam ini, mohon jangan dihapus: <code>{ $hash }</code>
