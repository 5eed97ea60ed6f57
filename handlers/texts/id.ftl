# Kata-kata Sobat Serang. Bahasa Indonesia adalah sumbernya; en.ftl mengikutinya.
# Sapaan: Bapak/Ibu. Kalimat pendek. Katakan apa yang terjadi berikutnya.

## Salam, bantuan, bahasa

greeting =
    <b>Selamat datang di Sobat Serang.</b>

    • <b>Ada sampah?</b> Kirim saja fotonya, atau ketuk <i>Lapor sampah</i>. Laporan diteruskan ke petugas, dan kabarnya sampai di sini.
    • <b>Ada pertanyaan?</b> Tulis dengan kata-kata sendiri tentang program kota cerdas (smart city) Kabupaten Serang, atau pilih menu di bawah.

    Contoh: <i>Apa itu Pesan Ibu?</i>

    <b>Privasi:</b> isi pesan Bapak/Ibu kami hapus { $days } hari sesudah dijawab. Laporan dan pertanyaan yang belum terjawab disimpan lebih lama. Selengkapnya, termasuk cara menghapus semuanya: /privasi
greeting-language = English: /bahasa
greeting-group =
    Selamat datang. Saya Sobat Serang, bot tentang program kota cerdas Kabupaten Serang. Di grup ini saya menjawab perintah, misalnya /program. Untuk bertanya bebas, silakan tulis kepada saya langsung.
help =
    <b>Yang bisa Bapak/Ibu lakukan di sini</b>

    • Bertanya dengan kata-kata sendiri, misalnya: <i>Transformer sudah jalan belum?</i>
    • Kirim foto sampah, atau /lapor – melapor sampah (Pesan Ibu)
    • /laporanku – laporan Bapak/Ibu; /lacak – laporan mana saja
    • /program – enam program dan hal lain yang bisa dibaca
    • /dimensi – enam dimensi kota cerdas
    • /masterplan – rencana, komitmen, dan orang-orangnya
    • /pegawai – verifikasi sebagai pegawai Pemkab Serang
    • /kontak – menghubungi petugas
    • /langganan – kabar yang dikirim ke sini; /berhenti – menghentikannya
    • /privasi – data Bapak/Ibu: lihat, minta, hapus
    • /bahasa – ganti bahasa (change language)
    • /batal – berhenti dari isian yang sedang dibuka

    Di bawah jawaban ada 👍 dan 👎. Dengan itu kami tahu mana yang perlu diperbaiki.
help-role = <b>Sebagai { $role }</b>
help-command = • { $command } – { $what }
language-which = Pilih bahasa. / Choose a language.
language-id = Bahasa Indonesia
language-en = English
language-chosen = Baik, kita memakai bahasa Indonesia.

bot-short = Tanya jawab program kota cerdas Kabupaten Serang, dengan sumber dan tanggalnya.
bot-description = Sobat Serang menerima laporan sampah (Pesan Ibu): kirim saja fotonya. Sobat Serang juga menjawab pertanyaan tentang program kota cerdas (smart city) Kabupaten Serang: Pesan Ibu, Transformer, Pojok Dolan, Sikonde, Serang Tatu, dan One Village One Product. Tiap jawaban menyebut sumber dan tanggalnya; yang belum diketahui dikatakan belum diketahui. Tekan MULAI, lalu kirim foto atau tulis pertanyaan.

## Menu

menu-programmes = Program
menu-dimensions = Enam dimensi
menu-masterplan = Rencana dan komitmen
menu-help = Bantuan
command-help = Yang bisa dilakukan di sini
command-language = Ganti bahasa / Change language
command-programmes = Enam program kota cerdas
command-dimensions = Enam dimensi kota cerdas
command-masterplan = Masterplan, komitmen, perjalanan, orang
command-contacts = Menghubungi petugas
command-cancel = Berhenti dari isian yang dibuka
command-questions = Pertanyaan yang belum terjawab

