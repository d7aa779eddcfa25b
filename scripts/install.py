"""Install the packaged plugin into a QGIS profile of the user. Run by `make install`.

Argument: the profile's name (``default`` when left out).
"""

from __future__ import annotations

import os
import shutil
import sys
import zipfile
from pathlib import Path

from package import PLUGIN, TARGET


def profiles_folder() -> Path:
    """Return where QGIS 3 keeps the user's profiles on this system."""
    home = Path.home()
    if sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    elif sys.platform == "win32":
        data = Path(os.environ.get("APPDATA", home / "AppData" / "Roaming"))
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "QGIS" / "QGIS3" / "profiles"


def install(package: Path, profile: str) -> Path:
    """Unpack ``package`` in place of what the profile had; returns the plugin's folder there."""
    plugins = profiles_folder() / profile / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    target = plugins / PLUGIN.name
    if target.is_symlink():
        sys.exit(f"[install] {target} is a link, so a developer's set-up: remove it first if you mean it")
    fresh = plugins / f".{PLUGIN.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(fresh)
    shutil.rmtree(target, ignore_errors=True)
    (fresh / PLUGIN.name).replace(target)
    fresh.rmdir()
    return target


if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else "default"
    print(f"Installed into {install(TARGET, name)}")
    print("Restart QGIS and tick Utsatta områden under Plugins, Manage and Install Plugins.")
