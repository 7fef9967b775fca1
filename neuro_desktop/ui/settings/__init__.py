"""Settings: a list of groups, and one page for each."""
