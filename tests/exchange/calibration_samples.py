"""Several assessors of the areas of a small edition, whose differences can be counted by hand."""

from __future__ import annotations

from pathlib import Path

from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.domain.assessment import Answer, Assessment, step_states
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

ANALYST, SECOND, THIRD = "LPO-analytiker", "Andra bedömare", "Områdespolis"
SECRET = "Bor på Storgatan 1"


def level(problem: int, uncertainty: int | None = None, **more) -> Answer:
    return Answer(problem=problem, uncertainty=uncertainty, **more)


def assess(workspace: Workspace, area_name: str, assessor: str, answers: dict[str, Answer]) -> Assessment:
    """Store an assessor's answers for an area of the newest edition."""
    edition = workspace.editions()[-1]
    area = workspace.find_area(edition.id, area_name)
    assessment = workspace.start_assessment(area.area_id, edition.id, assessor, assessor)
    method = workspace.method(assessment.method_id, assessment.method_version)
    workspace.save_answers(assessment.id, answers, step_states(method, answers), assessor)
    return workspace.assessment(assessment.id)


def workspace_with_assessors(path: Path) -> Workspace:
    """Three areas of 2025 assessed.

    Exempelgården by two: 1.3 differs by 3 levels, 1.5 is alike, 1.4 is "don't know" for one, 1.6 (a number) differs in
    its value only, 2.1 only one has answered. Åkerhöjden by three: 1.3 differs by 1. Provbacken by one only.
    """
    workspace = create_workspace(str(path), method=SHIPPED_METHOD.read_text(encoding="utf-8"), by="test")
    workspace.add_edition(new_edition(2025), areas_of_2025(), "test")
    assess(
        workspace,
        "Exempelgården",
        ANALYST,
        {
            "1.3": level(1, 0, motivation=SECRET),
            "1.4": Answer(unknown=True),
            "1.5": level(2, 1),
            "1.6": level(3, 1, value=4.0),
            "2.1": level(4, 3),
        },
    )
    assess(
        workspace,
        "Exempelgården",
        SECOND,
        {"1.3": level(4, 2), "1.4": level(2, 1, value="yes"), "1.5": level(2, 3), "1.6": level(3, 1, value=9.0)},
    )
    for assessor, problem in ((ANALYST, 2), (SECOND, 3), (THIRD, 3)):
        assess(workspace, "Åkerhöjden", assessor, {"1.3": level(problem, 1)})
    assess(workspace, "Provbacken / Lillåsen", ANALYST, {"1.3": level(0, 0)})
    return workspace
