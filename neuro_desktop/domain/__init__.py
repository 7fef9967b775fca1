"""Rules and facts of foot exercises: pure Python, no clock, no files, no sentences."""
