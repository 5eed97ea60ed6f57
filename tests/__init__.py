"""What people count on, tried against the real storage and the simulator's Bot API."""
