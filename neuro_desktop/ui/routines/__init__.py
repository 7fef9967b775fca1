"""My routines: the list, and one routine changed by hand."""