## Program, dimensi, halaman

programmes-head = <b>Enam program kota cerdas Kabupaten Serang</b>, diumumkan 4 September 2024:
programme-item = <b>{ $name }</b>: { $summary }
programmes-foot = Pilih salah satu untuk membaca lebih lanjut.
programme =
    <b>{ $name }</b>

    { $summary }
programme-dimension = <i>Dimensi: { $dimension } (kesimpulan kami dari urutan penyebutan).</i>
choose-page = Bapak/Ibu ingin tahu yang mana?
statement =
    { $words }
    <i>{ $who }</i>
page-title = <b>{ $title }</b>
page-number = <i>Halaman { $number } dari { $total }</i>
page-back = ◀ Sebelumnya
page-on = Berikutnya ▶
more-about = Lainnya tentang { $what }
thumb-up = 👍
thumb-down = 👎
vote-helpful = Terima kasih, senang bisa membantu.
vote-unhelpful = Terima kasih. Jawaban ini akan kami perbaiki.

## Jawaban

did-you-mean = Maksud Bapak/Ibu yang mana?
did-you-mean-help =
    <b>Kalau ada bahaya sekarang, segera cari pertolongan orang terdekat.</b>

    Maksud Bapak/Ibu yang mana?
none-of-these = Bukan semuanya
question-kept = Baik. Pertanyaan Bapak/Ibu kami simpan untuk petugas. Begitu ada jawabannya, kami kabari di sini.
question-kept-already = Pertanyaan ini sudah kami simpan.
say-more = Maaf, kami belum paham. Silakan tulis pertanyaan Bapak/Ibu sedikit lebih lengkap, misalnya: <i>Bank sampah ada di mana?</i> Yang bisa dibaca ada di /program.
not-known =
    Maaf, kami <b>belum tahu</b> jawabannya.

    Pertanyaan Bapak/Ibu kami simpan untuk petugas. Begitu ada jawabannya, kami kabari di sini.
published-answer =
    { $answer }

    <i>Sumber: { $source }. Dijawab petugas, { $date }.</i>
calmly = Kami mengerti Bapak/Ibu kesal. Mari kami bantu.
meant-answer = Jawaban petugas untuk pertanyaan serupa
meant-abuse = Keluhan lain
meant-book-ride = Memesan kendaraan pegawai
meant-change-ride = Mengubah pesanan kendaraan
meant-command-the-bot = Cara kerja bot ini
meant-emergency = Keadaan darurat
meant-greeting = Menyapa
meant-human = Bicara dengan petugas
meant-language = Ganti bahasa
meant-off-topic = Hal lain
meant-privacy = Privasi dan data saya
meant-report-status = Menanyakan laporan saya
meant-report-waste = Melaporkan sampah
meant-thanks = Berterima kasih
meant-who-are-you = Tentang bot ini

said-abuse =
    Kami mengerti Bapak/Ibu kesal. Kami ingin membantu.

    Kalau ada keluhan, silakan ceritakan: apa yang terjadi dan di mana.
said-command-the-bot = Saya hanya menjawab pertanyaan tentang program dan layanan Kabupaten Serang, dan tidak bisa mengubah cara kerja saya lewat pesan. Ada yang bisa saya bantu tentang itu?
said-greeting = Halo, Bapak/Ibu. Silakan tulis pertanyaan tentang program kota cerdas Kabupaten Serang, atau lihat /program.
said-human = Tentu, Bapak/Ibu bisa menghubungi petugas.
said-language = Bapak/Ibu bisa mengganti bahasa lewat /bahasa. You can change the language with /bahasa.
said-off-topic = Maaf, itu di luar pengetahuan saya. Saya hanya menjawab tentang program dan layanan Kabupaten Serang. Yang bisa dibaca ada di /program.
said-thanks = Sama-sama, Bapak/Ibu. Kalau ada pertanyaan lain, silakan tulis di sini.
said-who-are-you = Saya Sobat Serang, bot (program komputer) yang menjawab pertanyaan tentang program kota cerdas Kabupaten Serang. Jawaban saya memakai sumber berita dan situs pemerintah, lengkap dengan tanggalnya. Yang belum diketahui, saya katakan belum tahu.

