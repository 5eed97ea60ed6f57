"""Where the 29 kecamatan of Kabupaten Serang lie, for the map of the chat page."""

# Centre points rounded to 0.01 degrees (about 1 km): latitude, longitude. Indicative, not legal;
# made from the village polygons of cahyadsn/wilayah_boundaries (MIT).
KECAMATAN: dict[str, tuple[float, float]] = {
    "Kramatwatu": (-6.04, 106.11), "Waringinkurung": (-6.09, 106.07),
    "Bojonegara": (-5.96, 106.07), "Pulo Ampel": (-5.92, 106.09), "Ciruas": (-6.10, 106.24),
    "Kragilan": (-6.15, 106.27), "Pontang": (-6.02, 106.26), "Tirtayasa": (-5.99, 106.31),
    "Tanara": (-6.02, 106.37), "Cikande": (-6.19, 106.35), "Kibin": (-6.16, 106.32),
    "Carenang": (-6.09, 106.32), "Binuang": (-6.13, 106.35), "Petir": (-6.24, 106.20),
    "Tunjung Teja": (-6.28, 106.23), "Baros": (-6.23, 106.12), "Cikeusal": (-6.21, 106.25),
    "Pamarayan": (-6.28, 106.30), "Kopo": (-6.29, 106.38), "Jawilan": (-6.29, 106.34),
    "Ciomas": (-6.24, 106.03), "Pabuaran": (-6.20, 106.09), "Padarincang": (-6.21, 105.97),
    "Anyar": (-6.07, 105.91), "Cinangka": (-6.18, 105.89), "Mancak": (-6.10, 105.99),
    "Gunungsari": (-6.15, 106.04), "Bandung": (-6.22, 106.31), "Lebak Wangi": (-6.07, 106.28),
}  # fmt: skip
