"""Forms as text, and what is read out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.assessment.samples import METHOD
from utsatta_omraden_plugin.exchange.assessment_faults import AssessmentFileError
from utsatta_omraden_plugin.exchange.assessment_source import opened_source

HEADS = ("Fråge-id", "Problem", "Osäkerhet", "Svar", "Motivering", "Källa", "Referens", "Uppgifternas datum", "Utkast")


def csv_of(*rows: str, heads: str = ";".join(HEADS)) -> str:
    return "\r\n".join((heads, *rows)) + "\r\n"


def answers_in(path: Path, method=METHOD):
    return dict(opened_source(path).content(method).answers)


def faults_of(form: Path, *rows: str, method=METHOD) -> list[str]:
    form.write_text(csv_of(*rows), encoding="utf-8")
    with pytest.raises(AssessmentFileError) as refused:
        answers_in(form, method)
    return [str(fault.sentence) for fault in refused.value.faults]
