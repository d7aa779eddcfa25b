"""Calls into GDAL that leave nothing on the console and nothing changed for QGIS, which shares the library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from osgeo import gdal, ogr, osr


class GdalFailure(Exception):
    """GDAL could not do what was asked; the text is GDAL's own (English, for the details)."""


def check_gdal() -> None:
    """Raise ``GdalFailure`` if the last thing that GDAL said was that something failed.

    To be asked after every call that can fail. A handler in Python that collects all messages would miss none, but
    breaks the interpreter's state when a damaged file puts bytes that are no UTF-8 into a message (GDAL 3.6).
    """
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise GdalFailure(str(gdal.GetLastErrorMsg()).encode("utf-8", "replace").decode("utf-8"))


@contextmanager
def gdal_calls() -> Iterator[None]:
    """Keep GDAL's messages of this thread from the console; raise ``GdalFailure`` for its exceptions and failures.

    Whether GDAL raises is a setting of the whole process before 3.7 and of the thread from then on, so both ways are
    met: a ``RuntimeError`` becomes a ``GdalFailure``, and where none is raised ``check_gdal`` tells.
    """
    with ExitStack() as local:
        for module in (gdal, ogr, osr):
            manager = getattr(module, "ExceptionMgr", None)
            if manager is not None:
                local.enter_context(manager(useExceptions=False))
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        gdal.ErrorReset()
        try:
            yield
            check_gdal()
        except RuntimeError as error:
            raise GdalFailure(str(error).encode("utf-8", "replace").decode("utf-8")) from error
        finally:
            gdal.PopErrorHandler()
            gdal.ErrorReset()


@contextmanager
def thread_setting(name: str, value: str) -> Iterator[None]:
    """Give one of GDAL's settings another value in this thread only, for a while."""
    before = gdal.GetThreadLocalConfigOption(name)
    gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(name, before)
