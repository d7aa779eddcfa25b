"""What a window says of an error in its own lines, and what stands of it in QGIS's log."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.gui.error_words import told


def raised(error: Exception) -> Exception:
    """The error as whoever calls the work catches it."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_an_error_for_the_user_is_said_in_its_own_words_and_its_details_are_logged(logged):
    error = RuleError(text("Området saknar gräns."), text("Rita en."), details="geometry is None")
    assert told(error) == "Området saknar gräns. Rita en."
    assert logged == ["Området saknar gräns. Rita en.\ngeometry is None"]


@pytest.mark.parametrize("error", [StopIteration(), ValueError("")])
def test_an_error_without_a_word_is_called_by_its_kind(error, logged):
    assert f"went wrong: {type(error).__name__}. The details are in the log." in told(error)
    assert len(logged) == 1


def test_the_log_tells_where_an_unforeseen_error_came_from(logged):
    told(raised(ValueError("Hos 640823-3234")))
    [line] = logged
    assert "Traceback" in line
    assert "in raised" in line
    assert "640823-3234" not in line


def test_an_error_without_a_word_is_called_by_its_kind_in_the_message_bar_too(messages, iface):
    messages.failed(StopIteration())
    assert "went wrong: StopIteration." in iface.messageBar().currentItem().text()
