"""Saves a comparison as a page to print and shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...domain.errors import UtsattaError
from ...translation import speech_of, translate
from ..ask_file import ask_target
from ..folders import folder_of, open_outside
from ..options.store import document_language
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...exchange.compare_editions import EditionComparison


def ask_and_save(comparison: EditionComparison, session: WorkspaceSession, parent: QWidget) -> None:
    """Ask where to, write the page in the language of documents, and open it in the browser."""
    name = translate("UtsattaOmraden", "comparison_{old}_{new}.html").format(
        old=comparison.old.year, new=comparison.new.year
    )
    endings = {translate("UtsattaOmraden", "Web page (*.html)"): ".html"}
    chosen = ask_target(
        parent, translate("UtsattaOmraden", "Save the page to print"), folder_of(session.workspace) / name, endings
    )
    if chosen is not None:
        save(comparison, session, chosen[0])


def save(comparison: EditionComparison, session: WorkspaceSession, target: Path) -> None:
    """Write the page and open it in the browser; what goes wrong is told by the session."""
    from ...exchange.compare_page import write_page

    spoken = document_language()
    try:
        write_page(comparison, target, speech_of(spoken), spoken)
    except UtsattaError as error:
        session.failed.emit(error)
        return
    session.said.emit(translate("UtsattaOmraden", "Saved as {file}.").format(file=target.name))
    open_outside(target)
