"""The user guide that comes with the plugin, so that it opens without a network."""

from __future__ import annotations

from pathlib import Path

from ..paths import ASSETS
from ..translation import language
from .folders import open_outside

GUIDES = ASSETS / "help"


def guide(spoken: str | None = None) -> Path:
    """Return the page of the user guide: the Swedish one for Swedish, the English one for every other language."""
    return GUIDES / ("anvandarguide.html" if (spoken or language()) == "sv" else "user_guide.html")


def show_guide() -> None:
    """Open the user guide in the user's browser."""
    open_outside(guide())
