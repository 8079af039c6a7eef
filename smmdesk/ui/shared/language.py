"""The language of the interface: switched at run time, and read back from the default locale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from smmdesk.domain.text import Language
from smmdesk.paths import resource_path

NAMES = {Language.EN: "English", Language.RU: "Русский"}
_QT_LANGUAGES = {Language.EN: QLocale.Language.English, Language.RU: QLocale.Language.Russian}


def current_language() -> Language:
    """Return the language the interface speaks now."""
    return Language.RU if QLocale().language() == QLocale.Language.Russian else Language.EN


def system_language() -> Language:
    """Return the first of the system's languages, in the user's order, that the program speaks; else English."""
    spoken = (name.partition("-")[0].lower() for name in QLocale.system().uiLanguages())
    return next((language for name in spoken for language in Language if language == name), Language.EN)


class Translations:
    """Installs the translators of one language at a time; widgets get a LanguageChange event."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def switch(self, language: Language) -> None:
        """Speak *language*, and write numbers and dates as the user's country does in it."""
        QLocale.setDefault(_locale(language))
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [t for t in (_of_qt(language), _of_ours(language)) if t is not None]
        for translator in self._installed:
            self._app.installTranslator(translator)


def _locale(language: Language) -> QLocale:
    system = QLocale.system()
    wanted = _QT_LANGUAGES[language]
    if system.language() == wanted:
        return system
    there = QLocale(wanted, system.territory())  # "English as in Kazakhstan", where it exists
    return there if there.language() == wanted else QLocale(wanted)


def _of_ours(language: Language) -> QTranslator | None:
    translator = QTranslator()
    path = resource_path("translations", f"smmdesk_{language.value}.qm")
    return translator if translator.load(str(path)) else None


def _of_qt(language: Language) -> QTranslator | None:
    """Return Qt's own words (the menus of text fields, the buttons of file dialogs)."""
    if language is Language.EN:
        return None
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{language.value}", folder) else None
