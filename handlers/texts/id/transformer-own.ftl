# Transformer: perjalanan sendiri.
command-rides = Perjalanan saya (Transformer)
title-lost = barang tertinggal
title-complaint = keluhan tentang perjalanan
title-concern = jawaban
mine-none = Belum ada tumpangan sampai 14 hari ke depan. Pesan lewat /transformer.
mine-head = <b>{ $total } tumpangan sampai 14 hari ke depan{ $repeats ->
    [0] {""}
   *[other] , dan { $repeats } jadwal rutin
}.</b> Ketuk satu untuk melihat, mengubah, atau membatalkannya.
mine-line = { $day } { $way } { $time } · { $state }
mine-day = { $weekday } { $number }
mine-back = ‹ Kembali
mine-past = Yang sudah lewat
mine-past-head = <b>Tumpangan dua minggu terakhir.</b> Ketuk satu kalau ada barang tertinggal atau keluhan.
mine-past-none = Dua minggu terakhir belum ada perjalanan.
mine-card =
    <b>{ $number }</b>: { $way }, { $day }
    Halte: <b>{ $stop }</b>
    Kantor: { $office }
    Keadaan: <b>{ $state }</b>
    Tempat: { $seats } orang. Keperluan: { $needs }.
mine-promised = Janji: { $boards }. Dengan { $kind }.
mine-counts-cancel = Kalau dibatalkan sekarang: tidak dicatat apa-apa.
mine-counts-cancel-same-day = Kalau dibatalkan sekarang: tercatat batal pada hari yang sama.
mine-counts-cancel-late = Kalau dibatalkan sekarang: tercatat batal menjelang berangkat.
mine-rule-day = Pada hari berangkat: tercatat batal pada hari yang sama.
mine-rule-late = Sesudah pukul { $time }, yaitu { $hours } jam sebelum berangkat: tercatat batal menjelang berangkat.
mine-change = Ubah
mine-change-to = Ubah <b>{ $number }</b> ({ $way }, { $day } pukul { $time }) menjadi begini?
mine-change-what = Apa yang diubah dari { $number }, { $way }, { $day }? Kalau yang baru tidak bisa, yang lama tetap.
mine-change-hour = Jam
mine-change-place = Halte
mine-change-seats = Jumlah orang
mine-change-needs = Keperluan
mine-change-stop = Mau di halte mana?
mine-change-how-many = Sekarang untuk { $seats } orang. Mau jadi berapa?
mine-change-need = Ketuk yang diperlukan, atau yang tidak diperlukan lagi.
mine-change-waits = Untuk itu belum ada tempat, jadi { $number } tetap di daftar tunggu seperti semula.
mine-change-closed = Perubahan untuk { $number } sudah ditutup menurut aturan jalurnya, jadi tetap seperti semula. Membatalkan masih bisa.
mine-as-it-is = Biarkan seperti ini
mine-as-they-are = Tidak jadi
mine-leave = Cuti
mine-leave-from = Cuti mulai hari apa? Semua tumpangan pada hari-hari itu dilepas sekaligus.
mine-leave-long = Mulai { $day }, berapa hari?
mine-leave-sure = Dari { $first } sampai { $last }: { $number } tumpangan akan dilepas, dan yang rutin dilewati.
mine-leave-cancel = { $number } tanpa catatan.
mine-leave-cancel-same-day = { $number } tercatat batal pada hari yang sama.
mine-leave-cancel-late = { $number } tercatat batal menjelang berangkat.
mine-leave-yes = Ya, lepas semuanya
mine-left-out = Baik. Dari { $first } sampai { $last } tidak ada tumpangan; { $number } sudah dilepas. Selamat beristirahat.
mine-calendar = Simpan ke kalender
mine-calendar-begun = Berkasnya segera datang.
mine-calendar-failed = Maaf, berkas kalendernya gagal dibuat. Silakan coba sekali lagi.
mine-calendar-done = Buka berkas ini untuk menyimpan { $number } ke kalender. Kalau janjinya berubah, minta berkas yang baru.
mine-calendar-title = Transformer: { $way }
mine-calendar-about = Nomor { $number }, { $day }. Halte { $stop } pukul { $time }, naik { $kind }. Kantor: { $office }. Selisihnya paling banyak 5 menit.
mine-where = Di mana kendaraan?
mine-again = Lihat lagi
mine-share = Bagikan ke keluarga
mine-share-link = Tautan ini hanya memperlihatkan { $number }: jalur, halte, jam, keadaan, dan tempat kendaraannya. Tanpa nama siapa pun, dan mati sendiri begitu perjalanan selesai: { $link }
mine-share-end = Matikan tautan
mine-share-ended = Tautannya sudah mati.
mine-share-dead = Tautan ini tidak berlaku lagi: perjalanannya sudah selesai, atau tidak dibagikan lagi.
mine-shared =
    <b>Perjalanan yang dibagikan kepada Bapak/Ibu</b>
    Jalur { $line }: { $way }, { $day }
    Halte { $stop } pukul <b>{ $time }</b>
    Keadaan: { $state }
mine-lost = Barang tertinggal
mine-lost-what = Apa yang tertinggal, dan kira-kira di mana duduknya? Tulis, atau kirim fotonya.
mine-lost-kept = Sudah kami sampaikan kepada pengemudi { $number } dan pengatur kendaraan. Jawabannya datang ke sini.
mine-lost-told = <b>Barang tertinggal</b> di { $trip }, { $day } (penumpang { $number }). Mohon dilihat.
mine-lost-more = Tambahan tentang barang yang tertinggal ({ $number }):
mine-lost-answer = Kabar tentang barang yang tertinggal ({ $number }):
mine-complain = Keluhan
mine-complain-what = Apa yang kurang baik dari perjalanan itu? Hanya pengatur kendaraan yang membacanya, bukan pengemudinya.
mine-complaint-kept = Terima kasih. Keluhan tentang { $number } hanya sampai ke pengatur kendaraan. Jawabannya datang ke sini.
mine-complaint-told = <b>Keluhan</b> tentang { $trip }, { $day } (penumpang { $number }). Pengemudinya tidak menerima pesan ini.
mine-complaint-more = Tambahan dari yang mengeluh ({ $number }):
mine-complaint-answer = Jawaban pengatur kendaraan tentang keluhan { $number }:
mine-answer = Jawab
mine-write-answer = Tulis jawabannya, atau kirim foto.
mine-answer-sent = Sudah disampaikan.
mine-answered-by = { $name } sudah menjawab tentang { $number }:
mine-concern-gone = Pesan itu sudah tidak bisa dijawab.
mine-guest-left = Rekan Bapak/Ibu di { $number } tidak ikut lagi. Tempatnya masih ada; silakan ubah jumlah orangnya lewat /perjalananku kalau tidak dipakai.
mine-released = Karena Bapak/Ibu bukan pegawai lagi, { $total } tumpangan kami lepas: { $numbers }.
