"""Draw the fictional sample areas that the plugin carries, in two editions and in the layouts of the published files.

The same bytes come out on every machine: fixed seed, exact arithmetic, own writers, fixed dates, no compression.
"""

import argparse
import sys
import zipfile
from pathlib import Path

from sample.edition import records_2023, records_2025
from sample.geojson import geojson_text
from sample.shapefile import shapefile_members

SAMPLE_FOLDER = Path(__file__).resolve().parents[1] / "utsatta_omraden_plugin" / "assets" / "sample"


def write_zip(path: Path, members: dict[str, bytes], date: tuple[int, int, int]) -> None:
    """Write a zip whose bytes depend on its members only; stored, since compression differs between zlib releases."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, (*date, 12, 0, 0))
            member.create_system = 3  # Unix, also when written on Windows
            member.external_attr = 0o100644 << 16
            archive.writestr(member, content)


def write_sample(folder: Path) -> list[Path]:
    """Write both editions into the folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    date_2023, date_2025 = (2023, 12, 1), (2025, 12, 1)
    shape_zip, geojson_zip = folder / "exempel_2023_shp.zip", folder / "exempel_2025_geojson.zip"
    members = shapefile_members(records_2023(), date_2023)
    write_zip(shape_zip, {f"exempel_2023.{suffix}": content for suffix, content in members.items()}, date_2023)
    geojson = geojson_text(records_2025()).encode("utf-8")
    write_zip(geojson_zip, {"exempel_2025.geojson": geojson}, date_2025)
    return [shape_zip, geojson_zip]


def main() -> int:
    """Read the command line, write the files, say where."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=SAMPLE_FOLDER, help="folder for the two zips")
    for path in write_sample(parser.parse_args().output):
        print(f"{path} ({path.stat().st_size} bytes)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
