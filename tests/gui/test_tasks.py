"""Tasks as QGIS sees them."""

from __future__ import annotations

from qgis.core import QgsTask

from utsatta_omraden_plugin.compat import as_number
from utsatta_omraden_plugin.gui.task import Task


def test_a_task_can_be_cancelled_and_ends_without_a_notice_of_qgis_where_qgis_can_be_silent(qgis_app):
    task = Task("Reading", lambda _progress: None, lambda _result: None, lambda _error: None)
    names = {name for name in ("CanCancel", "Silent") if hasattr(QgsTask, name)}
    assert {name for name in names if as_number(task.flags()) & as_number(getattr(QgsTask, name))} == names
    assert task.canCancel()
