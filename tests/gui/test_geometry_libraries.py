"""Shapely keeps to its own GEOS inside QGIS, or the plugin says why it does not work with it."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
import qgis.core

from utsatta_omraden_plugin import geometry_libraries
from utsatta_omraden_plugin.geometry_libraries import GeometryLibraryError, load


@pytest.fixture
def in_qgis(monkeypatch):
    """A program that is linked with an older GEOS than the shapely has that somebody has loaded."""
    other = ModuleType("shapely")
    other.geos_version_string = "3.14.1"
    monkeypatch.setitem(sys.modules, "shapely", other)
    monkeypatch.setattr(geometry_libraries, "_geos_of_the_program", lambda: "3.11.1")
    monkeypatch.delattr(qgis.core, "_shapely", raising=False)
    return other


def test_a_shapely_that_another_plugin_has_loaded_is_not_worked_with(in_qgis):
    with pytest.raises(GeometryLibraryError) as refused:
        load()
    assert "GEOS 3.14.1" in str(refused.value)
    assert "GEOS 3.11.1" in str(refused.value)
    assert "Restart QGIS" in str(refused.value)


def test_one_of_the_same_geos_is(in_qgis, monkeypatch):
    monkeypatch.setattr(geometry_libraries, "_geos_of_the_program", lambda: "3.14.1")
    load()


def test_one_that_qgis_has_loaded_itself_is(in_qgis, monkeypatch):
    monkeypatch.setattr(qgis.core, "_shapely", in_qgis, raising=False)
    load()


def test_one_that_was_loaded_apart_is_also_after_the_plugin_was_loaded_anew(in_qgis, monkeypatch):
    monkeypatch.delitem(sys.modules, "shapely")
    monkeypatch.setattr(geometry_libraries.importlib, "import_module", lambda name: in_qgis)
    load()
    monkeypatch.setitem(sys.modules, "shapely", in_qgis)
    load()


def test_a_plain_python_is_linked_with_no_geos():
    assert geometry_libraries._geos_of_the_program() == ""
    load()
