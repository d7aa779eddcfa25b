"""What all tests share: the published files, the bundled sample, and the plugin as users get it."""

from __future__ import annotations

import ctypes
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from scripts import build, package
from tests.environment import REPOSITORY

SAMPLE = REPOSITORY / "utsatta_omraden_plugin" / "assets" / "sample"
PUBLISHED_FILES = ("uso_2023_shp.zip", "uso_2025_geojson.zip")

# Time limits of single examples say nothing on a shared machine; the same examples everywhere do.
settings.register_profile("project", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")


@pytest.hookimpl(tryfirst=True)  # before the groups are looked at
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep a file's tests in one process when several share the work, and all visits to the desktop, which come first:
    they take longest, and their files share the visits.
    """
    desktop = REPOSITORY / "tests" / "desktop"
    for item in items:
        group = "desktop" if desktop in item.path.parents else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=lambda item: desktop not in item.path.parents)


@pytest.fixture(scope="session", autouse=True)
def fresh_settings() -> None:
    """QGIS's settings of the tests outlive a run (.qgis-settings): each run begins without the last one's."""
    if "qgis.core" in sys.modules:
        sys.modules["qgis.core"].QgsSettings().clear()


@pytest.fixture(scope="session")
def published_folder() -> Path:
    """Folder of the files as the police publish them (UTSATTA_PUBLISHED, else ../shared/published)."""
    named = os.environ.get("UTSATTA_PUBLISHED")
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "published"
    missing = [name for name in PUBLISHED_FILES if not (folder / name).is_file()]
    if missing:
        pytest.skip(f"published files not at hand: {', '.join(missing)} not in {folder} (set UTSATTA_PUBLISHED)")
    return folder


@pytest.fixture(scope="session")
def published_2023(published_folder: Path) -> Path:
    """The published shapefile of 2023, zipped."""
    return published_folder / "uso_2023_shp.zip"


@pytest.fixture(scope="session")
def published_2025(published_folder: Path) -> Path:
    """The published GeoJSON of 2025, zipped."""
    return published_folder / "uso_2025_geojson.zip"


@pytest.fixture(scope="session")
def sample_2023() -> Path:
    """The bundled fictional edition 2023 (shapefile, zipped)."""
    return SAMPLE / "exempel_2023_shp.zip"


@pytest.fixture(scope="session")
def sample_2025() -> Path:
    """The bundled fictional edition 2025 (GeoJSON, zipped)."""
    return SAMPLE / "exempel_2025_geojson.zip"


@pytest.fixture(scope="session")
def built_plugin() -> Path:
    """The plugin's folder in this tree with metadata, translations and resources laid in, as `make build` leaves it."""
    build.build()
    return REPOSITORY / "utsatta_omraden_plugin"


@pytest.fixture(scope="session")
def plugin_zip(built_plugin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installable zip, packed anew from this tree."""
    target = tmp_path_factory.mktemp("package") / "utsatta_omraden_plugin.zip"
    return package.pack(target)


@pytest.fixture(scope="session")
def installed_plugin(plugin_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for QGIS_PLUGINPATH that holds nothing but the unpacked zip, as a user's profile does."""
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB, in memory."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    folder = tmp_path / "liten disk"
    folder.mkdir()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, b"size=1m") != 0:
        pytest.skip(f"this machine lets nobody mount: {os.strerror(ctypes.get_errno())}")
    yield folder
    libc.umount2(os.fsencode(folder), 2)
