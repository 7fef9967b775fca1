"""Gives Qt the texts of a language: for English the plural forms, for others every text."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from neuro_desktop import resources

FOLDER = "i18n"
FALLBACK = "en"  # the texts in the code are English, and so must their plurals be
_NAME = "texts_of_the_app"


def install(app: QCoreApplication, language: str) -> bool:
    """Let the application speak a language, "en" or "de_AT", in place of the one before.

    Where a language is written from the right, so are the screens from now on.
    A language without texts of its own gets English plurals. Return False if not even these were
    found: the app then works, but says "1 exercise(s)".
    """
    try:
        folder = str(resources.find(FOLDER))
    except resources.ResourceMissing:
        return False
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    # Qt itself goes from de_AT to de.
    found = any(translator.load(f"neuro_desktop_{name}", folder) for name in (language, FALLBACK))
    for old in app.findChildren(QTranslator, _NAME):
        if old is not translator:
            app.removeTranslator(old)
            old.deleteLater()
    if isinstance(app, QGuiApplication):
        app.setLayoutDirection(QLocale(language).textDirection())
    return found and app.installTranslator(translator)
