"""Steady Feet: foot exercises for older people with neuropathy, at home and offline."""

__version__ = "0.1.0"
