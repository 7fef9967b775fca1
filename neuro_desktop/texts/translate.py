"""The one door to Qt's translations for code outside ui/.

The extraction tool finds calls named `translate` whose first two arguments are literals, so call it
with literals only, and put values in with `.format` afterwards.
"""

from PySide6.QtCore import QCoreApplication


def translate(context: str, source: str, count: int = -1) -> str:
    """Return `source` in the app's language; `count` fills %n and picks the plural form."""
    return QCoreApplication.translate(context, source, None, count)
