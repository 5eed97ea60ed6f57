# Grup tempat meja bekerja.
group-how = Tambahkan bot ini ke grup petugas, lalu kirim /daftar_grup di grup itu. Hanya admin bot yang bisa mendaftarkannya.
group-which = Grup ini untuk meja mana? Laporannya akan masuk ke sini.
group-which-anonymous = Bapak/Ibu menulis sebagai admin anonim, jadi kami belum tahu siapa. Ketuk pilihannya: ketukan memperlihatkan orangnya kepada bot. Grup ini untuk meja mana?
group-none = Lepaskan grup ini
group-bound = Grup ini sekarang meja <b>{ $desk }</b>. Laporan masuk ke sini sebagai kartu. Jawab pertanyaan bot dengan membalas pesannya.
group-unbound = Grup ini bukan meja lagi. Laporannya pergi ke petugas masing-masing.
