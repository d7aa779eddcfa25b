"""The user's settings in QGIS's own, read and written here only."""

from __future__ import annotations

from dataclasses import asdict, fields

from qgis.core import QgsSettings

from ...translation import language
from .options import Options

PREFIX = "utsatta_omraden/options/"


def stored_options() -> Options:
    """Return what the user has set; a value that cannot be read counts as never set. Runs in any thread."""
    settings = QgsSettings()
    plain = Options()
    values = {}
    for field in fields(Options):
        default = getattr(plain, field.name)
        values[field.name] = _as(type(default), settings.value(PREFIX + field.name, None), default)
    return Options(**values)


def store_options(options: Options) -> None:
    """Keep what the user has set; what is as the plugin has it is not kept, so that it follows a later version."""
    settings = QgsSettings()
    plain = asdict(Options())
    for name, value in asdict(options).items():
        if value == plain[name]:
            settings.remove(PREFIX + name)
        else:
            settings.setValue(PREFIX + name, value)


def document_language() -> str:
    """Return the language of reports and pages: ``sv`` or ``en``, by the user's choice, else QGIS's."""
    chosen = stored_options().document_language
    if chosen in ("sv", "en"):
        return chosen
    return "sv" if language() == "sv" else "en"


def _as(kind: type, value: object, default: object) -> object:
    if value is None:
        return default
    try:
        # Settings files hold text, whatever was put in.
        return kind(float(str(value))) if kind in (int, float) else kind(value)
    except ValueError:
        return default
