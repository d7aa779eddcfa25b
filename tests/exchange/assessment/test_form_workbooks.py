"""Forms as workbooks, and files that are no forms."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.exchange.assessment.forms import HEADS, answers_in
from tests.exchange.assessment.samples import HEAD, METHOD
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.assessment_content import AssessmentContent
from utsatta_omraden_plugin.exchange.assessment_faults import AssessmentFileError
from utsatta_omraden_plugin.exchange.assessment_form import form_of
from utsatta_omraden_plugin.exchange.assessment_form_reading import AssessmentForm
from utsatta_omraden_plugin.exchange.assessment_sheets import read_csv, read_xlsx, write_csv, write_xlsx
from utsatta_omraden_plugin.exchange.assessment_source import opened_source


@pytest.fixture
def form(tmp_path):
    return tmp_path / "formulär.csv"


# Workbooks


def sheet(*rows: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f"{''.join(rows)}</sheetData></worksheet>"
    )


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def words(place: str, said: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(said)}</t></is></c>'


@pytest.fixture
def workbook(tmp_path):
    """Makes a workbook of these rows as another program would, with date style 1."""
    grid = form_of(AssessmentContent(HEAD), METHOD, "sv", in_csv=False)
    write_xlsx(grid, tmp_path / "vår.xlsx")

    def made(*rows: str) -> Path:
        path = tmp_path / "deras.xlsx"
        with zipfile.ZipFile(tmp_path / "vår.xlsx") as ours, zipfile.ZipFile(path, "w") as theirs:
            for name in ours.namelist():
                theirs.writestr(name, sheet(*rows) if name.endswith("sheet1.xml") else ours.read(name))
        return path

    return made


def test_a_workbook_of_another_program_is_read_with_its_numbers_dates_and_formulas(workbook):
    path = workbook(
        row(2, *(words(f"{letter}2", head) for letter, head in zip("ABCDEFGH", HEADS))),
        row(4, words("A4", "q3"), '<c r="B4"><v>3</v></c>', '<c r="C4"><f>1+1</f><v>2</v></c>',
            '<c r="D4"><v>12.5</v></c>', words("E4", "rad\nrad"), '<c r="H4" s="1"><v>46300</v></c>'),
        row(7, words("A7", "q5"), '<c r="B7"><v>0</v></c>', words("D7", " JA ")),
    )  # fmt: skip
    assert answers_in(path) == {
        "q3": Answer(3, 2, value=12.5, motivation="rad\nrad", data_date=date(2026, 10, 5)),
        "q5": Answer(0, value="yes"),
    }


def test_rows_of_a_workbook_are_told_by_the_numbers_that_it_shows(workbook):
    path = workbook(
        row(2, words("A2", "Fråge-id"), words("B2", "Problem")),
        row(9, words("A9", "a1"), '<c r="B9"><v>5</v></c>'),
    )
    with pytest.raises(AssessmentFileError, match="row 9, column Problem: 5 does not exist, only 0–4"):
        answers_in(path)


def test_the_form_is_found_in_whichever_sheet_it_is(form):
    other = [["Anteckningar"], ["ring kommunen"]]
    sheets = [other, [["Fråge-id", "Problem"], ["a1", "2"]]]
    assert AssessmentForm(sheets, "bok.xlsx").content(METHOD).answers == {"a1": Answer(2)}


def test_texts_that_look_like_formulas_are_texts_in_a_workbook(tmp_path):
    answers = {"a1": Answer(1, motivation="=1+1")}
    write_xlsx(form_of(AssessmentContent(HEAD, answers), METHOD, "sv", in_csv=False), tmp_path / "f.xlsx")
    with zipfile.ZipFile(tmp_path / "f.xlsx") as opened:
        assert b"<f>" not in opened.read("xl/worksheets/sheet1.xml")
        assert b"<t>=1+1</t>" in opened.read("xl/sharedStrings.xml")
    assert any("=1+1" in row for row in read_xlsx(tmp_path / "f.xlsx")[0])


# Files that are none


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("f.xlsx", b"no zip", "no workbook"),
        ("f.xlsx", b"PK\x03\x04" + bytes(200), "no workbook"),
        ("f.csv", b"", "no row has both the heads"),
        ("f.csv", b"a;b\r\n1;2\r\n", "no row has both the heads"),
        ("f.csv", 'Fråge-id;Problem\r\n"a1;3\r\n'.encode(), "a quotation mark"),
        ("f.csv", "Fråge-id;Problem\r\na1;3\r\n".encode("utf-16")[:-1], "characters of the file"),
        ("f.csv", b"\x81\x8d\x8f", "characters of the file"),
        ("f.json", b"\xff{}", "characters of the file"),
        ("f.txt", b"", "this kind of file"),
    ],
)
def test_a_file_that_is_no_form_says_what_it_is_instead(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceFileError, match=says):
        opened_source(tmp_path / name)


@pytest.mark.parametrize("name", ["f.xlsx", "f.csv", "f.json"])
def test_a_file_that_is_not_there_is_named(tmp_path, name):
    with pytest.raises(SourceFileError, match=rf"{name}: the file cannot be opened"):
        opened_source(tmp_path / name)


def test_a_workbook_that_would_unpack_without_end_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "f.xlsx", "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("xl/sharedStrings.xml", bytes(60 * 1024**2))
    with pytest.raises(SourceFileError, match="far larger than any assessment"):
        opened_source(tmp_path / "f.xlsx")


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_workbook_that_was_cut_off_is_refused(tmp_path, kept):
    write_xlsx(form_of(AssessmentContent(HEAD), METHOD, "sv", in_csv=False), tmp_path / "f.xlsx")
    whole = (tmp_path / "f.xlsx").read_bytes()
    (tmp_path / "f.xlsx").write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(SourceFileError, match="no workbook"):
        opened_source(tmp_path / "f.xlsx")


def test_a_workbook_with_a_changed_byte_is_refused(tmp_path):
    answers = {question.id: Answer(3, 1, motivation="Öppen handel") for question in METHOD.questions}
    write_xlsx(form_of(AssessmentContent(HEAD, answers), METHOD, "sv", in_csv=False), tmp_path / "f.xlsx")
    whole = bytearray((tmp_path / "f.xlsx").read_bytes())
    with zipfile.ZipFile(tmp_path / "f.xlsx") as opened:
        entry = opened.getinfo("xl/sharedStrings.xml")
    whole[entry.header_offset + 200] ^= 4
    (tmp_path / "f.xlsx").write_bytes(whole)
    with pytest.raises(SourceFileError, match="no workbook"):
        opened_source(tmp_path / "f.xlsx")


def test_a_sheet_that_breaks_off_inside_a_sound_workbook_is_refused(tmp_path, workbook):
    path = workbook(
        row(1, words("A1", "Fråge-id"), words("B1", "Problem")), row(2, words("A2", "a1"), words("B2", "1"))
    )
    with zipfile.ZipFile(path) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    with zipfile.ZipFile(path, "w") as opened:
        for name, content in parts.items():
            opened.writestr(name, content[:-30] if name.endswith("sheet1.xml") else content)
    with pytest.raises(SourceFileError, match="no workbook"):
        opened_source(path)


def test_csv_that_we_write_is_read_alike_by_qgis_itself(tmp_path):
    from osgeo import ogr

    answers = {"a1": Answer(3, 1, motivation='"a"; b\nc')}
    path = tmp_path / "f.csv"
    write_csv(form_of(AssessmentContent(HEAD, answers), METHOD, "sv", in_csv=True), path)
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    found = [[feature.GetField(index) or "" for index in range(feature.GetFieldCount())] for feature in layer]
    assert found == read_csv(path)[1:]
