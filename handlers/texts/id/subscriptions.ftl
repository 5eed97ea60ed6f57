# Langganan: apa yang ingin didengar, dan jalan keluarnya.

command-subscriptions = Pilih kabar yang dikirim ke sini
command-stop = Berhenti menerima kabar

topic-important = Pengumuman penting
topic-emergency = Keadaan darurat
topic-waste = Jadwal sampah
topic-lines = Jalur Transformer
topic-progress = Kemajuan mingguan
topic-kecamatan = Kec. { $kecamatan }
topic-desa = Desa { $desa }, Kec. { $kecamatan }
topic-on = ✅ { $topic }
topic-off = ▫️ { $topic }

subscriptions-private = Langganan diatur dalam percakapan pribadi dengan saya. Silakan tulis /langganan di sana.
subscriptions-head =
    <b>Kabar yang Bapak/Ibu terima di sini</b>

    Ketuk untuk menyalakan (✅) atau mematikan.
subscriptions-areas = Kabar dari wilayah: { $places }.
subscriptions-no-area = Belum ada wilayah yang dipilih.
subscriptions-manners = Kabar tidak dikirim antara pukul { $begins } dan { $ends }, dan paling banyak { $most } kali dalam tujuh hari. Keadaan darurat dikirim kapan saja.
subscriptions-choose-area = 📍 Pilih kecamatan atau desa
subscriptions-which-kecamatan = Kabar dari kecamatan mana yang ingin Bapak/Ibu terima?
subscriptions-which-desa = Kec. { $kecamatan }: seluruhnya, atau desa mana?
subscriptions-whole = Seluruh kecamatan
subscriptions-enough-areas = Paling banyak { $most } wilayah. Matikan dulu salah satunya.
subscriptions-on = Dinyalakan: { $topic }
subscriptions-off = Dimatikan: { $topic }
subscriptions-open = Atur langganan

stop-still = Yang Bapak/Ibu laporkan, pesan, atau tanyakan sendiri tetap kami kabari.
stop-which = Kabar mana yang ingin dihentikan?
stop-none = Tidak ada langganan yang menyala.
stop-one = Hentikan: { $topic }
stop-all = Hentikan semua, kecuali keadaan darurat
stop-done = Baik. { $topic } tidak kami kirim lagi.
stop-undo = Kirim lagi saja
stop-all-done = Baik. Semua langganan dihentikan.
stop-all-done-but-emergencies = Baik. Semua langganan dihentikan; hanya keadaan darurat yang masih dikirim.
stop-this = Berhenti
why-this = Kenapa saya dapat ini?
why-started = Bapak/Ibu menerima { $topic } karena menekan MULAI pada { $since }.
why-chosen = Bapak/Ibu menerima ini karena memilih { $topic } pada { $since }.
why-no-more = Langganan { $topic } sudah tidak menyala. Pesan itu dikirim sebelum dihentikan.

greeting-announcements = <b>Kabar:</b> pengumuman penting dan keadaan darurat kami kirim ke sini. Tidak ingin? Cukup ketuk /berhenti. Topik lain bisa dipilih di /langganan.
greeting-emergencies = <b>Kabar:</b> hanya keadaan darurat yang kami kirim ke sini, seperti pilihan Bapak/Ibu. Ubah di /langganan.
greeting-no-announcements = <b>Kabar:</b> pengumuman penting tidak kami kirim, seperti pilihan Bapak/Ibu. Ubah di /langganan.
