# Transformer dalam angka: /angka.
command-ride-figures = Transformer dalam angka
figures-month = { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
} { $year }
figures-title = Transformer, { $month }
figures-head = <b>Transformer, { $month }</b>: { $carried } orang diantar
figures-code = • { $code } ({ $state }): { $number }
figures-distance =
    Kursi-km terisi: { $seat-km }
    Kilometer kendaraan: { $km } dengan penumpang, { $empty } kosong ({ $share } %)
figures-cost = Biaya per penumpang: Rp { $rupiah } (Rp { $rate } per km kendaraan, km kosong ikut dihitung)
figures-no-cost = Biaya per penumpang tidak dihitung: tarif per km belum diisi, atau belum ada yang diantar.
figures-co2 =
    { $saved ->
        [yes] CO₂ yang dihemat: sekitar { $kg } kg
       *[no] CO₂ yang bertambah: sekitar { $kg } kg
    }
    Rumus: { $direct } km (perjalanan tiap orang sendiri-sendiri, tanpa memutar) × { $alone } g/km − { $driven } km kendaraan (kosong ikut dihitung) × { $vehicle } g/km. Kedua faktor itu anggapan dari pengaturan, jaraknya perkiraan.
figures-opd-head = <b>Menurut OPD</b>
figures-opd = • { $name }: { $carried } orang diantar, { $seat-km } kursi-km; batal { $cancelled }, tidak muncul { $no-shows }, tidak terpenuhi { $refused }
figures-no-opd = tanpa OPD
figures-refused-head = <b>Ditolak atau tidak kebagian: { $number }</b>, alasan tersering:
figures-reason = • { $why }: { $number }
figures-none = Belum ada tumpangan yang dihitung untuk { $month }. Satu hari dihitung pada malam sesudahnya.
figures-no-month = Bulan itu di luar jangkauan.
figures-failed = Maaf, angkanya belum dapat dihitung. Silakan coba lagi nanti.
figures-picture = Transformer, { $month }
figures-excel = Excel
figures-month-before = Bulan sebelumnya
figures-sheet-done = Transformer, { $month }: { $number } tumpangan, tanpa nama.
figures-bar-carried = selesai
figures-bar-lost = batal, tidak muncul
figures-bar-refused = tidak terpenuhi
figures-sheet-opd = OPD
figures-sheet-rides = Tumpangan
figures-sheet-reasons = Alasan
figures-column-number = Nomor
figures-column-day = Tanggal
figures-column-direction = Arah
figures-column-opd = OPD
figures-column-stop = Halte
figures-column-office = Kantor
figures-column-state = Kode
figures-column-reason = Alasan
figures-column-seats = Orang
figures-column-km = Km di kendaraan
figures-column-direct = Km langsung
figures-column-rides = Tumpangan
figures-column-carried = Orang diantar
figures-column-cancelled = Batal
figures-column-no-shows = Tidak muncul
figures-column-missed = Kendaraan tidak datang
figures-column-refused = Tidak terpenuhi
figures-column-seat-km = Kursi-km
figures-column-share = Persen kursi-km
