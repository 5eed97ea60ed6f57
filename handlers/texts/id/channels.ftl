# Kanal: tempat bot menulis untuk semua orang.
command-channels = Kanal dan grup tempat bot menulis
channels-private = Kanal diatur dalam percakapan pribadi dengan bot.
channels-home = { $number ->
    [0] Belum ada kanal.
   *[other] <b>Kanal dan grup.</b> Ketuk satu untuk mengatur isinya.
}
channels-line = <b>{ $title }</b>: { $topics }
channels-lost-line = ⚠ <b>{ $title }</b>: bot tidak bisa menulis di sana lagi.
channels-no-topic = belum ada isinya
channels-how = Menambah kanal: buka kanalnya di Telegram, Administrator, Tambah Administrator, cari bot ini, beri hak menulis pesan. Sesudah itu kami bertanya di sini.
channels-which = Apa yang ditulis di <b>{ $title }</b>? Sekarang: { $topics }.
channels-on = Ditulis di sana: { $topic }
channels-off = Tidak lagi: { $topic }
channels-areas = 📍 Kecamatan ({ $number })
channels-unbind = Lepaskan kanal ini
channels-unbound = { $title } dilepaskan. Bot tidak menulis di sana lagi.
channels-lost = ⚠ Bot tidak bisa menulis di <b>{ $title }</b> lagi: dikeluarkan, atau haknya dicabut. Jadikan bot administrator lagi, atau lepaskan lewat /kanal.
siaran-posts = Juga ditulis di: { $titles }.
siaran-posts-lost = ⚠ Tidak akan ditulis di { $titles }: bot tidak bisa menulis di sana lagi. Lihat /kanal.
post-more = Buka bot
archive-title = Kabar Kabupaten Serang
archive-about = Pengumuman dan kemajuan program kota cerdas Kabupaten Serang, dari bot Sobat Serang.