## Petugas, keadaan darurat

contacts-head = <b>Menghubungi petugas</b>
contacts-phone = Telepon: { $value }
contacts-email = Surel: { $value }
contacts-address = Alamat: { $value }
contacts-hours = Jam layanan: { $value }
contacts-source = <i>Sumber: { $source }</i>
contacts-none = Kontak petugas belum tersedia di sini. Bapak/Ibu bisa menitipkan pertanyaan lewat tombol di bawah.
human-button = Titip pertanyaan untuk petugas
contacts-button = Kontak petugas
operator = Bot ini dijalankan oleh { $name }.
operator-unknown = Pengelola bot ini belum mencantumkan namanya di sini. Yang bisa dihubungi ada di /kontak.
human-ask = Silakan tulis pertanyaan Bapak/Ibu untuk petugas dalam satu pesan.
human-kept = Terima kasih. Pertanyaan Bapak/Ibu sudah kami simpan untuk petugas. Jawabannya akan kami kabarkan di sini.
title-human = titipan baru untuk petugas
desk-question =
    <b>Seorang warga menitip pertanyaan:</b>

    { $text }

    Jawab lewat /pertanyaan.
emergency =
    <b>Segera cari pertolongan.</b>

    Kalau ada bahaya: jauhkan diri dan orang lain, lalu minta tolong orang terdekat, ketua RT, atau fasilitas kesehatan terdekat. Bot ini <b>tidak</b> bisa mengirim pertolongan.
emergency-selfharm =
    <b>Bapak/Ibu tidak sendirian.</b>

    Tolong jangan sendiri dulu. Hubungi sekarang orang yang Bapak/Ibu percaya, misalnya keluarga, tetangga, atau guru agama, dan minta ditemani. Puskesmas dan rumah sakit terdekat juga bisa menolong. Bot ini <b>tidak</b> bisa mengirim pertolongan.
emergency-crime =
    <b>Keselamatan Bapak/Ibu yang utama.</b>

    Pergilah ke tempat yang aman, lalu minta tolong orang yang dipercaya, ketua RT, atau kantor polisi terdekat. Yang terluka perlu segera dibawa ke puskesmas atau rumah sakit terdekat. Bot ini <b>tidak</b> bisa mengirim pertolongan.
emergency-number = <b>{ $name }:</b> { $number }

## Yang menyusul

ride-staff-only = Kendaraan Transformer hanya untuk pegawai Pemkab Serang, bukan angkutan umum. Bapak/Ibu pegawai? Verifikasi dulu lewat /pegawai, lalu pesan lewat /transformer. Tidak ada pesanan yang kami catat.
ride-soon = Transformer adalah kendaraan untuk pegawai Pemkab Serang, bukan angkutan umum. Sekarang belum bisa dipesan di bot ini, dan kami belum menemukan bukti bahwa layanannya sudah berjalan. Tidak ada pesanan yang kami catat.

## Foto, suara, berkas

got-contact = Terima kasih. Nomor telepon ini tidak kami perlukan. Isinya kami hapus paling lama { $days } hari lagi.
got-file = Berkasnya sudah masuk, tetapi belum bisa kami pakai di sini. Silakan tulis pertanyaan Bapak/Ibu.
got-voice = Maaf, pesan suara belum bisa kami dengarkan. Silakan tulis pertanyaannya, pendek pun tidak apa-apa.
got-voice-form = Maaf, pesan suara belum bisa kami dengarkan.
got-poll = Maaf, jajak pendapat tidak bisa kami jawab. Silakan tulis pertanyaan Bapak/Ibu.
got-other = Silakan tulis pertanyaan Bapak/Ibu, atau lihat /program.
not-understood-kind = Maaf, yang ini belum bisa kami pahami. Silakan tulis pertanyaan Bapak/Ibu.

