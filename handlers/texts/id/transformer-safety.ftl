# Transformer: keselamatan.
command-sos = Minta bantuan dari perjalanan (SOS)
command-drill = Latihan SOS
safe-sos = 🆘 SOS
safe-sos-sure = Minta bantuan sekarang? Petugas, lalu kantor, lalu admin dihubungi berturut-turut sampai ada yang menangani.
safe-sos-yes = Ya, minta bantuan
safe-sos-not = Baik, tidak ada yang dihubungi.
safe-no-trip = SOS dipakai selama perjalanan Transformer, atau satu jam sebelum dan sesudahnya. Sekarang tidak ada perjalanan Bapak/Ibu.
safe-not-police = Bot ini tidak menghubungi polisi, pemadam, atau ambulans.
safe-called-already = Permintaan bantuan Bapak/Ibu masih berjalan, dan kami memanggil lagi sekarang. Balas pesannya untuk menambah kabar.
safe-called = { $number ->
    [0] <b>Belum ada petugas yang bisa kami hubungi.</b> Kami coba terus, tetapi jangan menunggu: hubungi orang terdekat.
   *[other] <b>Permintaan bantuan sudah dikirim ke { $number } orang.</b> Kalau dalam 2 menit belum ada yang menangani, kami hubungi yang lain.
}
safe-called-contact = { $name }, kontak darurat Bapak/Ibu, juga kami kabari.
safe-tell-more = Kirim saja lokasi, tulisan, atau foto ke sini; kami teruskan kepada yang menangani.
safe-i-am-safe = Saya aman, batalkan
safe-take = Saya tangani
safe-close = Sudah aman, tutup
safe-nobody = Belum tertolong
safe-over = Permintaan bantuan ini sudah berakhir.
safe-taken = Sudah ditangani { $name }.
safe-taken-by = ✅ <b>Ditangani { $name }</b>, { $minutes } menit sesudah panggilan.
safe-told-taken = <b>{ $name } menangani panggilan Bapak/Ibu.</b> Kalau ternyata belum tertolong, ketuk tombol di bawah.
safe-again = ❗ Belum tertolong: dipanggil lagi.
safe-rung-again = Kami panggil lagi, lebih banyak orang.
safe-more-called = Belum ada yang menangani, jadi kami menghubungi lebih banyak orang.
safe-given-up = Dua jam tidak ada yang menangani, jadi panggilan otomatis kami hentikan. Mohon hubungi orang terdekat.
safe-more = Kabar dari { $name }:
safe-more-place = Lokasi: <code>{ $where }</code>
safe-passed-on = Sudah diteruskan.
safe-ended-safe = Syukurlah. Semua yang kami hubungi sudah dikabari bahwa Bapak/Ibu aman.
safe-ended-closed = { $name } menutup panggilan Bapak/Ibu sebagai sudah aman. Kalau belum, panggil lagi dengan /sos.
safe-card-rider = 🆘 <b>Penumpang { $name } minta bantuan</b>, { $at }
safe-card-driver = 🆘 <b>Pengemudi { $name } minta bantuan</b>, { $at }
safe-card-phone = Telepon: { $phone }
safe-card-trip =
    Perjalanan { $trip }: { $way }, { $day }
    Kendaraan { $plate }, pengemudi { $driver }
