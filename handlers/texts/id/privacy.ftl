# Data orang: apa yang disimpan, untuk apa, berapa lama, dan hak pemiliknya.

command-privacy = Data saya: lihat, minta, hapus

privacy-head =
    <b>Data Bapak/Ibu di sini</b>

    Yang kami simpan, untuk apa, dan berapa lama:
privacy-messages = • Isi pesan, foto, dan lokasi: untuk menjawab. Dihapus { $days } hari sesudah dijawab; catatan bahwa pernah ada pesan dihapus sesudah { $rows } hari.
privacy-account = • Nomor akun Telegram, bahasa, kapan terakhir menulis, dan pilihan langganan: selama Bapak/Ibu memakai bot ini.
privacy-drafts = • Isian yang belum selesai: { $days } hari.
privacy-questions = • Pertanyaan untuk petugas dan penilaian 👍 👎: { $days } hari. NIK, nomor telepon, dan pelat kendaraan di dalamnya disamarkan; nama dan alamat tidak, jadi mohon jangan ditulis.
privacy-reports = • Laporan sampah: agar petugas bisa menanganinya. Pelapor, foto, catatan, dan titik tepatnya dihapus { $days } hari sesudah laporan selesai. Yang tersisa hanya angka: jenis, lingkungan, lama penanganan.
privacy-employees = • Pegawai Pemkab: NIP, nama, OPD, dan nomor telepon, untuk memastikan yang memesan memang pegawai. Dihapus { $days } hari sesudah masa berlakunya habis. NIP tidak diperlihatkan utuh kepada siapa pun.
privacy-rides = • Perjalanan Transformer: siapa yang naik dihapus sesudah { $days } hari; angkanya tinggal.
privacy-safety = • Kontak darurat dan pilihan untuk perjalanan malam: selama Bapak/Ibu memakainya. Panggilan SOS, jawaban "Sudah sampai?", tautan keluarga, keluhan, dan posisi kendaraan: { $days } hari.
privacy-backups = • Salinan cadangan: yang sudah dihapus ikut hilang darinya dalam { $days } hari.
privacy-log = • Catatan pemakaian kewenangan: nomor akun pemegang peran. Catatan ini tidak bisa diubah atau dihapus siapa pun, juga oleh kami.
privacy-cards = Mohon jangan kirim foto KTP atau KK di sini.
privacy-rights = Menurut UU 27/2022 permintaan dijawab paling lama 3 × 24 jam. Di sini: salinan data dalam satu menit, penghapusan dalam sehari.
privacy-private = Data pribadi dibicarakan dalam percakapan pribadi dengan saya. Silakan tulis /privasi di sana.

privacy-data = Kirim data saya
privacy-data-begun = Baik. Berkas data Bapak/Ibu dikirim ke sini dalam satu menit.
privacy-data-again = Berkasnya bisa diminta satu kali dalam satu jam. Silakan coba lagi nanti.
privacy-data-failed = Maaf, berkas data Bapak/Ibu belum bisa dibuat. Silakan coba lagi satu jam lagi, atau titip pesan untuk petugas lewat /kontak.
privacy-data-done = Ini semua data Bapak/Ibu yang kami simpan: { $number } catatan. Di awal berkas ada keterangan tiap bagian.

privacy-erase = Hapus data saya
privacy-erase-what =
    <b>Menghapus data Bapak/Ibu</b>

    Dihapus: akun, pesan, foto, pertanyaan, penilaian, langganan, isian, data pegawai, dan semua peran. Pesanan kendaraan dilepas, dan kontak darurat diakhiri.

    Laporan sampah tinggal tanpa nama, foto, catatan, dan titik tepat. Laporan yang belum selesai dan tidak didukung warga lain ikut ditutup.

    Tidak bisa dihapus dari sini: percakapan di Telegram Bapak/Ibu sendiri, foto yang sudah diterima petugas di Telegram mereka, dan jawaban yang sudah diterbitkan.
privacy-erase-staff =
    <b>Bapak/Ibu memegang peran.</b> Catatan pemakaian kewenangan tidak bisa diubah siapa pun; di situ nomor akun Bapak/Ibu tetap tercatat, tanpa nama.

    Daftar pegawai dari Pemkab yang dimasukkan sesudah ini dapat memuat nama dan NIP Bapak/Ibu lagi.
privacy-erase-go-on = Lanjut menghapus
privacy-erase-no = Jangan hapus
privacy-erase-sure =
    <b>Sekali lagi: hapus semua data Bapak/Ibu?</b>

    Sesudah dihapus, tidak bisa dikembalikan.
