"""People talking with the bot."""
