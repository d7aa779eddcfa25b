"""The plugin's texts in the user's language: English in the source, Swedish in ``i18n``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .domain.errors import UtsattaError
from .domain.text import CONTEXT, Text
from .paths import TRANSLATIONS


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Translate a literal; the form ``translate("UtsattaOmraden", "…")`` is what pylupdate finds."""
    return QCoreApplication.translate(context, text, disambiguation, n)


def translated(text: Text | UtsattaError) -> str:
    """Return a sentence of the lower rooms in the user's language."""
    return text.translated(speech)


def speech(template: str) -> str:
    """Translate a sentence of the lower rooms whose values are still to be put in."""
    return translate(CONTEXT, template)


def language() -> str:
    """Return the user's language as two letters, ``sv`` or ``en`` being those we speak."""
    if QgsSettings().value("locale/overrideFlag", False, type=bool):
        chosen = str(QgsSettings().value("locale/userLocale", ""))
        if chosen:
            return chosen[:2].lower()
    return QgsApplication.locale()[:2].lower()


def speech_of(chosen: str, folder: Path = TRANSLATIONS) -> Callable[[str], str]:
    """Return what translates the texts of the lower rooms into ``sv`` or ``en``, whatever language QGIS speaks."""
    translator = QTranslator()
    if not translator.load(str(folder / f"utsatta_omraden_{chosen}.qm")):
        return lambda template: template
    # As bytes: PyQt 5 takes a text for ASCII here.
    return lambda template: translator.translate(CONTEXT, template.encode("utf-8")) or template


class Translation:
    """Installs the translator of the user's language and takes it away again."""

    def __init__(self, folder: Path = TRANSLATIONS) -> None:
        self._folder = folder
        self._translator: QTranslator | None = None

    def load(self) -> None:
        """Install the translation of the user's language if there is one."""
        translator = QTranslator()
        if translator.load(str(self._folder / f"utsatta_omraden_{language()}.qm")):
            QCoreApplication.installTranslator(translator)
            self._translator = translator

    def unload(self) -> None:
        """Take the translation away."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
