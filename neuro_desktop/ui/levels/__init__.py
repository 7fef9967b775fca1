"""My levels."""
