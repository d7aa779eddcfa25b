"""The user guide that comes with the plugin."""

from __future__ import annotations

import re

import pytest
from qgis.PyQt.QtGui import QDesktopServices

from utsatta_omraden_plugin.gui.help import guide, show_guide


@pytest.mark.parametrize(("spoken", "language"), [("sv", "sv"), ("en", "en"), ("fi", "en")])
def test_the_guide_speaks_the_users_language_and_needs_no_network(spoken, language):
    page = guide(spoken).read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    assert not re.search(r'(src|href)="https?:', page)


def test_help_opens_the_guide_on_disk(monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    show_guide()
    assert opened == [str(guide())]
