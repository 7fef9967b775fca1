"""The screen for a store that cannot be used."""
