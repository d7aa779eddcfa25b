"""Makes texts as analysts write them, and as tables hold them, for the privacy gate."""

from __future__ import annotations

import numpy as np

from benchmarks.polygons import SEED

# Nobody's numbers: the first is Skatteverket's own example of a samordningsnummer (SKV 707), the others are made up.
PERSONAL = ("701063-2391", "19811228-9874", "811228 9874", "8112289874")
_SENTENCES = (
    "Öppen narkotikahandel pågår dagligen vid torget, främst mellan 16:00 och 23:30. ",
    "Boende uppger att de undviker gångtunneln; se anmälan 5000-K{n:06d}-26 och A{m}.456/2026. ",
    "Lokalpolisområde 561540, polisområde 5615, inom perioden 2025-03-01 – 2025-09-30. ",
    "Platsen ligger vid N {north}, E {east} och nås från södra sidan. ",
    "Åtgärden kostade {n} kr, beslutad 2026-11-22T04:35:12, ärende 2026/{m}. ",
    "Kommunens lägesbild visar en ökad trygghet bland de boende sedan förra mätningen. ",
)
_WITH_PERSON = "Uppgiften lämnades av {number}, tel 070-123 45 67, namn@example.org, bil ABC12A. "


def prose(megabytes: int) -> str:
    """Return Swedish prose with harmless numbers, and someone pointed out once in every 20,000 characters or so."""
    random = np.random.default_rng(SEED)
    size, parts = 0, list[str]()
    while size < megabytes * 1_000_000:
        for _ in range(250):
            n, m = int(random.integers(0, 999_999)), int(random.integers(1, 999))
            sentence = _SENTENCES[int(random.integers(len(_SENTENCES)))]
            north, east = int(random.integers(6_130_000, 7_670_000)), int(random.integers(260_000, 920_000))
            parts.append(sentence.format(n=n, m=m, north=north, east=east))
            size += len(parts[-1])
        parts.append(_WITH_PERSON.format(number=PERSONAL[size % len(PERSONAL)]))
        size += len(parts[-1])
        parts.append("\n")
    return "".join(parts)


def coordinates(megabytes: int) -> str:
    """Return rings in EPSG:3006 with four decimals as WKT has them: nothing but digits, the hardest text there is."""
    random = np.random.default_rng(SEED)
    count = megabytes * 1_000_000 // 27
    east, north = random.uniform(260_000, 920_000, count), random.uniform(6_130_000, 7_670_000, count)
    return ", ".join([f"{x:.4f} {y:.4f}" for x, y in zip(east, north)])
