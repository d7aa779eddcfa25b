"""What stops a file that a form is to write."""

from __future__ import annotations

from pathlib import Path

from utsatta_omraden_plugin.gui.form_pieces import problem_of_file


def test_a_file_whose_name_holds_an_identity_number_is_refused(qgis_app, tmp_path: Path):
    for name in ("Kalle 640823-3234.zip", "196408233234.gpkg"):
        said = problem_of_file(str(tmp_path / name), tmp_path / name)
        assert said == "The name of the file holds an identity number. Give another file name."


def test_a_name_with_other_numbers_is_fine(qgis_app, tmp_path: Path):
    folder = tmp_path / "640823-3234"
    folder.mkdir()
    for file in (tmp_path / "uso_2025_561540.zip", tmp_path / "uso 2026-11-22.zip", folder / "uso_2025.zip"):
        assert problem_of_file(str(file), file) == ""
