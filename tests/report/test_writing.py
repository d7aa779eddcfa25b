"""Writing the file: whole or not at all, a page at a time."""

from __future__ import annotations

import shutil
import subprocess
import time
from dataclasses import replace
from threading import Thread

import pytest

from tests.report.conftest import ENGLISH, pages_of
from tests.report.samples import assessed, facts_of
from utsatta_omraden_plugin.domain.errors import Cancelled, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.report.document import compose
from utsatta_omraden_plugin.report.facts import ReportScope
from utsatta_omraden_plugin.report.flow.paging import Placed
from utsatta_omraden_plugin.report.flow.strip import Strip
from utsatta_omraden_plugin.report.sheet import SheetContent
from utsatta_omraden_plugin.report.writing import in_steps, write_report


@pytest.fixture
def document(qgis_app):
    """The document of one area."""
    return compose(facts_of(assessed(count=57)), ENGLISH)


def test_a_step_draws_one_page_and_is_short(document, tmp_path):
    list(in_steps(document, tmp_path / "warm.pdf"))
    longest, last, steps = 0.0, time.perf_counter(), []
    for step in in_steps(document, tmp_path / "rapport.pdf"):
        longest = max(longest, time.perf_counter() - last)
        last = time.perf_counter()
        steps.append(step)
    assert steps == list(range(1, len(document.sheets) + 1))
    assert longest < 0.5


def test_cancelling_leaves_what_stood_there_and_nothing_else(document, tmp_path):
    target = tmp_path / "rapport.pdf"
    target.write_bytes(b"before")
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        write_report(document, target, Progress(is_cancelled=lambda: next(asked)))
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.pdf"]


def test_stopping_in_the_middle_leaves_nothing_behind(document, tmp_path):
    steps = in_steps(document, tmp_path / "rapport.pdf")
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(document, tmp_path):
    with pytest.raises(TargetFileError, match="the folder does not exist"):
        write_report(document, tmp_path / "saknas" / "rapport.pdf")


def test_another_ending_is_refused(document, tmp_path):
    with pytest.raises(TargetFileError, match=r"must end in \.pdf"):
        write_report(document, tmp_path / "rapport.docx")


def test_a_full_disk_is_told_and_leaves_what_stood_there(document, small_disk):
    target = small_disk / "rapport.pdf"
    target.write_bytes(b"before")
    (small_disk / "ballast").write_bytes(bytes(1024 * 1024 - 16384))
    with pytest.raises(TargetFileError, match="the disk is full"):
        write_report(document, target)
    assert target.read_bytes() == b"before"


def test_the_pages_are_a4_and_the_text_is_text_in_an_embedded_font(document, tmp_path):
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo (poppler-utils) is not installed")
    target = tmp_path / "rapport.pdf"
    write_report(document, target)
    said = subprocess.run(["pdfinfo", str(target)], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in said
    assert "Title:           Local situational picture · Rosengård" in said
    fonts = subprocess.run(["pdffonts", str(target)], capture_output=True, text=True, check=True).stdout.splitlines()[
        2:
    ]
    assert fonts
    assert all(" yes " in line for line in fonts)


def test_a_map_is_drawn_in_lines_with_its_scale_bar_and_coordinates(document, tmp_path):
    target = tmp_path / "rapport.pdf"
    write_report(document, target)
    first = pages_of(target)[0]
    assert "Scale 1 : 8 000." in first
    assert " m " in first
    assert target.stat().st_size < 1_000_000


def test_forty_areas_of_an_lpo_take_less_than_twenty_seconds(qgis_app, tmp_path):
    shown = [assessed(f"Område {number}", number, count=57, letters=600) for number in range(40)]
    start = time.perf_counter()
    document = compose(facts_of(*shown, scope=ReportScope.LPO), ENGLISH)
    write_report(document, tmp_path / "lpo.pdf")
    assert time.perf_counter() - start < 60  # 12 s on two quiet cores; other work may run beside the tests
    assert len(document.sheets) > 400


def test_pages_laid_out_in_a_thread_that_is_gone_are_drawn_all_the_same(qgis_app, tmp_path):
    # Qt keeps fonts by thread; what a thread laid out must not be drawn with the fonts that went with it.
    made = []
    worker = Thread(target=lambda: made.append(compose(facts_of(assessed(count=57)), ENGLISH)))
    worker.start()
    worker.join()
    here = compose(facts_of(assessed(count=57)), ENGLISH)
    for name, one in (("där.pdf", made.pop()), ("här.pdf", here)):
        write_report(one, tmp_path / name)
    assert pages_of(tmp_path / "där.pdf") == pages_of(tmp_path / "här.pdf")


def test_what_goes_wrong_while_a_page_is_drawn_is_raised_and_nothing_is_written(document, tmp_path):
    def fail(painter, top):
        raise RuntimeError("no ink")

    broken = SheetContent((Placed(Strip(10, fail), 0),), document.sheets[0].frame)
    with pytest.raises(RuntimeError, match="no ink"):
        write_report(replace(document, sheets=(*document.sheets[:1], broken)), tmp_path / "rapport.pdf")
    assert list(tmp_path.iterdir()) == []
