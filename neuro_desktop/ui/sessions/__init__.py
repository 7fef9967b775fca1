"""My sessions: weeks, calendar, list; one session; other activity."""
