# Verifikasi pegawai: NIP, nomor telepon, persetujuan, perpanjangan, daftar pegawai.
command-employee = Verifikasi sebagai pegawai Pemkab Serang
title-employee = verifikasi pegawai
title-approval = alasan penolakan

nip-length = NIP terdiri dari 18 angka. Mohon periksa lagi lalu tulis NIP Bapak/Ibu.
nip-birth = Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, tanggal), tetapi yang ini bukan tanggal lahir yang mungkin. Mohon periksa lagi.
nip-appointed = Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan, tetapi yang ini tidak mungkin. Mohon periksa lagi.
nip-sex = Angka ke-15 NIP hanya 1 (pria) atau 2 (wanita). Mohon periksa lagi.
nip-serial = Tiga angka terakhir NIP adalah nomor urut dan tidak pernah 000. Mohon periksa lagi.

employee-private = Verifikasi pegawai hanya dalam percakapan pribadi dengan bot, supaya NIP tidak terbaca orang lain.
employee-ask-nip = <b>Verifikasi pegawai Pemkab Serang.</b> Silakan tulis NIP Bapak/Ibu (18 angka). NIP tidak diperlihatkan utuh kepada siapa pun.
employee-ask-contact = Satu langkah lagi: bagikan nomor telepon Bapak/Ibu sendiri dengan tombol di bawah. Nomornya dicocokkan dengan daftar pegawai.
employee-share = 📱 Bagikan nomor saya
employee-contact-not-yours = Itu nomor orang lain, atau bukan nomor akun Telegram ini. Mohon bagikan nomor Bapak/Ibu sendiri.
employee-verified = Terima kasih. Bapak/Ibu terverifikasi sebagai pegawai: <b>{ $name }</b>, { $opd }. Berlaku satu tahun; kami ingatkan sebelum habis. Pesan tumpangan dengan /transformer, lihat pesanan di /perjalananku.
employee-card =
    <b>Pegawai terverifikasi</b>

    { $name }
    { $opd }
    NIP { $nip }
    Berlaku sampai { $until }
employee-already = Bapak/Ibu sudah terverifikasi. Lihat di /pegawai.
employee-again = Masa verifikasi Bapak/Ibu sudah habis. Bila datanya masih sama, cukup satu tombol.
employee-other = NIP lain
employee-not-listed = NIP ini belum ada di daftar pegawai yang kami terima. Penyetuju di OPD Bapak/Ibu bisa memutuskannya.
employee-ask-name = Siapa nama lengkap Bapak/Ibu?
employee-ask-opd = Bapak/Ibu bekerja di OPD mana? Tulis nama lengkapnya, misalnya: Dinas Perhubungan.
employee-passed-on = Terima kasih. Daftar pegawai belum bisa memastikan data Bapak/Ibu, jadi penyetuju yang memutuskan. Hasilnya, diterima atau tidak, kami kabari di sini.
employee-waits = Permintaan Bapak/Ibu (NIP { $nip }) sejak { $since } menunggu keputusan penyetuju. Hasilnya kami kabari di sini.
employee-withdraw = Tarik permintaan
employee-withdrawn = Permintaan ditarik. Bapak/Ibu bisa mulai lagi lewat /pegawai.
employee-enough = Sudah tiga permintaan dalam sehari. Silakan coba lagi besok.
employee-taken = NIP ini sudah dipakai oleh akun Telegram lain, dan satu NIP hanya untuk satu akun. Penyetuju akan memutuskan apakah NIP dipindahkan ke akun ini. Hasilnya kami kabari di sini.
employee-tried = Akun Telegram lain baru saja memakai NIP Bapak/Ibu ({ $nip }) di /pegawai. Tidak ada yang berubah; penyetuju yang memutuskan. Bila itu bukan Bapak/Ibu, silakan beri tahu penyetuju di OPD.
employee-moved = NIP ini sekarang dipakai oleh akun Telegram lain atas keputusan penyetuju, jadi akun ini bukan lagi akun pegawai. Bila itu keliru, silakan mulai lagi lewat /pegawai.
employee-left = Nama Bapak/Ibu tidak ada di daftar pegawai yang terbaru, jadi peran pegawai berakhir. Bila itu keliru, silakan hubungi bagian kepegawaian OPD, lalu mulai lagi lewat /pegawai.
employee-lapsed = Masa verifikasi Bapak/Ibu sebagai pegawai habis hari ini, jadi peran pegawai berakhir. Memperpanjangnya masih bisa.
employee-remind = Verifikasi Bapak/Ibu sebagai pegawai berlaku sampai { $until }. Masih bekerja di Pemkab Serang? Satu tombol memperpanjangnya setahun.
employee-renew = Perpanjang satu tahun
employee-renewed = Terima kasih. Verifikasi Bapak/Ibu berlaku sampai { $until }.
employee-held-elsewhere = NIP ini sementara itu diverifikasi untuk akun Telegram lain. Bila itu keliru, silakan tulis NIP-nya lagi lewat /pegawai, lalu penyetuju yang memutuskan.
employee-not-verified = Maaf, permintaan Bapak/Ibu sebagai pegawai belum disetujui: { $reason }

employee-request =
    <b>Permintaan verifikasi pegawai</b>

    Nama: { $name }
    Nama di Telegram: { $called }
    OPD: { $opd }
    NIP: { $nip } · Telepon: { $phone }
