"""Where a publication goes: always a new folder, so that nothing that was published before is replaced."""

from __future__ import annotations

from pathlib import Path

from ...translation import translate


def new_folder_in(folder: Path, year: int, number: int) -> Path:
    """Return a folder that is not there yet, named by edition and version."""
    name = f"uso_{year}_version_{number}"
    wanted, again = folder / name, 1
    while wanted.exists():
        again += 1
        wanted = folder / f"{name}_{again}"
    return wanted


def problem_of(given: str) -> str:
    """Return why nothing can be written into a folder, "" when it can."""
    if not given.strip():
        return translate("UtsattaOmraden", "Choose a folder to publish into.")
    folder = Path(given.strip())
    try:
        if folder.is_absolute() and folder.is_dir():
            return ""
    except (OSError, ValueError):  # a name that is too long for the system, or holds what no name may
        return translate("UtsattaOmraden", "The name is too long for this computer. Give a shorter one.")
    return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=folder)
