"""Doing work in a child process and killing it, as ``kill -9`` does, after some time or at a certain step."""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

Work = Callable[[], Any]
STEPS = ("mkdir", "fsync", "replace", "rename", "unlink", "rmdir")
"""Calls of the module ``os`` that change a folder, or make sure of a file: the points between which a crash counts."""
_POLL = 0.001


def finished(work: Work) -> str:
    """Do work in a child and return "" when it came to its end, else what went wrong."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _run(work, writing)
    os.close(writing)
    said = _all_of(reading)
    _, status = os.waitpid(child, 0)
    return said if status else ""


def killed_after(work: Work, seconds: float) -> bool:
    """Kill work after some time. Returns whether it was still at it."""
    child = os.fork()
    if child == 0:
        _run(work, None)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if os.waitpid(child, os.WNOHANG)[0]:
            return False
        time.sleep(min(_POLL, max(0.0, end - time.monotonic())))
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def killed_at_step(work: Work, number: int, is_after: bool) -> bool:
    """Kill work before or after its step of that number, counted from 0. Returns whether it came that far."""
    met = 0

    def at(done: Callable[[], Any]) -> Any:
        nonlocal met
        met += 1
        if met <= number:
            return done()
        if is_after:
            done()
        os.kill(os.getpid(), signal.SIGKILL)
        return None

    def watched() -> None:
        with _every_step(at):
            work()

    child = os.fork()
    if child == 0:
        _run(watched, None)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def steps_of(work: Work) -> int:
    """Do work to its end and return how many steps it has. Raises ``RuntimeError`` with what went wrong."""
    reading, writing = os.pipe()

    def counted() -> None:
        met = 0

        def at(done: Callable[[], Any]) -> Any:
            nonlocal met
            met += 1
            return done()

        with _every_step(at):
            work()
        os.write(writing, str(met).encode())

    wrong = finished(counted)
    os.close(writing)
    told = _all_of(reading)
    if wrong:
        raise RuntimeError(wrong)
    return int(told)


@contextmanager
def _every_step(at: Callable[[Callable[[], Any]], Any]) -> Iterator[None]:
    kept = {name: getattr(os, name) for name in STEPS}

    def watched(real: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given, **named: at(lambda: real(*given, **named))

    for name, real in kept.items():
        setattr(os, name, watched(real))
    try:
        yield
    finally:
        for name, real in kept.items():
            setattr(os, name, real)


def _run(work: Work, writing: int | None) -> None:
    """Do work and end this process. Never returns."""
    try:
        work()
    except BaseException:  # noqa: BLE001 - whatever it is, the parent tells it
        if writing is not None:
            os.write(writing, traceback.format_exc().encode())
        os._exit(1)
    os._exit(0)


def _all_of(reading: int) -> str:
    with os.fdopen(reading, "rb") as opened:
        return opened.read().decode("utf-8", "replace")
