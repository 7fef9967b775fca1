"""Progress: the way to it, and the chart of a symptom."""
