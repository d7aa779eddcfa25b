"""A Python without the shapely that the work needs: one message with what to do, never a traceback."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin import dependencies, geometry_libraries
from utsatta_omraden_plugin.domain.errors import UtsattaError


@pytest.fixture
def packages(tmp_path):
    """Lays a package called shapely into a folder: its version as pip tells it, and what happens on import."""
    folder = tmp_path / "python"

    def lay(version: str, module: str = "") -> object:
        facts = folder / f"shapely-{version}.dist-info"
        facts.mkdir(parents=True)
        (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: shapely\nVersion: {version}\n")
        if module:
            (folder / "shapely").mkdir()
            (folder / "shapely" / "__init__.py").write_text(module)
        return folder

    return lay


@pytest.mark.qgis_process
@pytest.mark.parametrize(
    ("locale", "says"),
    [
        ("en_US", "a Python package is missing or too old: shapely 2.1 or newer (found: 1.8.5)"),
        ("sv_SE", "shapely 2.1"),
    ],
)
def test_qgis_process_says_which_shapely_is_needed_and_how_to_get_it(qgis_process, packages, tmp_path, locale, says):
    done = qgis_process(
        "run",
        "utsattaomraden:createworkspace",
        locale=locale,
        packages=packages("1.8.5"),
        WORKSPACE=tmp_path / "ny.gpkg",
    )
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert says in said
    assert "pip install --user" in said
    assert "Traceback" not in said
    assert not (tmp_path / "ny.gpkg").exists()


@pytest.mark.qgis_process
def test_a_shapely_that_cannot_be_loaded_is_told_with_its_reason_and_remedy(qgis_process, packages, tmp_path):
    # QGIS 3.44 loads shapely itself and gets over this error only: of any other, all of its Python stays away.
    broken = packages("2.1.2", "raise ModuleNotFoundError(\"No module named 'shapely.lib'\")")
    done = qgis_process("run", "utsattaomraden:createworkspace", packages=broken, WORKSPACE=tmp_path / "ny.gpkg")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "shapely cannot be loaded (No module named 'shapely.lib')" in said
    assert '--force-reinstall --no-deps "shapely>=2.1"' in said
    assert "Traceback" not in said


def test_the_toolbox_hears_it_before_it_asks_for_anything(algorithm, monkeypatch):
    assert algorithm("importedition").canExecute() == (True, "")
    monkeypatch.setattr(dependencies, "_installed", lambda name: "" if name == "shapely" else "1.24.2")
    can, why_not = algorithm("importedition").canExecute()
    assert not can
    assert "shapely 2.1 or newer (not installed)" in why_not
    assert '"shapely>=2.1" "numpy<2"' in why_not


def test_a_workspace_is_not_opened_with_a_shapely_that_cannot_be_loaded(monkeypatch):
    monkeypatch.setitem(geometry_libraries.sys.modules, "shapely", None)
    monkeypatch.delitem(geometry_libraries.sys.modules, "shapely")
    monkeypatch.setattr(geometry_libraries.importlib, "import_module", _refuse)
    with pytest.raises(UtsattaError, match=r"shapely cannot be loaded \(numpy\.core failed\).*install it anew"):
        geometry_libraries.load()


def _refuse(_name: str) -> None:
    raise ImportError("numpy.core failed")
