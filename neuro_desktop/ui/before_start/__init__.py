"""The screens before a session."""
