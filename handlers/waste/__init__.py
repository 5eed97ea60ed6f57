"""Pesan Ibu: waste reports, from the first photo to the street that its reporter calls clean."""