## Pertanyaan untuk admin

questions-none = Tidak ada pertanyaan yang menunggu jawaban.
questions-head =
    <b>{ $total } pertanyaan belum terjawab</b>, yang mirip dikelompokkan.

    Pilih satu kelompok. Halaman { $number } dari { $last }.
question-cluster = <b>{ $count } pertanyaan serupa:</b>
question-sample = • { $text }
question-answer = Tulis jawaban
question-dismiss = Abaikan
question-dismissed = { $count } pertanyaan diabaikan.
question-back = Kembali
question-votes = Penilaian jawaban
votes-head = <b>Jawaban yang dinilai warga</b>, yang paling sering dianggap kurang membantu di atas:
votes-item = { $title }: 👍 { $helpful } · 👎 { $unhelpful }
votes-none = Belum ada jawaban yang dinilai.
votes-published = Jawaban petugas nomor { $number }
question-answered =
    Ada jawaban untuk pertanyaan Bapak/Ibu:
    <i>{ $text }</i>
publish-ask-answer = Tulis jawabannya dalam satu pesan. Warga akan membacanya seperti yang Bapak/Ibu tulis.
publish-ask-source = Dari mana jawabannya? Tulis sumbernya, misalnya: Dinas Lingkungan Hidup, surat 12 Januari 2026.
publish-preview = <b>Beginilah warga membacanya:</b>
publish-now = Terbitkan
publish-done = Terbit. { $count } penanya dikabari. Pertanyaan serupa mulai sekarang dijawab begini.
publish-undo = Tarik kembali
publish-withdrawn = Jawaban ditarik. { $count } penanya dikabari, dan pertanyaannya menunggu jawaban lagi.
answer-withdrawn =
    Jawaban yang kami kirim untuk pertanyaan ini kami tarik karena keliru:
    <i>{ $text }</i>

    Mohon maaf. Begitu ada jawaban yang benar, kami kabari di sini.
publish-gone = Jawaban ini sudah ditarik sebelumnya.
title-publish = jawaban untuk warga

## Isian yang terbuka

dialog-to = <a href="tg://user?id={ $person }">{ $name }</a>:
dialog-reply = { $kind ->
    [photo] Balas pesan ini dengan foto.
    [place] Balas pesan ini dengan lokasi (📎 → Lokasi).
   *[words] Balas pesan ini.
    } Untuk berhenti, balas: <i>batal</i>
dialog-of = Ini isian { $name }. Kalau Bapak/Ibu yang menangani, mulai dari tombol di kartunya.
dialog-cancel = Batal
answer-not-understood = Maaf, itu belum kami pahami.
dialog-cancelled = Baik, { $open } dibatalkan.
dialog-other = Bapak/Ibu masih mengisi { $open }. Mau dilanjutkan atau ditinggalkan?
dialog-keep = Lanjutkan yang tadi
dialog-leave = Tinggalkan yang tadi
dialog-left = Baik, yang tadi ditinggalkan.
dialog-swept = Isian { $open } yang belum selesai sudah kami hapus karena { $days } hari tidak dilanjutkan. Bapak/Ibu bisa mulai lagi kapan saja.
title-other = isian ini
nothing-open = Tidak ada isian yang sedang dibuka.
edit-in-dialog = Pesan yang diubah tidak mengubah isian. Silakan tulis jawabannya sebagai pesan baru, atau /batal.
answer-too-long = Maaf, terlalu panjang. Mohon tulis paling banyak { $most } huruf.

## Penolakan

