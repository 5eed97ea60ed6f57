# Kalimat siap pakai untuk petugas. Setiap kalimat boleh memakai number, category, dan place.
template-choose = Pilih kalimatnya, atau tulis sendiri:
template-ask-closer-label = Foto lebih dekat
template-ask-closer = Fotonya belum cukup jelas bagi kami. Boleh kirim satu foto lagi dari lebih dekat?
template-ask-where-label = Tempat persisnya
template-ask-where = Di sebelah mana persisnya di { $place }? Mohon sebut patokan yang terlihat dari jalan, atau kirim lokasinya.
template-ask-still-label = Masih ada?
template-ask-still = Apakah masalah ini ({ $category }) masih ada hari ini?
template-ask-whose-label = Tahu pemiliknya?
template-ask-whose = Apakah Bapak/Ibu tahu siapa yang membuangnya, atau jam berapa biasanya dibuang? Namanya tidak kami sebarkan.
template-wait-truck-label = Truk sedang dipakai
template-wait-truck = truk sedang melayani tempat lain; { $place } masuk giliran berikutnya
template-wait-tools-label = Perlu alat berat
template-wait-tools = perlu alat berat, dan kami sedang memintanya ke DLH
template-wait-weather-label = Hujan atau banjir
template-wait-weather = jalan ke { $place } belum bisa dilalui karena hujan atau banjir
template-wait-together-label = Perlu kerja bersama
template-wait-together = perlu dikerjakan bersama desa dan pemilik lahan, dan kami sedang mengatur harinya
