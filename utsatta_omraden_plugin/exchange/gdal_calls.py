"""Calls into GDAL that leave nothing on the console and nothing changed for QGIS, which shares the library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from osgeo import gdal, ogr, osr


class GdalFailure(Exception):
    """GDAL could not do what was asked; the text is GDAL's own (English, for the details)."""


@dataclass
class GdalMessages:
    """What GDAL said during the calls."""

    failures: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def hear(self, severity: int, _number: int, message: str) -> None:
        """Keep a message; GDAL calls this."""
        if severity >= gdal.CE_Failure:
            self.failures.append(message)
        elif severity == gdal.CE_Warning:
            self.warnings.append(message)

    def check(self) -> None:
        """Raise ``GdalFailure`` if anything failed so far."""
        if self.failures:
            raise GdalFailure("; ".join(dict.fromkeys(self.failures)))


@contextmanager
def gdal_calls() -> Iterator[GdalMessages]:
    """Catch GDAL's messages in this thread; raise ``GdalFailure`` for its exceptions and for any failure it told of.

    Whether GDAL raises is a setting of the whole process before 3.7 and of the thread from then on, so both ways are
    met: a ``RuntimeError`` becomes a ``GdalFailure``, and where none is raised the caught messages tell.
    """
    messages = GdalMessages()
    with ExitStack() as local:
        for module in (gdal, ogr, osr):
            manager = getattr(module, "ExceptionMgr", None)
            if manager is not None:
                local.enter_context(manager(useExceptions=False))
        gdal.PushErrorHandler(messages.hear)
        try:
            yield messages
        except RuntimeError as error:
            raise GdalFailure("; ".join([*messages.failures, str(error)])) from error
        finally:
            gdal.PopErrorHandler()
            gdal.ErrorReset()
    messages.check()


@contextmanager
def thread_setting(name: str, value: str) -> Iterator[None]:
    """Give one of GDAL's settings another value in this thread only, for a while."""
    before = gdal.GetThreadLocalConfigOption(name)
    gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(name, before)
