"""Runs a command as a process of its own and measures it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_SECONDS_BETWEEN_LOOKS = 0.01


@dataclass(frozen=True)
class Measured:
    """Wall-clock seconds, seconds of all processors together, and the highest resident memory of a process in MB.

    ``output`` is what it printed.
    """

    seconds: float
    processor_seconds: float
    megabytes: float
    output: str = ""


def measure(command: list[str], environment: dict[str, str] | None = None) -> Measured:
    """Run ``command`` to its end and measure it. Raises ``CalledProcessError`` when it fails.

    The memory is asked for while it runs: what the system tells at the end counts in the process that started it.
    """
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, env=environment, stdout=output)
        kilobytes = 0
        ended, status, used = os.wait4(process.pid, os.WNOHANG)
        while not ended:
            kilobytes = max(kilobytes, _highest_memory(process.pid))
            time.sleep(_SECONDS_BETWEEN_LOOKS)
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
        seconds = time.perf_counter() - start
        # The process is gone already, and nobody else can ask for its end.
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        output.seek(0)
        printed = output.read().decode("utf-8")
    return Measured(seconds, used.ru_utime + used.ru_stime, kilobytes / 1024, printed)


def in_turns(repeats: int, *measuring: Callable[[], Measured]) -> list[Measured]:
    """Measure several things ``repeats`` times in turns and return the quickest run of each.

    Other work on the machine then falls on all of them, and what it adds is left out as far as can be.
    """
    runs = [[one() for one in measuring] for _ in range(repeats)]
    return [min(of_one, key=lambda run: run.seconds) for of_one in zip(*runs)]


def _highest_memory(process: int) -> int:
    try:
        lines = _lines(f"/proc/{process}/status")
    except OSError:  # it has just ended
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def machine() -> str:
    """Describe the machine: processor, cores, memory, system and the versions that matter."""
    import numpy
    import shapely
    from osgeo import gdal

    cpu = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "?")
    kilobytes = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    system = next((line.split('"')[1] for line in _lines("/etc/os-release") if line.startswith("PRETTY_NAME")), "?")
    return (
        f"{cpu}, {os.cpu_count()} cores, {kilobytes / 1024**2:.0f} GB memory; {system}; Python "
        f"{sys.version.split()[0]}, GDAL {gdal.VersionInfo('RELEASE_NAME')}, shapely {shapely.__version__} "
        f"(GEOS {shapely.geos_version_string}), NumPy {numpy.__version__}"
    )


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines()