refused-role = Maaf, bagian ini hanya untuk petugas yang ditunjuk sebagai <b>{ $role }</b>.
tap-twice = Sudah tercatat.
refused-stale = Tombol ini sudah tidak berlaku. Silakan mulai lagi dari /bantuan.
unknown-command = Perintah { $command } tidak dikenal. Yang tersedia ada di /bantuan.
slow-down = Mohon pelan-pelan, Bapak/Ibu. Pesannya terlalu banyak dalam satu menit, jadi yang berikutnya belum kami jawab. Silakan tulis lagi satu menit kemudian.
apology = Maaf, ada gangguan pada kami. Pesan Bapak/Ibu tersimpan dan akan kami jawab setelah diperbaiki.
admin-fault =
    <b>Ada gangguan pada bot.</b>
    Pembaruan { $update } gagal ({ $kind }). Setelah diperbaiki, jalankan <code>python -m bot replay { $update } --config config.toml</code>. Gangguan sejenis dalam satu jam ini tidak dikabarkan lagi.

## Peran dan catatan

command-roles = Undang, lihat, dan cabut peran
command-audit = Catatan pemakaian wewenang
role-employee = Pegawai
role-driver = Sopir
role-officer = Petugas
role-desk-lead = Pemimpin meja
role-dispatcher = Pengatur kendaraan
role-opd-contact = Narahubung OPD
role-opd-approver = Penyetuju OPD
role-dlh-head = Kepala DLH
role-editor = Penulis pengumuman
role-publisher = Pengirim pengumuman
role-admin = Admin
role-within = { $role } ({ $where })
role-everywhere = { $role } (semua)
roles-home =
    <b>Peran</b>

    Undang orang untuk sebuah peran, atau lihat siapa yang memegang peran apa.
roles-private = Peran diatur dalam percakapan pribadi, bukan di grup.
roles-invite = Undang
roles-list = Daftar
roles-which = Undang untuk peran apa?
roles-scope = { $role } untuk mana?
roles-everywhere = Semua
roles-ask-opd = Untuk OPD mana? Tulis namanya, misalnya: Dinas Perhubungan.
title-invite = undangan
roles-link =
    Undangan untuk <b>{ $role }</b>. Kirim tautan ini hanya kepada orangnya:

    { $link }

    Tautan berlaku satu kali, sampai { $until }. Setelah dibuka, Bapak/Ibu ditanya dulu apakah orangnya benar.
roles-link-dead = Tautan ini sudah dipakai atau sudah lewat waktunya. Mintalah tautan baru.
roles-link-own = Ini tautan buatan Bapak/Ibu sendiri. Kirimlah kepada orangnya; untuk itu buat tautan baru lewat /peran.
roles-wait = Terima kasih. Undangan sebagai <b>{ $role }</b> menunggu kepastian dari pengundang. Kami kabari di sini.
roles-opened = <b>{ $name }</b> membuka undangan untuk <b>{ $role }</b>. Apakah orangnya benar?
roles-right = Benar, orangnya
roles-wrong = Bukan
roles-not-yours = Hanya pengundangnya yang dapat memastikan orangnya.
roles-given = { $name } sekarang memegang peran { $role }.
roles-yours = Bapak/Ibu sekarang memegang peran <b>{ $role }</b>. Yang bisa dilakukan ada di /bantuan.
roles-refused = Baik, perannya tidak diberikan.
roles-not-given = Maaf, pengundang tidak mengenali Bapak/Ibu, jadi perannya tidak diberikan.
roles-held = <b>{ $total } peran dipegang.</b> Pilih satu untuk mencabutnya. Admin dari pengaturan tidak tercantum di sini.
roles-item = { $name } – { $role }
roles-withdraw = Cabut peran { $role } dari { $name }?
roles-withdraw-yes = Ya, cabut
roles-withdrawn = Peran { $role } dicabut dari { $name }.
roles-lost = Peran Bapak/Ibu sebagai { $role } sudah berakhir. Terima kasih atas tugasnya.
audit-head = <b>Catatan wewenang</b>: { $total } baris, tidak dapat diubah.
audit-item =
    { $at }
    <b>{ $actor }</b>: { $act }
