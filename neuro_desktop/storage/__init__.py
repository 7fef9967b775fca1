"""The SQLite store and the settings file."""
