# Satu dari sepuluh laporan yang selesai dilihat lagi oleh meja lain.
review-photos = { $number }: sebelum dan sesudah
review-ask = <b>{ $number }</b> ({ $category }) sudah ditutup di kecamatan lain. Menurut foto-fotonya, apakah memang selesai?
review-fine = Tampak selesai
review-wrong = Tidak meyakinkan
review-thanks = Terima kasih, penilaian untuk { $number } dicatat.
review-not-yours = Penilaian ini sudah dicatat, atau bukan untuk Bapak/Ibu.
review-told-head = <b>{ $number }</b>: pemimpin meja dari kecamatan lain menilai penyelesaiannya tidak meyakinkan. Lihat /laporan { $number }.
