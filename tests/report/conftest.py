"""What the tests of the report share: documents written as real PDFs and read back by poppler."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from utsatta_omraden_plugin.report.document import compose
from utsatta_omraden_plugin.report.facts import ReportFacts
from utsatta_omraden_plugin.report.voice import Voice
from utsatta_omraden_plugin.report.writing import write_report

Written = Callable[..., list[str]]
ENGLISH = Voice(str, "en")


def pages_of(pdf: Path) -> list[str]:
    """Return the text of each page in reading order, with single blanks."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    done = subprocess.run([program, "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return [re.sub(r"\s+", " ", page) for page in done.stdout.split("\f")[:-1]]


@pytest.fixture
def written(qgis_app, tmp_path: Path) -> Written:
    """Writes facts as a PDF and returns the text of its pages."""

    def write(facts: ReportFacts, voice: Voice = ENGLISH) -> list[str]:
        target = tmp_path / "Lägesbild ö.pdf"
        write_report(compose(facts, voice), target)
        return pages_of(target)

    return write
