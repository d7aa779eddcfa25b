"""Messages in the message bar are read whole."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QTextBrowser

from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.whole_text import most_height

SHORT = "Nothing was changed."
LONG = (
    "At its earlier place Tensta would lie over Hjulsta (32187 m²), and over others that have been drawn since. "
    "Take the change of both areas back together, or redraw Hjulsta first; nothing was changed."
)


@pytest.fixture
def shown(shown_iface, qtbot):
    """What a text looks like in the message bar of a window as wide as a laptop's map is."""
    shown_iface.window.resize(700, 500)

    def show(text: str) -> QTextBrowser:
        browser = Messages(shown_iface).problem(text).findChild(QTextBrowser)
        qtbot.waitUntil(lambda: browser.isVisible() and browser.document().size().height() > 0)
        return browser

    return show


def is_whole(browser: QTextBrowser) -> bool:
    return browser.viewport().height() >= round(browser.document().size().height())


def test_a_long_message_is_shown_whole(shown, qtbot):
    browser = shown(LONG)
    qtbot.waitUntil(lambda: is_whole(browser))
    assert not browser.verticalScrollBar().isVisible()


def test_it_is_whole_too_where_other_messages_wait_below_it(shown, shown_iface, qtbot):
    for _ in range(2):
        Messages(shown_iface).note(SHORT)
    browser = shown(LONG)
    qtbot.waitUntil(lambda: is_whole(browser))


def test_it_stays_whole_when_the_window_gets_narrower(shown, shown_iface, qtbot):
    browser = shown(LONG)
    qtbot.waitUntil(lambda: is_whole(browser))
    before = browser.height()
    shown_iface.window.resize(560, 500)
    qtbot.waitUntil(lambda: browser.height() > before and is_whole(browser))


def test_a_short_message_takes_no_more_room_than_qgiss_own(shown, shown_iface, qtbot):
    own = shown_iface.messageBar().createMessage("QGIS", SHORT)
    shown_iface.messageBar().pushWidget(own)
    browser = shown(SHORT)
    assert browser.height() == own.findChild(QTextBrowser).height()


def test_a_text_that_would_hide_the_map_is_scrolled(shown, qtbot):
    browser = shown(LONG * 8)
    qtbot.waitUntil(lambda: browser.verticalScrollBar().isVisible())
    assert browser.height() == most_height(browser)
