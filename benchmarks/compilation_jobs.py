"""Compiling submissions, ours and the peer's, each as a process of its own: prints seconds and peak MB as JSON."""

from __future__ import annotations

import json
import resource
import shutil
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

LPOS = 97
BASE_YEAR, YEAR = 2025, 2027
MOVED_M = 90.0


def make(folder: Path, count: int) -> None:
    """Lay down a base edition of ``count`` areas and what 97 LPOs hand in; 5 % are redrawn, 2 % reach over a border."""
    from dataclasses import replace
    from datetime import date

    import shapely
    from shapely import MultiPolygon
    from shapely.affinity import translate

    from benchmarks.polygons import boundaries
    from utsatta_omraden_plugin.domain.area import AreaVersion
    from utsatta_omraden_plugin.domain.category import CategoryScheme
    from utsatta_omraden_plugin.domain.edition import EditionStatus
    from utsatta_omraden_plugin.domain.organisation import Organisation
    from utsatta_omraden_plugin.exchange.method_file import method_text
    from utsatta_omraden_plugin.exchange.submission import create_submission
    from utsatta_omraden_plugin.paths import SHIPPED_METHOD
    from utsatta_omraden_plugin.workspace import NewEdition, create_workspace

    def unit(place: int) -> Organisation:
        code = f"{place // 9 + 10}{place % 9 + 1}"
        return Organisation(f"Lpo {place}", f"{code}010", f"Område {place}", f"{code}0", "Region", f"{code[:2]}00")

    areas = [
        AreaVersion(
            name=f"Exempelområde {index}",
            category="Utsatt område",
            boundary=MultiPolygon([shape]),
            special_area_id=index + 1,
            object_id=index + 1,
            locality="Exempelköping",
            organisation=unit(index * LPOS // count),
            valid_from=date(2023, 12, 1),
        )
        for index, shape in enumerate(boundaries(count))
    ]
    workspace = create_workspace(str(folder / "base.gpkg"), method=method_text(SHIPPED_METHOD), by="benchmark")
    new = NewEdition(BASE_YEAR, "Utgåva 2025", EditionStatus.PUBLISHED, CategoryScheme.TWO, "base.zip", "b" * 64)
    base = workspace.add_edition(new, areas, "benchmark")
    draft = workspace.start_draft(base.id, YEAR, "Utkast", "benchmark")
    changed = []
    for place, area in enumerate(workspace.areas(draft.id)):
        if place % 53 == 0:
            changed.append(replace(area, boundary=translate(area.boundary, 0, MOVED_M)))
        elif place % 20 == 0:
            simpler = shapely.simplify(area.boundary.geoms[0], 1.0)
            changed.append(replace(area, boundary=MultiPolygon([simpler])))
    workspace.replace_areas(changed, "edit_area", "", "benchmark")
    (folder / "submissions").mkdir()
    for lpo in sorted({area.organisation.lpo_code for area in areas}):
        target = folder / "submissions" / f"{lpo}.zip"
        create_submission(workspace, draft.id, lpo, target, "benchmark", accept="benchmark")
    workspace.close()


def ours(folder: Path) -> int:
    """Read, verify and compile everything into a workspace, with conflicts, lineage and change log."""
    from utsatta_omraden_plugin.exchange.compile_national import compile_national
    from utsatta_omraden_plugin.workspace import create_workspace

    workspace = create_workspace(str(folder / "national.gpkg"), overwrite=True, by="benchmark")
    report = compile_national(
        folder / "submissions", f"{folder / 'base.gpkg'}|{BASE_YEAR}", YEAR, workspace, "benchmark"
    )
    workspace.close()
    return len(report.cases)


def peer(folder: Path) -> int:
    """Unpack, read the layers, put them together and find the overlaps: what one does in geopandas."""
    import geopandas
    import pandas

    frames = []
    with tempfile.TemporaryDirectory() as inside:
        for file in sorted((folder / "submissions").glob("*.zip")):
            with zipfile.ZipFile(file) as opened:
                [name] = [name for name in opened.namelist() if name.endswith(".gpkg")]
                opened.extract(name, inside)
            frame = geopandas.read_file(Path(inside) / name, layer="area_version")
            frames.append(frame[frame["edition_id"] == frame["edition_id"].iloc[-1]])
    together = geopandas.GeoDataFrame(pandas.concat(frames, ignore_index=True), crs=frames[0].crs)
    pairs = together.sjoin(together, predicate="intersects")
    left = together.geometry.loc[pairs.index].reset_index(drop=True)
    right = together.geometry.loc[pairs["index_right"]].reset_index(drop=True)
    common = left.intersection(right).area
    together.to_file(folder / "peer.gpkg", layer="areas", driver="GPKG")
    return int(((common > 1) & (pairs.index.to_numpy() < pairs["index_right"].to_numpy())).sum())


def run(who: str, folder: Path) -> dict[str, Any]:
    """Time one compilation and return what it took."""
    start = time.perf_counter()
    found = {"ours": ours, "peer": peer}[who](folder)
    seconds = time.perf_counter() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "megabytes": megabytes, "found": found}


if __name__ == "__main__":
    if sys.argv[1] == "make":
        shutil.rmtree(sys.argv[2], ignore_errors=True)
        Path(sys.argv[2]).mkdir(parents=True)
        make(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        print(json.dumps(run(sys.argv[1], Path(sys.argv[2]))))
