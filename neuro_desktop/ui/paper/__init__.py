"""Paper: what is printed, its preview, and typing in what was done on it."""
