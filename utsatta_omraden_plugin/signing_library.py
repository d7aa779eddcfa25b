"""Is the library there that signs submissions? All else works without it, so QGIS's start does not ask for it."""

from __future__ import annotations

from . import dependencies
from .translation import translate


def why_not() -> str:
    """Return what is missing for signing and the command that installs it, "" when it is there. Imports nothing."""
    return " ".join(_missing_and_remedy())


def what_is_missing() -> str:
    """Return one sentence, "" when nothing is missing."""
    return "".join(_missing_and_remedy()[:1])


def _missing_and_remedy() -> list[str]:
    missing = dependencies.unmet(dependencies.FOR_SIGNING)
    if not missing:
        return []
    said = translate("UtsattaOmraden", "Signing needs the Python package {package} {needed} or newer. {found}")
    found = translate("UtsattaOmraden", "It is not installed.")
    if missing[0].found:
        found = translate("UtsattaOmraden", "Found: {version}.").format(version=missing[0].found)
    how = translate("UtsattaOmraden", "Install it and restart QGIS: {command}")
    return [
        said.format(package=missing[0].package, needed=missing[0].needed, found=found),
        how.format(command=dependencies.command(packages=dependencies.FOR_SIGNING)),
    ]
