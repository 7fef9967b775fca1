"""Errors of the domain: raised for values that no screen can produce on its own."""


class DomainError(ValueError):
    """A value that breaks a rule of the domain."""
