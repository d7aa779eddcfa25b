"""An LPO that is asked for another special area id hands it in, and the national edition has it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path

from tests.domain.compilation.samples import BASE_YEAR, NORTH, SOUTH, YEAR, box, decided
from tests.exchange.compilation.samples import ANALYST, hand_in, numbered
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode
from utsatta_omraden_plugin.exchange.compile_national import CompilationReport, compile_national
from utsatta_omraden_plugin.exchange.submission import create_submission
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

NAME = "Nytt i syd"


def handed_in(own: Workspace, folder: Path, day: int) -> None:
    """Hand in what stands in Sunnan's workspace, on a day of November."""

    def clock() -> datetime:
        return datetime(2026, 11, day, 12, 0, tzinfo=timezone.utc)

    draft = own.edition(YEAR)
    create_submission(own, draft.id, SOUTH.lpo_code, folder / f"{day}.zip", ANALYST, accept="Prov", clock=clock)


def numbers_of(national: Workspace, folder: Path) -> tuple[CompilationReport, list[int | None]]:
    """Compile the folder; return the report and the ids that the new area has in the edition."""
    base = f"{national.location}|{BASE_YEAR}"
    report = compile_national(folder, base, YEAR, national, "Noa", today=date(2026, 11, 22))
    return report, [area.special_area_id for area in national.areas(report.edition.id) if area.name == NAME]


def test_an_id_that_is_sent_back_and_corrected_is_settled(national, begun, folder):
    place = folder.parent / "Sunnan.gpkg"
    shutil.copy(begun, place)
    own = open_workspace(str(place))
    draft = own.edition(YEAR)
    # Sunnan gives its area the id of an area of Nordan, whose own row is put out of the way in its workspace.
    own.replace_areas([replace(numbered(own, draft, 1), special_area_id=901)], "edit_area", "", ANALYST)
    changed = replace(numbered(own, draft, 3), name=NAME, boundary=box(9000, 0, 9100, 100), special_area_id=1)
    own.replace_areas([changed], "edit_area", "", ANALYST)
    hand_in(begun, NORTH, folder)
    handed_in(own, folder, 11)
    report, numbers = numbers_of(national, folder)
    assert numbers == [1]
    [case] = [one for one in report.cases if one.conflict.code is ConflictCode.SAME_ID_TWICE]
    national.decide(report.edition.id, decided(case, Choice.SEND_BACK, message="Ge området ett eget id"), "Noa")
    own.replace_areas([replace(numbered(own, draft, 1), special_area_id=50)], "edit_area", "", ANALYST)
    handed_in(own, folder, 12)
    report, numbers = numbers_of(national, folder)
    assert numbers == [50]
    codes = {one.conflict.code for one in report.cases}
    assert not codes & {ConflictCode.SAME_ID_TWICE, ConflictCode.NEW_ID_TWICE, ConflictCode.CHECK_FAILED}
    own.close()
