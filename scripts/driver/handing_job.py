"""An edition on its way out in QGIS Desktop, for the pictures of the guide's chapter on handing in and compiling.

Two LPOs of the sample hand in, Noa compiles, sends one conflict back, and publishes.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import processing
from qgis.PyQt.QtWidgets import QDialog
from qgis.utils import iface

from . import compile_steps, drawing_steps, handing_steps, hands, steps
from .compile_job import hand_in
from .pictures import DESKTOP, LAPTOP, size_window
from .waiting import wait_for

YEAR = 2027
NOA, LPO = "Noa", "LPO-analytiker"
LABEL = "Polisinternt"
ACCEPTED = "Koderna är kontrollerade mot polisens organisation"
ASKED = "Kom överens om gränsen och lämna in på nytt: marken ritas av båda."
PUBLISHED = "Beslut av Noa den 20 november 2026"
AGAIN = "Gränsen för ett område var fel ritad"
WITHOUT_JUDGEMENT = 8
"""Areas on which Noa has not judged when the window is first opened; of some an LPO has signed an assessment."""
SIGNED = 5
REASON = "Öppen narkotikahandel och hot mot vittnen pågår sedan flera år, och få vågar anmäla det som de ser och hör."
AS_BEFORE = "Noa delar lokalpolisområdenas bedömning. Där ingen har lämnats in gäller läget i utgåvan före."


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Work in the new folder ``folder`` with the files ``data``, leave pictures in ``pictures``; returns what was said.

    Raises when a step does not do what it should.
    """
    folder, pictures = Path(settings["folder"]), Path(settings["pictures"])
    submissions = folder / "Underlag"
    submissions.mkdir()
    nation = folder / "Noa.gpkg"
    wait_for("the plugin", lambda: hands.find("AssessmentDock"))
    for file in settings["data"]:
        processing.run("utsattaomraden:importedition", {"INPUT": file, "EDITION": 0, "WORKSPACE": str(nation)})
    published = folder / "Noa 2027.gpkg"
    shutil.copyfile(nation, published)
    met = hand_in(nation, submissions)
    if met is None:
        raise hands.NotThere("the areas name no LPOs")
    local = (folder / "local.gpkg").rename(folder / "Exempel.gpkg")
    size_window(LAPTOP)
    said: dict[str, Any] = {}
    steps.act_as(LPO)
    _open(local)
    _withdraw_acceptances()
    lpo = max(submissions.glob("*.zip")).stem.rpartition("_")[2]
    _export(met, pictures)
    said["code"] = _hand_in(lpo, pictures)
    sent = _compile(nation, submissions, met, pictures)
    _open_sent_back(local, sent, pictures)
    _publish(published, pictures)
    return said


def _session() -> Any:
    return hands.find("AssessmentDock").session


def _take(dialog: QDialog, name: str, pictures: Path) -> None:
    iface.messageBar().clearWidgets()
    for size in (DESKTOP, LAPTOP):
        compile_steps.picture(dialog, name, pictures, size)


def _open(workspace: Path) -> None:
    """Open a workspace where its newest edition stands."""
    session = _session()
    if session.workspace is not None:
        session.close()
    session.open(str(workspace))
    wait_for("the areas", steps.rows)


def _export(met: str, pictures: Path) -> None:
    """Look at what stops an export, accept it, and see the table as it is written."""
    dialog = handing_steps.open_window("ExportDialog", lambda: hands.press_action("actionExport"))
    handing_steps.wait_until_looked_at(dialog, "exportProgress")
    handing_steps.look_at_finding(dialog, met)
    _take(dialog, "export_findings", pictures)
    handing_steps.accept_findings(dialog, ACCEPTED)
    hands.find("exportTabs", dialog).setCurrentIndex(1)
    _take(dialog, "export_preview", pictures)
    handing_steps.close(dialog)


def _withdraw_acceptances() -> None:
    """Let what was accepted when the LPOs handed in stand in the way again."""
    workspace, edition = _session().workspace, _session().edition
    for key in workspace.accepted_findings(edition.id):
        workspace.withdraw_acceptance(edition.id, key, LPO)


def _hand_in(lpo: str, pictures: Path) -> str:
    """Hand in the share of an LPO; returns the code that is shown."""
    dialog = handing_steps.open_window("SubmissionDialog", lambda: hands.press_action("actionSubmission"))
    handing_steps.wait_until_looked_at(dialog, "submissionProgress")
    hands.type_text(hands.find("submissionLabel", dialog).lineEdit(), LABEL)
    handing_steps.choose_lpo(dialog, lpo)
    _take(dialog, "submission", pictures)
    code = handing_steps.write_submission(dialog)
    _take(dialog, "submission_code", pictures)
    handing_steps.close(dialog)
    return code


