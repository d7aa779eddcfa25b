"""How long a call waits for another program's transaction before it says that the file is in use.

Work in the background can wait; a window cannot, for nothing in it moves meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

PATIENT_S = 4.0
IMPATIENT_S = 0.25

_patience: ContextVar[float] = ContextVar("patience", default=PATIENT_S)


def patience() -> float:
    """Return how many seconds a call from this thread may wait."""
    return _patience.get()


@contextmanager
def impatient() -> Iterator[None]:
    """Let the calls that this thread makes inside wait so shortly that a person does not notice."""
    token = _patience.set(IMPATIENT_S)
    try:
        yield
    finally:
        _patience.reset(token)
