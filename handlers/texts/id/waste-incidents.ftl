# Gangguan umum: waktu berhenti, semua yang terkait dikabari.
command-incident = Gangguan umum, misalnya TPA tutup
title-incident = gangguan umum
incident-home = { $number ->
    [0] Tidak ada gangguan umum.
   *[other] <b>{ $number } gangguan umum berlangsung.</b> Ketuk untuk mengakhiri.
    }
incident-open = Buka gangguan umum
incident-end = Akhiri: { $what }
incident-where = Di mana?
incident-everywhere = Semua kecamatan
incident-what = Untuk masalah apa?
incident-all = Semua masalah
incident-sentence = Tulis satu kalimat yang dibaca semua pelapor, misalnya: TPA ditutup sampai Jumat, pengangkutan menyusul.
incident-opened = Gangguan umum dibuka. Tenggat berhenti, dan para pelapor dikabari dalam semenit: { $sentence }
incident-ended = Gangguan umum diakhiri. Tenggat berjalan lagi dan para pelapor dikabari.
incident-told = Laporan <b>{ $number }</b> menunggu karena gangguan umum: { $sentence } Kami kabari begitu selesai.
incident-told-end = Gangguan umum sudah berakhir. Laporan <b>{ $number }</b> dilanjutkan.
incident-told-desk = <b>Gangguan umum dibuka:</b> { $sentence } Tenggat laporan yang terkait berhenti, dan pelapornya dikabari.
incident-told-desk-end = <b>Gangguan umum berakhir:</b> { $sentence } Tenggat berjalan lagi.
