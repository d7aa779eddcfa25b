"""Are the Python packages there that the work needs? Asked from their metadata, without importing them."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from .translation import translate

REQUIRED = {"shapely": (2, 1)}
"""Oldest version of each package that QGIS itself does not bring; shapely 2.1 winds rings as published."""
FOR_SIGNING = {"cryptography": (3, 4)}
"""What only signing needs; all else works without it."""


@dataclass(frozen=True)
class Unmet:
    """A package that is missing (``found`` is empty) or too old."""

    package: str
    needed: str
    found: str


def unmet(packages: Mapping[str, tuple[int, int]] = REQUIRED) -> list[Unmet]:
    """Return the packages that are missing or too old, in the order of ``packages``."""
    return [
        Unmet(package, ".".join(map(str, oldest)), found)
        for package, oldest in packages.items()
        for found in [_installed(package)]
        if _numbers(found) < oldest
    ]


def summary(missing: list[Unmet]) -> str:
    """Return one paragraph for the message bar: what is missing and what to do."""
    what_to_do = translate("UtsattaOmraden", "Install it (see Details) and restart QGIS.")
    return f"{what_is_missing(missing)} {what_to_do}"


def in_full(missing: list[Unmet]) -> str:
    """Return the same for where there is no Details button: what is missing, and the command that installs it."""
    return f"{what_is_missing(missing)} {remedy()}"


def what_is_missing(missing: list[Unmet]) -> str:
    """Return one sentence that names the packages that are missing or too old."""
    found_text = translate("UtsattaOmraden", "{package} {needed} or newer (found: {found})")
    missing_text = translate("UtsattaOmraden", "{package} {needed} or newer (not installed)")
    packages = ", ".join(
        (found_text if each.found else missing_text).format(package=each.package, needed=each.needed, found=each.found)
        for each in missing
    )
    sentence = translate(
        "UtsattaOmraden", "Utsatta områden cannot start: a Python package is missing or too old: {packages}."
    )
    return sentence.format(packages=packages)


def remedy() -> str:
    """Return, for the Details button, how to install what is missing on this machine, command included."""
    if sys.platform == "win32":
        how = translate(
            "UtsattaOmraden",
            "Close QGIS, open “OSGeo4W Shell” from the Start menu and run:\n\n{command}\n\n"
            "Without administrator rights or network: ask your IT department for the package shapely.",
        )
    else:
        how = translate(
            "UtsattaOmraden",
            "Close QGIS, open a terminal and run, with the Python that QGIS uses:\n\n{command}\n\n"
            "Without network: ask your IT department for the package shapely.",
        )
    return how.format(command=command())


def command(anew: bool = False, packages: Mapping[str, tuple[int, int]] = REQUIRED) -> str:
    """Return the command that installs the packages without touching the NumPy that QGIS was built with.

    With ``anew`` it replaces packages that are there.
    """
    wanted = [f'"{package}>={".".join(map(str, oldest))}"' for package, oldest in packages.items()]
    numpy = _numbers(_installed("numpy"))
    if numpy and "shapely" in packages:
        wanted.append(f'"numpy<{numpy[0] + 1}"')
    python = {"win32": "python", "darwin": f"{sys.exec_prefix}/bin/python3"}.get(sys.platform, "python3")
    # Debian and others mark their Python so that pip refuses to add to it, even in the user's own folder.
    marked = (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").exists()
    options = "--user --break-system-packages" if marked else "--user"
    if anew:
        options += " --force-reinstall --no-deps"
        wanted = wanted[: len(packages)]
    return f"{python} -m pip install {options} {' '.join(wanted)}"


def _installed(package: str) -> str:
    try:
        return metadata.version(package) or ""
    except metadata.PackageNotFoundError:
        return ""


def _numbers(version: str) -> tuple[int, ...]:
    """Return the first two numbers of a version, empty when there are none."""
    return tuple(int(number) for number in re.findall(r"\d+", version)[:2])
