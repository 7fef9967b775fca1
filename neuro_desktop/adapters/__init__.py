"""Real implementations of the application's ports, over Qt and the system."""
