"""QGIS killed in the middle of typing: what is older than a second is stored, and the workspace is sound."""

from __future__ import annotations

from datetime import date

import pytest

from scripts.driver.start import run_in_qgis
from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

AREA = "Exempelgården"
ROLE = "GIS-specialist"


def kill_while_typing(desk, profiles, installed_plugin, what):
    """Return where the workspace lies after the kill, its edition, when each letter was typed and when QGIS died."""
    path, typed = desk / f"dödad {what}.gpkg", desk / f"skrivet {what}.txt"
    workspace = create_workspace(str(path), method=SHIPPED_METHOD.read_text(encoding="utf-8"), by=ROLE)
    edition = workspace.add_edition(new_edition(2025), areas_of_2025(), ROLE)
    workspace.close()
    settings = {"workspace": str(path), "area": AREA, "typed": str(typed), "seconds": 4, "what": what, "role": ROLE}
    script = "tests.desktop.inside_killed"
    outcome = run_in_qgis(script, settings, profiles, desk / f"död {what}", plugin_path=installed_plugin, limit=90)
    assert not outcome.facts, "QGIS ended by itself"
    assert typed.is_file(), f"{outcome.error}\n--- QGIS said:\n{outcome.output[-3000:]}"
    *moments, last = typed.read_text(encoding="utf-8").splitlines()
    assert last.startswith("killed"), outcome.output[-3000:]
    return path, edition, [float(moment) for moment in moments], float(last.split()[1])


@pytest.fixture(scope="module")
def killed(desk, profiles, installed_plugin):
    """The workspace after the kill, with when each letter was typed and when QGIS died."""
    path, edition, moments, died = kill_while_typing(desk, profiles, installed_plugin, "motivation")
    workspace = open_workspace(str(path))
    yield workspace, edition, moments, died
    workspace.close()


def test_nothing_older_than_a_second_is_lost(killed):
    workspace, edition, moments, died = killed
    old_enough = sum(died - moment > 1.0 for moment in moments)
    assert old_enough > 20
    [assessment] = workspace.assessments(edition.id)
    [answer] = workspace.answers(assessment.id).values()
    assert answer.motivation.startswith("Öppen handel Öppen")
    assert len(answer.motivation) >= old_enough


def test_the_workspace_is_sound_and_can_be_worked_in(killed):
    workspace, edition, _moments, _died = killed
    assert workspace.first_broken_link() is None
    assert len(workspace.areas(edition.id)) == len(areas_of_2025())
    area = workspace.find_area(edition.id, AREA)
    workspace.set_category([area.id], Category.UTSATT, "Prov efter avbrottet", date(2026, 11, 22), ROLE)
    assert workspace.find_area(edition.id, AREA).category == Category.UTSATT.value


def test_a_half_written_judgement_survives_too(desk, profiles, installed_plugin):
    path, edition, moments, died = kill_while_typing(desk, profiles, installed_plugin, "judgement")
    old_enough = sum(died - moment > 1.0 for moment in moments)
    assert old_enough > 20
    workspace = open_workspace(str(path))
    area = workspace.find_area(edition.id, AREA)
    [draft] = workspace.judgement_drafts(area.area_id, edition.id, ROLE).values()
    workspace.close()
    assert str(draft.content["reason"]).startswith("Öppen handel Öppen")
    assert len(str(draft.content["reason"])) >= old_enough
