# Cuti petugas dan penyerahan laporan.
command-leave = Cuti, pengganti, dan kembali bertugas
leave-private = Cuti diatur dalam percakapan pribadi dengan bot.
leave-how-long = <b>Cuti.</b> Berapa lama Bapak/Ibu tidak bertugas?
leave-lasts = Bapak/Ibu tercatat cuti sampai { $until }. Sudah kembali, atau cutinya diubah?
leave-three-days = 3 hari
leave-week = 1 minggu
leave-two-weeks = 2 minggu
leave-back = Sudah kembali
leave-who = Siapa penggantinya? Laporan yang Bapak/Ibu pegang diserahkan kepadanya.
leave-nobody = Tanpa pengganti
leave-begun = Cuti tercatat sampai { $until }. Laporan baru tidak dikirim ke Bapak/Ibu. Bila kembali lebih awal, ketik /cuti.
leave-given = { $number } laporan diserahkan kepada { $name }.
leave-kept = { $number } laporan tetap atas nama Bapak/Ibu. Tenggatnya berjalan terus.
leave-told = { $name } cuti sampai { $until }. { $number } laporan yang dipegangnya sekarang atas nama Bapak/Ibu. Lihat di /antrean.
leave-ended = Selamat bertugas kembali. Laporan baru dikirim lagi ke Bapak/Ibu. Yang sudah diserahkan tetap pada penggantinya.
