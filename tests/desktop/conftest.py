"""The visits to the real QGIS Desktop: few starts, many looks at each."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.desktop import environment, write_profile
from scripts.driver.start import Outcome, run_in_qgis


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the lane, and leave it out with a reason where there is no virtual screen."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.desktop)
            if shutil.which("xvfb-run") is None:
                item.add_marker(pytest.mark.skip(reason="xvfb-run is not installed: run scripts/setup.sh"))


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder with blanks and å, ä, ö in its name; holds the profile and the work of both visits."""
    return tmp_path_factory.mktemp("Mina områden på skrivbordet")


@pytest.fixture(scope="session")
def profiles(desk: Path) -> Path:
    """The folder of a Swedish profile."""
    write_profile(desk / "profil")
    return desk / "profil"


def facts_of(outcome: Outcome) -> dict[str, Any]:
    """Return the facts of a run that went well; else fail with what went wrong."""
    assert outcome.went_well, f"{outcome.error}\n--- QGIS said:\n{outcome.output[-3000:]}"
    return outcome.facts


@pytest.fixture(scope="session")
def first_visit(desk, profiles, installed_plugin, sample_2023, sample_2025) -> dict[str, Any]:
    """The main job by clicks, with the plugin as it is packed."""
    settings = {
        "workspace": str(desk / "arbetsyta.gpkg"),
        "data": [str(sample_2023), str(sample_2025)],
        "exports": str(desk / "leverans"),
        "pictures": str(desk / "bilder"),
        "reports": str(desk / "rapporter"),
        "project": str(desk / "projekt.qgz"),
        "day": date(2026, 11, 22).isoformat(),
    }
    script = "tests.desktop.inside_first_visit"
    outcome = run_in_qgis(script, settings, profiles, desk / "första", plugin_path=installed_plugin, limit=150)
    return {**facts_of(outcome), "settings": settings}


@pytest.fixture(scope="session")
def second_visit(first_visit, desk, profiles, installed_plugin) -> dict[str, Any]:
    """QGIS started again, the project opened."""
    settings = {"project": first_visit["settings"]["project"], "area": first_visit["area"]["name"]}
    script = "tests.desktop.inside_second_visit"
    return facts_of(run_in_qgis(script, settings, profiles, desk / "andra", plugin_path=installed_plugin, limit=90))


@pytest.fixture(scope="session")
def visit_without_shapely(desk, profiles, installed_plugin) -> dict[str, Any]:
    """QGIS with a Python that says it has shapely 1.8."""
    old = desk / "gammal python" / "shapely-1.8.5.dist-info"
    old.mkdir(parents=True)
    (old / "METADATA").write_text("Metadata-Version: 2.1\nName: shapely\nVersion: 1.8.5\n")
    path = os.pathsep.join([str(old.parent), environment(installed_plugin)["PYTHONPATH"]])
    return facts_of(
        run_in_qgis(
            "tests.desktop.inside_without_shapely",
            {},
            profiles,
            desk / "utan shapely",
            plugin_path=installed_plugin,
            extra_environment={"PYTHONPATH": path},
            limit=60,
        )
    )
