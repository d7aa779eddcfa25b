"""Saves what is compared as a table for a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...domain.errors import UtsattaError
from ...translation import language, speech, translate
from ..ask_file import ask_target
from ..folders import folder_of
from ..session import WorkspaceSession
from .calibration_bar import Scope

if TYPE_CHECKING:
    from ...exchange.calibration import Calibration, ComparedArea


def ask_and_save(
    found: Calibration, scope: Scope, compared: ComparedArea | None, session: WorkspaceSession, parent: QWidget
) -> None:
    """Ask where to; of one area also whether with the free texts, which are left out by default."""
    name = translate("UtsattaOmraden", "assessors_{year}.csv").format(year=found.edition.year)
    endings = {translate("UtsattaOmraden", "Table without free texts (*.csv)"): ".csv"}
    with_texts = translate("UtsattaOmraden", "Table with motivations and references (*.csv)")
    if scope is Scope.AREA:
        endings[with_texts] = ".csv"
    chosen = ask_target(
        parent, translate("UtsattaOmraden", "Export the comparison"), folder_of(session.workspace) / name, endings
    )
    if chosen is not None:
        target, kind = chosen
        save(found, scope, compared, session, target, kind == with_texts)


def save(
    found: Calibration,
    scope: Scope,
    compared: ComparedArea | None,
    session: WorkspaceSession,
    target: Path,
    with_texts: bool = False,
) -> None:
    """Write what ``scope`` shows in the user's language; what goes wrong is told by the session."""
    from ...exchange.calibration_csv import write_answers, write_graders, write_questions

    spoken = "sv" if language() == "sv" else "en"
    try:
        if scope is Scope.AREA:
            if compared is None:
                return
            write_answers(compared, target, spoken, with_texts)
        elif scope is Scope.QUESTIONS:
            write_questions(found.questions, target, spoken)
        else:
            write_graders(found.assessors if scope is Scope.ASSESSORS else found.lpos, target, speech)
    except UtsattaError as error:
        session.failed.emit(error)
        return
    session.said.emit(translate("UtsattaOmraden", "Saved as {file}.").format(file=target.name))
