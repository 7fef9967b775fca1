"""Qt screens: they show what presenters tell them and pass on what is pressed."""
