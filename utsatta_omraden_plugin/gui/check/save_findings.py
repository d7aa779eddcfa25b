"""Saves the findings as a layer, a table or a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...domain.errors import UtsattaError
from ...translation import speech, translate
from ..ask_file import ask_target
from ..folders import folder_of
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...exchange.check_areas import CheckReport


def ask_and_save(report: CheckReport, session: WorkspaceSession, parent: QWidget) -> None:
    """Ask where to and in which form; the ending of the name decides."""
    name = translate("UtsattaOmraden", "findings_{year}").format(year=report.edition.year)
    endings = {
        translate("UtsattaOmraden", "Layer, GeoPackage (*.gpkg)"): ".gpkg",
        translate("UtsattaOmraden", "Layer, GeoJSON (*.geojson)"): ".geojson",
        translate("UtsattaOmraden", "Table for a spreadsheet (*.csv)"): ".csv",
        translate("UtsattaOmraden", "Report (*.json)"): ".json",
    }
    chosen = ask_target(
        parent, translate("UtsattaOmraden", "Export the findings"), folder_of(session.workspace) / name, endings
    )
    if chosen is not None:
        save(report, session, chosen[0])


def save(report: CheckReport, session: WorkspaceSession, target: Path) -> None:
    """Write the findings in the user's language; what goes wrong is told by the session."""
    from ...exchange.findings_files import write_findings

    try:
        write_findings(report, target, speech)
    except UtsattaError as error:
        session.failed.emit(error)
        return
    session.said.emit(translate("UtsattaOmraden", "Saved as {file}.").format(file=target.name))
