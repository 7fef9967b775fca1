"""Presenters and the ports they talk through: no Qt, no files, no sentences."""
