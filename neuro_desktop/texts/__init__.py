"""Enums, numbers and errors turned into sentences; the home of translate()."""