privacy-erase-yes = Ya, hapus semuanya
privacy-erase-begun =
    Baik. Penghapusan dimulai { $begins } dan selesai paling lambat { $until }. Kami kabari begitu selesai.

    Sebelum dimulai, Bapak/Ibu masih bisa membatalkannya.
privacy-erase-waits = <b>Penghapusan data dimulai { $begins }.</b>
privacy-erase-cancel = Batalkan penghapusan
privacy-erase-cancelled = Baik. Penghapusan dibatalkan; data Bapak/Ibu tetap seperti semula.
privacy-erase-admin = Bapak/Ibu admin menurut berkas pengaturan bot, jadi belum bisa dihapus. Minta pengelola mencabut nomor Bapak/Ibu dari pengaturan dulu.
privacy-erased =
    Data Bapak/Ibu sudah dihapus. Terima kasih pernah memakai Sobat Serang.

    Percakapan ini masih ada di Telegram Bapak/Ibu; hapus sendiri kalau tidak diperlukan. Kalau Bapak/Ibu menulis lagi, kita mulai dari awal.

privacy-withdraw = Tarik persetujuan
privacy-withdraw-what =
    <b>Menarik persetujuan</b>

    Sesudah ini tidak ada lagi kabar yang dikirim, juga keadaan darurat. Isian dan permintaan verifikasi yang belum selesai dibatalkan.

    Laporan dan pesanan yang sudah ada tetap diurus sampai selesai. Kalau itu pun ingin diakhiri, pilih "Hapus data saya". Dengan menekan MULAI (/start), Bapak/Ibu setuju lagi.
privacy-withdraw-yes = Ya, tarik persetujuan
privacy-withdrawn = Baik. Persetujuan ditarik; tidak ada kabar yang dikirim lagi. Kalau datanya juga ingin dihapus, ketuk tombol ini.
privacy-withdrawn-since = Persetujuan ditarik { $since }. Dengan /start Bapak/Ibu setuju lagi.

waste-reporter-gone = Pelapor { $number } sudah menghapus datanya, jadi tidak bisa ditanya lagi.

data-account = Akun: nomor Telegram, bahasa, kapan terakhir menulis
data-roles = Peran yang dipegang
data-invitations = Undangan peran yang dibuka atau dibuat
data-log = Catatan pemakaian kewenangan
data-employee = Data pegawai
data-roster = Baris di daftar pegawai Pemkab
data-approvals = Permintaan verifikasi pegawai
data-driver = SIM pengemudi
data-leave = Cuti pengemudi
data-absence = Cuti petugas
data-reports = Laporan sampah
data-held = Laporan yang dipegang sebagai petugas
data-photos = Foto pada laporan (nomor berkas di Telegram)
data-words = Kata-kata dalam riwayat laporan
data-supports = Laporan yang didukung, dan suara Bersih/Belum
data-reviews = Laporan yang diperiksa ulang
data-incidents = Insiden yang dibuka
data-groups = Grup meja yang didaftarkan
data-questions = Pertanyaan untuk petugas
data-votes = Penilaian 👍 👎
data-answers = Jawaban yang diterbitkan
data-rides = Perjalanan Transformer
data-seats = Kursi atas ajakan rekan
data-repeats = Perjalanan berulang
data-trips = Perjalanan yang dikemudikan
data-positions = Posisi terakhir kendaraan yang dikemudikan
data-checks = Pemeriksaan kendaraan sebelum dikemudikan
data-confidants = Kontak darurat: yang dipilih, dan yang memilih
data-nights = Jawaban tentang naik sendirian sesudah gelap
data-alarms = Panggilan SOS
data-helped = Panggilan SOS orang lain yang ditangani
data-heard = Panggilan SOS orang lain yang diterima
data-arrivals = Jawaban atas "Sudah sampai?"
data-shares = Tautan perjalanan untuk keluarga
data-concerns = Barang tertinggal dan keluhan perjalanan
data-subscriptions = Langganan
data-announcements = Pengumuman yang Bapak/Ibu tulis
data-recipients = Pengumuman yang dikirim kepada Bapak/Ibu
data-announced = Pengumuman yang dikirim dalam tujuh hari
data-drafts = Isian yang belum selesai
data-erasures = Permintaan penghapusan
data-written = Pesan yang masuk, selama isinya masih disimpan
data-said = Pesan yang dikirim, selama isinya masih disimpan