employee-still-waiting = <b>Masih menunggu keputusan</b> sejak { $since }.
employee-why-phone = Nomor teleponnya tidak sama dengan di daftar pegawai, atau di sana belum ada nomornya. Apakah ini benar orangnya?
employee-why-unknown = NIP-nya tidak ada di daftar pegawai; nama dan OPD ditulisnya sendiri. Apakah ini benar pegawai OPD tersebut?
employee-why-taken = <b>NIP ini sedang dipakai akun Telegram lain.</b> Bila disetujui, NIP pindah ke akun ini dan akun lama kehilangan peran. Mohon pastikan langsung kepada orangnya.
employee-why-withdrawn = Peran pegawainya pernah dicabut oleh admin. Apakah diberikan lagi?
employee-approve = Setujui
employee-refuse = Tolak

approval-why = Kenapa permintaan { $name } ditolak? Alasannya disampaikan kepadanya.
approval-own-words = Alasan lain
approval-ask-reason = Tulis alasannya dalam satu kalimat. Pemohon akan membacanya seperti yang Bapak/Ibu tulis.
approval-reason-nip = NIP bukan milik orang ini
approval-reason-phone = Nomor teleponnya tidak dikenal
approval-reason-opd = Bukan pegawai OPD ini
approval-reason-left = Sudah tidak bekerja
approval-told-nip = menurut penyetuju, NIP yang ditulis bukan milik Bapak/Ibu.
approval-told-phone = nomor telepon Bapak/Ibu tidak dikenal di OPD; mohon perbarui dulu di bagian kepegawaian.
approval-told-opd = menurut penyetuju, Bapak/Ibu bukan pegawai OPD itu.
approval-told-left = menurut penyetuju, Bapak/Ibu sudah tidak bekerja di sana.
approval-granted = Disetujui. { $name } sekarang pegawai terverifikasi.
approval-refused = Permintaan { $name } ditolak, dan alasannya sudah disampaikan.
approval-decided = Permintaan ini sudah diputuskan atau ditarik.
approval-own = Permintaan sendiri diputuskan oleh orang lain.
approval-taken-since = NIP ini sementara itu sudah diverifikasi untuk akun lain. Mohon minta orangnya memulai lagi lewat /pegawai.

roster-private = Daftar pegawai berisi data pribadi. Mohon kirim dalam percakapan pribadi dengan bot.
roster-too-big = Berkas ini terlalu besar untuk daftar pegawai (paling banyak 10 MB).
roster-reading = Berkasnya sedang dibaca. Belum ada yang berubah.
roster-unfetched = Berkasnya tidak bisa diambil dari Telegram. Mohon kirim lagi.
roster-no-header = Ini belum bisa dibaca sebagai daftar pegawai: kolom yang tidak ditemukan: { $missing }. Baris judul kolomnya: NIP, nama, OPD, telepon.
roster-empty = Tidak ada baris yang bisa dipakai ({ $faults } baris salah), jadi tidak ada yang diubah. Bila NIP berubah menjadi bilangan bulat panjang, formatlah kolomnya sebagai teks.
roster-preview =
    <b>Daftar pegawai baru: { $rows } orang</b>

    • Baru: { $new }
    • Berubah: { $changed }
    • Keluar: { $gone }

    { $losing } pegawai terverifikasi akan kehilangan peran dan dikabari. Belum ada yang berubah.
roster-alarming = ⚠️ <b>{ $gone } dari { $before } orang akan keluar.</b> Apakah ini daftar seluruh Pemkab, bukan satu OPD saja?
roster-some-faults = { $count } baris bermasalah. Orang yang sudah terdaftar di baris seperti itu tetap seperti semula; yang salah hanya nomor teleponnya masuk tanpa nomor.
roster-show-faults = Lihat { $count } baris
roster-confirm = Pasang daftar ini
roster-drop = Buang
roster-done = Daftar pegawai terpasang: { $rows } orang. { $losing } pegawai kehilangan peran dan dikabari.
roster-dropped = Berkas dibuang. Daftar yang lama tetap berlaku.
roster-gone = Daftar ini sudah dipasang, dibuang, atau digantikan yang lebih baru. Silakan kirim lagi berkasnya.
roster-faults = <b>{ $count } baris bermasalah</b>
roster-line = Baris { $line } (NIP { $nip }): { $reason }
roster-fault-length = NIP bukan 18 angka
roster-fault-birth = tanggal lahir dalam NIP tidak mungkin
roster-fault-appointed = bulan pengangkatan dalam NIP tidak mungkin
roster-fault-sex = angka ke-15 NIP bukan 1 atau 2
roster-fault-serial = nomor urut dalam NIP tidak mungkin
roster-fault-rounded = NIP dibulatkan oleh lembar kerja; formatlah kolomnya sebagai teks
roster-fault-columns = jumlah kolomnya tidak sesuai; nama yang berisi koma perlu tanda petik
roster-fault-name = nama kosong
roster-fault-opd = OPD kosong
roster-fault-twice = NIP sudah ada di baris sebelumnya; baris yang pertama dipakai
roster-fault-phone = nomor telepon tidak terbaca; masuk tanpa nomor
