"""The wizard: one page, one module for each kind of screen."""
