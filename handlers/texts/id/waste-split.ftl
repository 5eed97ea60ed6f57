# Satu laporan dipecah menjadi dua.
split-which = Masalah kedua dalam { $number } apa? Laporan baru dibuat dengan tempat dan foto yang sama.
split-done = { $number } dipecah. Masalah kedua sekarang { $other }, dan pelapor sudah dikabari.
split-told = Dalam laporan <b>{ $number }</b> ada dua masalah. Yang kedua ({ $category }) sekarang bernomor <b>{ $other }</b>. Keduanya ditangani, dan kabarnya menyusul di sini.
