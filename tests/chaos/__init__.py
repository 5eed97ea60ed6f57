"""The bot is killed at random moments; nothing is lost and nothing is done twice."""
