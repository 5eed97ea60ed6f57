"""The rules, read aloud."""