def _compile(nation: Path, submissions: Path, met: str, pictures: Path) -> Path:
    """Compile what was handed in, and send a conflict back; returns the file for one of the LPOs."""
    steps.act_as(NOA)
    _open(nation)
    dialog = compile_steps.open_window()
    compile_steps.compile_folder(dialog, submissions)
    compile_steps.look_at_lpo(dialog, "underlag")
    _take(dialog, "compile_lpos", pictures)
    compile_steps.show_conflicts(dialog)
    compile_steps.look_at(dialog, met)
    _take(dialog, "compile_conflict", pictures)
    hands.click(hands.find("choice:send_back", dialog))
    hands.find("sendBackText", dialog).setPlainText(ASKED)
    _take(dialog, "compile_send_back", pictures)
    hands.click(hands.find("decideButton", dialog))
    wait_for("the conflict being sent back", hands.find("sendBackFilesButton", dialog).isEnabled)
    dialog.write_files(submissions)
    wait_for("the files to send back", lambda: len(list(submissions.glob("*.json"))) > 1)
    wait_for("the end of writing", hands.find("sendBackFilesButton", dialog).isEnabled)  # else closing stops it
    compile_steps.close(dialog)
    return max(submissions.glob("*.json"))


def _open_sent_back(local: Path, sent: Path, pictures: Path) -> None:
    """Open at the LPO what Noa asks."""
    steps.act_as(LPO)
    _open(local)
    dialog = handing_steps.open_sent_back(sent)
    _take(dialog, "send_back", pictures)
    handing_steps.close(dialog)


def _publish(nation: Path, pictures: Path) -> None:
    """Show what stops the publication of a draft, publish, and open a new version."""
    session = _session()
    steps.act_as(NOA)
    _open(nation)
    drawing_steps.start_draft(YEAR, lambda _dialog: None)
    dialog = handing_steps.open_window("ExportDialog", lambda: hands.press_action("actionExport"))
    handing_steps.wait_until_looked_at(dialog, "exportProgress")
    handing_steps.accept_findings(dialog, ACCEPTED)
    handing_steps.close(dialog)
    areas = session.workspace.areas(session.edition.id)
    _judge(areas[WITHOUT_JUDGEMENT:])
    _sign(nation, areas[:SIGNED])
    hindered = _show_publication("publish_hindered", "", pictures, is_kept=True)
    dialog = handing_steps.open_list_of_judgements(hindered)
    handing_steps.write_judgement(dialog, "stabil", AS_BEFORE, NOA)
    _take(dialog, "judge_areas", pictures)
    handing_steps.add_judgements(dialog)
    handing_steps.close(hindered)
    dialog = _show_publication("publish", PUBLISHED, pictures, is_kept=True)
    handing_steps.publish(dialog, PUBLISHED)
    _show_publication("publish_again", AGAIN, pictures)


def _show_publication(name: str, reason: str, pictures: Path, is_kept: bool = False) -> QDialog:
    dialog = handing_steps.open_window(
        "PublishDialog", lambda: handing_steps.choose_in_menu("exportMenu", "actionPublish")
    )
    handing_steps.wait_until_looked_at(dialog, "publishProgress")
    if not reason:
        handing_steps.look_at_hindrance(dialog)
    else:
        hands.type_text(hands.find("publishReason", dialog), reason)
    _take(dialog, name, pictures)
    if not is_kept:
        handing_steps.close(dialog)
    return dialog


def _sign(nation: Path, areas: Any) -> None:
    """Let the LPO sign what it judges of areas: of all but the first what they stand as."""
    for number, area in enumerate(areas):
        category = _other_than(area.category) if number == 0 else area.category
        given = {"AREA": str(area.special_area_id), "CATEGORY": category, "TREND": "negativ", "REASON": REASON}
        signed = {"WORKSPACE": str(nation), "EDITION": YEAR, "BY": LPO, "DATE": "2026-11-16", "INCOMPLETE": True}
        processing.run("utsattaomraden:signassessment", {**given, **signed})


def _other_than(category: str) -> str:
    return "Utsatt område" if category.startswith("Särskilt") else "Särskilt utsatt område"


def _judge(areas: Any) -> None:
    """Let Noa judge that the areas have the categories they have."""
    from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
    from utsatta_omraden_plugin.domain.category import category_of
    from utsatta_omraden_plugin.domain.trend import Trend

    workspace = _session().workspace
    with workspace.together():
        for area in areas:
            judged = Judgement(
                area.area_id,
                area.edition_id,
                JudgementLevel.NOA,
                category_of(area.category),
                Trend.STABLE,
                "Noa delar regionens bedömning.",
                NOA,
                date(2026, 11, 20),
            )
            workspace.add_judgement(judged, NOA)
