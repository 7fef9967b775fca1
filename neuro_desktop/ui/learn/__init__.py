"""Learn: the index, the tiles of a group, one page to read."""
