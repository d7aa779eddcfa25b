"""Runs a command as a process of its own and measures it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """Wall-clock seconds and the highest resident memory of a process in MB."""

    seconds: float
    megabytes: float


def measure(command: list[str], environment: dict[str, str] | None = None) -> Measured:
    """Run ``command`` to its end and measure it. Raises ``CalledProcessError`` when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Measured(seconds, usage.ru_maxrss / 1024)


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
