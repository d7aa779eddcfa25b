"""The gate does not cry wolf: numbers of the work that are no person's, also where a check digit fits by chance."""

from __future__ import annotations

import hashlib
import random
import uuid
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.privacy.identity_numbers import Number, valid_numbers
from utsatta_omraden_plugin.domain.privacy import PrivacyFinding, PrivacySeverity, findings_in

_CORPUS = [
    "Diarienummer A123.456/2026 och 5000-K123456-26, 5000-K1234567-26, A-2026-112233.",
    "Dnr 6408233234/2026.",
    "LPO 561540, polisområde 5615, region 5600; 520210 540210 550130.",
    "520210\t5202\t5200",
    "LPO 520210 2023",
    "Områdeskod: 540210 2025",
    "N 6580822 E 674032; 6 580 822, 674 032; 6580822.1234 674032.1234",
    "674032,6580822,674100,6580900",
    "EPSG:3006 POLYGON ((811228.9874 6580822.1234, 811228.9875 6580822.0001))",
    "59.3293, 18.0686; 59.329323456789 18.068580123456; 59°19'45.8\" N 18°4'7.1\" Ö; 18.6408233234",
    "Organisationsnummer 556016-0680, 202100-0076, 16556016-0680, 802002-4280.",
    "2025-03-01 – 2025-09-30, 2025-03-01--2025-09-30, 20250301-20250930, 1/3 2025–30/9 2025, 2015–2016",
    "640823-1912-12-12",
    "kl. 16:00–23:30; 2026-11-22T04:35:12Z; 2026-11-22 04:35:12.123456; 20261122T043512; 2011-12-22 04:35",
    "2011-12-22 04 35",
    "6408233234 kr, 6 408 233 234 kronor, 6408233234,50 SEK, 6 408 233 234 m², 64 %",
    "Specialområde 2, 23, 62, id 6408; ärende 2026/123, 0201-K123-26, 5000-070123-26, 070123-26",
    "5000-6408233234-26 och 1-640823-3234567",
    "K6408233234",
    "tel 0701234560, telefon: 0730101120",
    "070-101 22 90, 070 101 22 90, 0701-01 22 90",
    "Felkod 0x6408233234; version 3.22.14; IP 192.168.100.200; ISBN 978-91-38-32345-6",
    "4397.85537871 890779.381317 1097179.37343 4351.7108688594035 969127.1204147902",
    "SKV 704, SFS 1991:481, EPSG:3006, SHA-256, UTM 33N, RFC 7946, MAJ 2026, LPO 561540, SEK 500",
]


# Each of these passes date and check digit; only what stands around or between the digits tells it apart.
_VALID_BY_CHANCE = [
    "Perioden 811207-2015-03-04.",
    "tel 0701234569, telefon: 0701234569",
    "070 123 45 69",
    "2011-10-10 09",
    "640823          3234",
    "20261122_0035, 2026_11_22_0035, bild_20261122_0035.png",
    "520210_2025, uso_LPO_520210_2017.zip",
    "2025.03.05-2025.09.30, 2025/03/05-2025/09/30, 2025.03.05\u20132025.09.30",
    "64.0823-3234, 6408.23-3234, 64/08.23-3234, 1964.08.23 3234, 64/08/23/3234, 64.08.23.3234",
    "64-08-2-33234, 6-40823-3234, 64-08-23-323-4, 1-64-08-23-32-34, 64-08-23-32-34-1, 64_08_23_32_34",
    "64~08~23~32~34, 640_823_323_4",
    "640823 32 34:15",
    "Kl. 12:64 08 23 3234",
    "916b0f50-0818-9937-e7c2-adcef6e2752b, 187ccac4-7acd-f44d-2004-259970a619ec",
    "2fdb4445-3480-2c93-0415-4082a4e1a11c 3015a0be-3f49-1063-7224-da85804a7eb1",
]


