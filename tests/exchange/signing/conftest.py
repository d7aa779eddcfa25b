"""What the tests of keys begin with."""

from __future__ import annotations

import pytest

from tests.exchange.signing.samples import take_library_away


@pytest.fixture
def without_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A QGIS whose Python has no cryptography."""
    take_library_away(monkeypatch)
