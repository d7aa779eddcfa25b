"""One area assessed from step 1 to the signature, a second assessor, and the document of it, in QGIS Desktop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import processing

from . import answer_steps, calibration_steps, local_picture_steps, steps
from . import assessment_words as words
from .pictures import LAPTOP, pictures_of, pictures_of_steps, save_pictures


def assess(pictures: Path) -> dict[str, Any]:
    """Answer all steps of the chosen area, add actors and places, judge and sign; returns what was said and seen.

    Takes pictures of all steps before the signature freezes them.
    """
    assessor = local_picture_steps.assessor()
    answered = answer_steps.answer_step(words.MOTIVATION)
    for number, motivation in ((2, words.SECOND_MOTIVATION), (3, ""), (4, ""), (5, words.LAST_MOTIVATION)):
        steps.open_next_step(number)
        answered |= answer_steps.answer_step(motivation, begin=number)
        if number == 3:
            local_picture_steps.add_actors("local_network", "10-24", "drug_trade", "grown")
            local_picture_steps.add_actors("youth_group", "5-9", "recruiting", "same")
        elif number == 4:
            drawn = local_picture_steps.draw_places("open_drug_trade", "problem_area")
            local_picture_steps.describe_place(("fri", "sat"), ("evening", "late_evening"), words.PLACE_WORDS)
    proposal = local_picture_steps.judge(words.CATEGORY, words.TREND, words.REASON)
    steps.wait_until_saved()
    taken = pictures_of_steps(pictures)
    why = answer_steps.open_why()
    taken += save_pictures(pictures, LAPTOP, {"why": why})
    why.close()
    steps.open_step(5)
    signed = local_picture_steps.sign()
    local_picture_steps.show_levels()
    taken += save_pictures(pictures, LAPTOP, {"signed_dock": steps.assessment_dock()})
    return {
        "assessor": assessor,
        "answered": answered,
        "drawn": drawn,
        "proposal": proposal,
        "signed": signed,
        "pictures": taken,
    }


def assess_again(pictures: Path) -> dict[str, Any]:
    """Answer a few questions as a second assessor and compare the two; returns what the dock says."""
    local_picture_steps.assess_as(words.SECOND_ASSESSOR)
    steps.open_step(1)
    answered = answer_steps.answer_step(begin=2, most=words.ANSWERED_BY_SECOND)
    steps.wait_until_saved()
    calibration_steps.open_dock()
    hint = calibration_steps.look_at_first()
    dock, table = calibration_steps.calibration_dock(), calibration_steps.calibration_table()
    taken = pictures_of(dock, table, "calibration", pictures, is_flashing=False)
    dock.close()
    return {"assessor": words.SECOND_ASSESSOR, "answered": answered, "hint": hint, "pictures": taken}


def document(workspace: Path, folder: Path, year: int, area: str, assessor: str) -> dict[str, Any]:
    """Write the area's local picture as PDF, its answers as JSON and its form as a workbook, through Processing."""
    folder.mkdir(parents=True, exist_ok=True)
    about = {"WORKSPACE": str(workspace), "EDITION": year}
    report = processing.run(
        "utsattaomraden:createreport",
        {
            **about,
            "SCOPE": "area",
            "KEY": area,
            "OUTPUT": str(folder / f"local_picture_{year}.pdf"),
            "WITH_PLACES": True,
        },
    )
    written = {
        ending: processing.run(
            "utsattaomraden:exportassessment",
            {**about, "AREA": area, "ASSESSOR": assessor, "FILE": str(folder / f"assessment_{year}.{ending}")},
        )["FILE"]
        for ending in ("json", "xlsx")
    }
    return {"report": report["FILE"], "pages": report["PAGES"], **written}
