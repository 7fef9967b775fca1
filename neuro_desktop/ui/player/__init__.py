"""The exercise player and its screens."""
