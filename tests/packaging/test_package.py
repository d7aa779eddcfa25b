"""The installable zip: what is in it, what is not, and that it is always the same."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath

import pytest

from scripts import package
from tests.environment import REPOSITORY

PLUGIN = REPOSITORY / "utsatta_omraden_plugin"


@pytest.fixture(scope="module")
def names(plugin_zip: Path) -> list[str]:
    with zipfile.ZipFile(plugin_zip) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_everything_lies_in_one_folder_with_the_plugin_s_name(names):
    assert {PurePosixPath(name).parts[0] for name in names} == {"utsatta_omraden_plugin"}


@pytest.mark.parametrize(
    "name", ["__init__.py", "plugin.py", "metadata.txt", "LICENSE", "resources.rcc", "i18n/utsatta_omraden_sv.qm"]
)
def test_what_qgis_needs_is_in_it(names, name):
    assert f"utsatta_omraden_plugin/{name}" in names


def test_no_tests_no_caches_and_no_sources_of_translations_are_in_it(names):
    unwanted = [
        name
        for name in names
        if name.endswith((".pyc", ".ts", ".qrc", ".part")) or {"tests", "__pycache__"} & set(PurePosixPath(name).parts)
    ]
    assert unwanted == []


def test_every_asset_is_in_it(names):
    assets = {path.relative_to(REPOSITORY).as_posix() for path in (PLUGIN / "assets").rglob("*.*") if path.is_file()}
    assert assets
    assert assets <= set(names)


def test_nothing_of_the_police_s_published_files_is_in_it(names):
    assert [name for name in names if "uso_20" in name] == []


def test_packing_again_gives_the_same_bytes(plugin_zip, tmp_path):
    assert package.pack(tmp_path / "again.zip").read_bytes() == plugin_zip.read_bytes()


def test_a_plugin_folder_that_was_not_built_is_not_packed(monkeypatch, tmp_path):
    (tmp_path / "utsatta_omraden_plugin").mkdir()
    monkeypatch.setattr(package, "PLUGIN", tmp_path / "utsatta_omraden_plugin")
    with pytest.raises(package.PackageError, match="run make build"):
        package.pack(tmp_path / "x.zip")
    assert not (tmp_path / "x.zip").exists()


def test_every_icon_is_a_resource():
    listed = (REPOSITORY / "resources.qrc").read_text(encoding="utf-8")
    icons = sorted((PLUGIN / "assets" / "icons").glob("*.svg"))
    assert icons
    assert [icon.name for icon in icons if f'alias="icons/{icon.name}"' not in listed] == []
