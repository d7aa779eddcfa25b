"""What tests of the options share."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import store_options


@pytest.fixture(autouse=True)
def plain_options():
    """The plugin's own options before and after."""
    store_options(Options())
    yield
    store_options(Options())