safe-card-safe = ✅ <b>Yang memanggil mengabarkan: sudah aman.</b>
safe-card-closed = ✅ <b>Sudah ditutup sebagai aman.</b>
safe-card-superseded = <b>Panggilan ini diganti panggilan baru dari orang yang sama.</b>
safe-card-given-up = <b>Dua jam tidak ada yang menangani. Panggilan otomatis dihentikan.</b>
safe-card-silent = <b>Ditutup: tidak ada kabar lagi dari yang menangani.</b>
safe-still-on = Panggilan { $name } dari { $at } masih tercatat Bapak/Ibu tangani. Apakah sudah aman?
safe-still = Masih saya tangani
safe-still-noted = Baik, kami tanyakan lagi nanti.
safe-ended-silent = Panggilan Bapak/Ibu kami tutup karena { $name } tidak memberi kabar lagi. Kalau belum aman, panggil lagi dengan /sos.
safe-drill-mark = ⚠️ <b>LATIHAN</b>, bukan keadaan sebenarnya
safe-drill-sure = Latihan membunyikan telepon orang yang sama dengan SOS sungguhan. Setiap pesannya ditandai LATIHAN, dan kontak darurat siapa pun tidak dihubungi. Mulai?
safe-drill-yes = Mulai latihan
safe-drill-on = Latihan Bapak/Ibu masih berjalan.
safe-drill-begun = Latihan dimulai: { $number } orang dihubungi.
safe-drill-card = { $name } memulai latihan SOS, { $at }. Mohon ketuk tombolnya seperti pada keadaan sebenarnya.
safe-arrived-ask = Sudah sampai dengan selamat dari { $number }?
safe-arrived = Sudah sampai
safe-not-yet = Masih di jalan
safe-not-yet-fine = Baik, setengah jam lagi kami tanya.
safe-arrived-thanks = Terima kasih sudah mengabari. Selamat beristirahat atau bekerja.
safe-arrived-again = Kami belum mendengar dari Bapak/Ibu, jadi kami sudah menyampaikannya dengan tenang kepada { $contact ->
    [0] pengatur kendaraan
   *[other] kontak darurat Bapak/Ibu dan pengatur kendaraan
}. Kalau sudah sampai, cukup satu ketukan.
safe-arrived-told = Kabar baik: { $name } sudah sampai.
safe-silent-contact = { $name } belum menjawab apakah sudah sampai dari perjalanan { $way }, { $day } (halte { $stop }, sekitar pukul { $time }). Sering kali ponselnya hanya mati atau disimpan. Kalau sempat, silakan ditelepon.
safe-silent-staff = { $name } belum menjawab “Sudah sampai?” untuk { $number }: { $way }, { $day }, halte { $stop }, sekitar pukul { $time }. Kontaknya, kalau ada, sudah kami kabari. Mohon ditanyakan dengan tenang.
safe-contact = Kontak darurat
safe-contact-none = Kontak darurat adalah orang yang dipercaya dan memakai Telegram. Ia dikabari hanya kalau Bapak/Ibu memakai SOS, atau tidak menjawab “Sudah sampai?”. Belum ada yang dipilih.
safe-contact-is = Kontak darurat Bapak/Ibu: <b>{ $name }</b>. Ia dikabari hanya kalau Bapak/Ibu memakai SOS, atau tidak menjawab “Sudah sampai?”.
safe-contact-link = Pilih kontak
safe-contact-other = Ganti kontak
safe-contact-end = Hapus kontak
safe-contact-forward = Teruskan tautan ini kepada orang yang dipilih. Hanya bisa dipakai sekali, sampai { $until }, dan berlaku begitu ia setuju: { $link }
safe-contact-gone = Tautan itu sudah dipakai atau sudah lewat waktunya.
safe-contact-yourself = Tautan ini untuk orang lain yang dipercaya, bukan untuk diri sendiri.
safe-contact-asked = <b>{ $name }</b> meminta Bapak/Ibu menjadi kontak daruratnya. Kami hanya mengabari kalau ia memakai SOS di kendaraan pegawai, atau tidak menjawab apakah sudah sampai. Bersedia? Bisa dihentikan kapan saja.
safe-contact-yes = Saya bersedia
safe-contact-no = Tidak
safe-contact-accepted = Terima kasih. Bapak/Ibu sekarang kontak darurat { $name }.
safe-contact-leave = Berhenti jadi kontak
safe-contact-told = { $name } bersedia menjadi kontak darurat Bapak/Ibu.
safe-contact-declined = Baik, tidak apa-apa.
safe-contact-refused = Yang membuka tautan kontak darurat Bapak/Ibu belum bersedia. Silakan pilih orang lain di /perjalananku.
safe-contact-over = Kontak darurat itu sudah dihentikan.
safe-contact-ended = Bapak/Ibu bukan kontak darurat { $name } lagi. Terima kasih sudah bersedia.
safe-contact-left = { $name } bukan kontak darurat Bapak/Ibu lagi. Silakan pilih yang lain di /perjalananku.
safe-contact-sos = { $name } minta bantuan dari kendaraan pegawai, { $at }. Petugas sedang dihubungi juga. Silakan telepon { $name }.
safe-contact-safe = Kabar baik: { $name } sudah aman.
safe-night = Sesudah gelap
safe-night-unknown = Sesudah pukul 18.00 tidak ada perempuan yang naik pertama atau turun terakhir sendirian, kecuali ia tidak keberatan. Apakah ini berlaku untuk Anda?
safe-night-woman = Ya, saya perempuan
safe-night-man = Tidak, saya laki-laki
safe-night-men = Sesudah pukul 18.00 tidak ada perempuan yang naik pertama atau turun terakhir sendirian, kecuali ia tidak keberatan. Untuk Bapak tidak ada yang perlu diatur.
safe-night-guarded = Sesudah pukul 18.00 Ibu tidak akan naik pertama atau turun terakhir sendirian.
safe-night-agreed = Ibu sudah menyatakan tidak keberatan sendirian sesudah pukul 18.00.
safe-night-revoke = Jangan saya sendirian
safe-night-kept = Pernyataan itu kami simpan untuk seterusnya. Ibu bisa mencabutnya kapan saja: /perjalananku, lalu Sesudah gelap.
safe-alone-now = Ada yang tidak jadi ikut, sehingga di { $number }, { $day } pukul { $time }, Ibu sendirian di kendaraan sesudah gelap. Pengatur kendaraan sudah dikabari. Bagaimana maunya Ibu?
safe-alone-still = Di { $number }, { $day } pukul { $time }, menurut rencana sekarang Ibu sendirian sesudah gelap. Bagaimana maunya Ibu?
safe-alone-staff = Ada yang tidak jadi ikut, sehingga penumpang { $number } di { $trip } sendirian sesudah gelap. Ia sudah ditanya maunya. Mohon dicarikan jalan{ $draft ->
    [yes] ; rencana seperti ini tidak bisa diumumkan
   *[no] {""}
}.
safe-alone-fine = Baik, { $number } tetap seperti semula.
