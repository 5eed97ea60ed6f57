"""The bot as a process: its command line, its signals, its files."""
