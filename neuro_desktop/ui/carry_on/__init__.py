"""The screen about a session that did not end."""