@pytest.mark.parametrize("harmless", [*_CORPUS, *_VALID_BY_CHANCE])
def test_the_numbers_of_the_work_do_not_block(harmless: str) -> None:
    assert [harmless[one.start : one.end] for one in findings_in(harmless) if _blocks(one)] == []


@pytest.mark.parametrize("harmless", [line for line in _CORPUS if "tel" not in line and not line.startswith("070-")])
def test_nor_do_they_warn(harmless: str) -> None:
    assert [harmless[one.start : one.end] for one in findings_in(harmless)] == []


@pytest.mark.parametrize("harmless", _VALID_BY_CHANCE)
def test_the_digits_alone_would_block(harmless: str) -> None:
    digits = "".join(filter(str.isdecimal, harmless))
    windows = [digits[at : at + 10] for at in range(len(digits) - 9)]
    assert any(_blocks(one) for window in windows for one in findings_in(window))


@given(valid_numbers())
def test_digits_that_would_fit_do_not_block_inside_of_something_else(number: Number) -> None:
    six, four = number.six, number.four
    ten = six + four
    harmless = [
        f"674032.{ten}",
        f"{six}.{four} 6580822.1234",
        f"{ten}.25",
        f"20{six}-{four}-4abc-8def-0123456789ab",
        f"01234567-89ab-4cde-8f01-20{ten}",
        f"{ten}abcdef0123456789{ten}abcdef",
        f"5000-{ten}-26",
        f"{ten[0]} {ten[1:4]} {ten[4:7]} {ten[7:]} kr",
        f"{ten} kronor",
        f"7{ten}",
        f"{ten}77777",
        f"A{ten}",
        f"{six}/{four}",
        f"{six}:{four}",
        f"{ten}/26",
        f"{ten[:2]}-{ten[2:4]}-{ten[4:6]} – {ten[6:8]}-{ten[8:]}-01",
    ]
    for text in harmless:
        assert [text[one.start : one.end] for one in findings_in(f"Se {text}, bilaga.") if _blocks(one)] == [], text


@given(st.dates(), st.dates(), st.sampled_from([" – ", " - ", "–", "--", " -- ", "/", " till ", ", ", " "]))
def test_date_ranges_are_not_personnummer(first: object, last: object, between: str) -> None:
    assert findings_in(f"Perioden {first}{between}{last}.") == []


def test_ten_thousand_of_each_kind_of_harmless_number_find_nothing() -> None:
    chance = random.Random(4)
    start = datetime(1930, 1, 1, tzinfo=timezone.utc)
    for _ in range(10_000):
        east, north = chance.uniform(260_000, 920_000), chance.uniform(6_130_000, 7_670_000)
        moment = start + timedelta(seconds=chance.randrange(3_000_000_000))
        code = chance.choice([50, 51, 52, 53, 54, 55, 56]) * 10_000 + chance.randrange(100) * 100 + 10
        lines = [
            f"{east:.4f} {north:.4f}, {east:.0f} {north:.0f}",
            f"{north:,.0f} {east:,.0f}".replace(",", " "),
            f"{north:,.2f} {east:,.2f}".replace(",", " ").replace(".", ","),
            f"{chance.uniform(55, 69):.10f} {chance.uniform(11, 24):.10f}",
            str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            str(uuid.UUID(f"{chance.randrange(10**8):08d}{chance.randrange(10**4):04d}{'0' * 20}")),
            hashlib.sha256(str(east).encode()).hexdigest(),
            moment.isoformat(),
            f"{moment:%Y-%m-%d %H:%M}",
            f"{code}\t{code // 100}\t{code // 10_000}00",
            f"{chance.randrange(10**6):06d}{chance.randrange(2, 10)}{chance.randrange(10**4):04d}",
        ]
        for line in lines:
            assert [line[one.start : one.end] for one in findings_in(line) if _blocks(one)] == [], line


def _blocks(one: PrivacyFinding) -> bool:
    return one.severity is PrivacySeverity.BLOCK
