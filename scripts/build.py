"""Lay what stands at the top of the repository into the plugin's folder: metadata, licence, resources, translations.

Afterwards the repository's root serves as QGIS_PLUGINPATH. Run by `make build`; writes only what has changed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "utsatta_omraden_plugin"
COPIED = ("metadata.txt", "LICENSE")
# Debian keeps the tools of Qt 5 beside the path when qtchooser is not installed.
TOOL_FOLDERS = (None, "/usr/lib/qt5/bin", "/usr/lib/x86_64-linux-gnu/qt5/bin", "/usr/lib/aarch64-linux-gnu/qt5/bin")


class BuildError(Exception):
    """Something the build needs is missing or failed; the text says what to do."""


def tool(name: str) -> str:
    """Return the path of one of Qt's tools.

    Raises BuildError when it is not installed.
    """
    for folder in TOOL_FOLDERS:
        if found := shutil.which(name, path=folder):
            return found
    raise BuildError(f"{name} is missing: run scripts/setup.sh")


def run(*command: str) -> None:
    """Run a tool quietly; raises BuildError with what it said when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BuildError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def build() -> None:
    """Bring the plugin's folder up to date.

    Raises BuildError when a tool is missing or fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for name in COPIED:
            shutil.copyfile(ROOT / name, fresh / name)
        run(
            tool("rcc"),
            "--binary",
            "--format-version",
            "1",
            str(ROOT / "resources.qrc"),
            "-o",
            str(fresh / "resources.rcc"),
        )
        (fresh / "i18n").mkdir()
        for source in sorted((ROOT / "i18n").glob("*.ts")):
            run(
                tool("lrelease"),
                "-silent",
                "-nounfinished",
                str(source),
                "-qm",
                str(fresh / "i18n" / f"{source.stem}.qm"),
            )
        for path in sorted(fresh.rglob("*")):
            if path.is_file():
                _replace_if_changed(path, PLUGIN / path.relative_to(fresh))


def _replace_if_changed(fresh: Path, target: Path) -> None:
    if target.is_file() and target.read_bytes() == fresh.read_bytes():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    # A QGIS that runs on this folder must never see half a file.
    part = target.with_name(target.name + ".part")
    shutil.copyfile(fresh, part)
    part.replace(target)


if __name__ == "__main__":
    try:
        build()
    except BuildError as error:
        sys.exit(f"[build] {error}")
