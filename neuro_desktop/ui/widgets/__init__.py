"""The controls every page is made of: large, named, with a focus that can be seen."""
