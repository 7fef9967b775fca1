"""The check-in and the diary."""
