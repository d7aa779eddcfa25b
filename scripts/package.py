"""Pack the plugin's folder into the zip that QGIS installs. Run by `make package` after `make build`.

The same tree gives the same bytes on every machine: sorted names, one date, one mode.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "utsatta_omraden_plugin"
TARGET = ROOT / "dist" / "utsatta_omraden_plugin.zip"
REQUIRED = ("__init__.py", "metadata.txt", "LICENSE", "resources.rcc", "i18n/utsatta_omraden_sv.qm")
LEFT_OUT_FOLDERS = {"__pycache__", "tests", "test"}
LEFT_OUT_ENDINGS = {".pyc", ".pyo", ".ts", ".part", ".orig", ".rej", ".swp"}
DATE = (2020, 1, 1, 0, 0, 0)


class PackageError(Exception):
    """The plugin's folder is not ready to be packed; the text says what to do."""


def shipped_files() -> list[Path]:
    """Return the files that belong into the package, in a stable order."""
    return sorted(path for path in PLUGIN.rglob("*") if path.is_file() and _is_shipped(path.relative_to(PLUGIN)))


def _is_shipped(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return not hidden and not LEFT_OUT_FOLDERS.intersection(path.parts) and path.suffix not in LEFT_OUT_ENDINGS


def pack(target: Path = TARGET) -> Path:
    """Write the package and return its path.

    Raises PackageError when the build has not laid in what must be there.
    """
    missing = [name for name in REQUIRED if not (PLUGIN / name).is_file()]
    if missing:
        raise PackageError(f"{', '.join(missing)} missing in {PLUGIN.name}: run make build")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with zipfile.ZipFile(part, "w") as package:
        for path in shipped_files():
            entry = zipfile.ZipInfo(f"{PLUGIN.name}/{path.relative_to(PLUGIN).as_posix()}", DATE)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    part.replace(target)
    return target


if __name__ == "__main__":
    try:
        done = pack()
    except PackageError as error:
        sys.exit(f"[package] {error}")
    print(f"{done.relative_to(ROOT)}  {done.stat().st_size / 1024:.0f} kB")
