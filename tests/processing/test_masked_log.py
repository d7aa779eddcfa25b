"""What an algorithm refuses stands in Processing's log, which is kept and sent around: without identity numbers."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.domain.text import Text
from utsatta_omraden_plugin.processing.algorithm import UtsattaAlgorithm

NUMBER = "640823-3234"
HIDDEN = "64••••-••••"


class Refusing(UtsattaAlgorithm):
    """Refuses whatever it is given, and repeats a name while it does."""

    NAME = "refusing"

    def work(self, given: Any, feedback: Any, progress: Any) -> dict[str, Any]:
        progress.at(0.5, Text("Reading Hos {number}", {"number": NUMBER}))
        raise SourceFileError(
            Text("Hos {number} is no file.", {"number": NUMBER}), Text("Take another."), f"open(Hos {NUMBER}) failed"
        )


class Log(QgsProcessingFeedback):
    """Keeps what is done as well, which the log shows in QGIS only."""

    def __init__(self) -> None:
        super().__init__(False)
        self.done: list[str] = []

    def setProgressText(self, text: str) -> None:
        self.done.append(text)


def test_an_error_its_details_and_the_progress_are_told_without_the_number(qgis_app):
    log = Log()
    with pytest.raises(QgsProcessingException) as refused:
        Refusing().processAlgorithm({}, QgsProcessingContext(), log)
    assert str(refused.value) == f"Hos {HIDDEN} is no file. Take another."
    assert f"open(Hos {HIDDEN}) failed" in log.textLog()
    assert log.done == [f"Reading Hos {HIDDEN}"]
    assert NUMBER not in log.textLog() + log.htmlLog()
