"""A library that is missing or damaged is told as one that cannot be used, and nothing else is hidden by that."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.exchange.signing import SigningUnavailable, library


class PanicInRust(BaseException):
    """What a library written in Rust raises when its parts do not fit: no ``Exception``."""


@pytest.mark.parametrize("error", [ImportError("No module"), OSError("libssl.so.3"), PanicInRust("no _cffi_backend")])
def test_a_damaged_library_cannot_be_used(monkeypatch, error):
    def fail(_module: str) -> None:
        raise error

    monkeypatch.setattr(library.importlib, "import_module", fail)
    with pytest.raises(SigningUnavailable) as told:
        library.require()
    assert str(error) in told.value.details


def test_who_stops_the_program_stops_it(monkeypatch):
    def stop(_module: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(library.importlib, "import_module", stop)
    with pytest.raises(KeyboardInterrupt):
        library.require()
