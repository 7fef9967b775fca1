"""The screens after a session."""
