"""What is drawn: sites on real Swedish ground, and invented areas in two editions.

The sites lie on open land beside Swedish towns, at least a kilometre from every area that the police have published.
All names of areas are invented and the ids begin at 901, so that nothing here is mistaken for, or mixed up with, a real
area.
"""

from dataclasses import dataclass

CATEGORIES = {"U": "Utsatt område", "R": "Riskområde", "S": "Särskilt utsatt område"}

# Two areas with a strip of ground between them (part b belongs to none).
_APART = (0.38, 0.24, 0.38)


@dataclass(frozen=True)
class Site:
    """Ground for one area or some neighbours: middle in metres (EPSG:3006), size, the share of each part a, b, c …"""

    locality: str
    local_police_area: str
    east: int
    north: int
    km2: float
    cuts: tuple[float, ...] = (1.0,)

    @property
    def apart(self) -> str:
        """The parts that must not touch."""
        return "ac" if self.cuts == _APART else ""


SITES = {
    "oxie": Site("Malmö", "561590", 380180, 6159310, 2.9, _APART),
    "lockarp": Site("Malmö", "561595", 375540, 6155400, 0.62),
    "burlov": Site("Malmö", "561590", 381040, 6167630, 3.6, (0.29, 0.28, 0.28, 0.15)),
    "odakra": Site("Helsingborg", "561390", 362960, 6213270, 2.2, (0.55, 0.45)),
    "haljarp": Site("Landskrona", "561390", 368950, 6194710, 0.94),
    "angelholm": Site("Ängelholm", "561395", 371430, 6235840, 1.7, _APART),
    "svalov": Site("Svalöv", "561395", 383440, 6198190, 0.48),
    "onnestad": Site("Kristianstad", "561690", 438970, 6212630, 3.3),
    "hassleholm": Site("Hässleholm", "561690", 427660, 6225610, 0.55),
    "ljungby": Site("Ljungby", "561795", 438980, 6299460, 0.31),
    "kalmar": Site("Kalmar", "561790", 576610, 6280790, 2.1, (0.5, 0.5)),
    "nybro": Site("Nybro", "561790", 558130, 6287730, 0.4),
    "varnamo": Site("Värnamo", "540390", 444720, 6340580, 0.27),
    "linkoping": Site("Linköping", "540290", 530410, 6470580, 3.4, (0.5, 0.36, 0.14)),
    "mjolby": Site("Mjölby", "540290", 511130, 6466020, 0.83),
    "norrkoping": Site("Norrköping", "540295", 565770, 6489940, 2.6, (0.52, 0.48)),
    "eskilstuna": Site("Eskilstuna", "540190", 594350, 6581870, 2.3, _APART),
    "nykoping": Site("Nyköping", "540190", 616770, 6517870, 1.5, _APART),
    "haninge": Site("Haninge", "531290", 675230, 6555760, 0.58),
    "botkyrka": Site("Botkyrka", "531290", 659630, 6558420, 0.9),
    "jarna": Site("Södertälje", "531295", 644890, 6554490, 1.9, _APART),
    "vallentuna": Site("Vallentuna", "531395", 675160, 6606500, 0.77),
    "rosersberg": Site("Sigtuna", "531390", 663180, 6608750, 2.4, (0.46, 0.4, 0.14)),
    "vasby": Site("Upplands Väsby", "531390", 668020, 6601710, 1.4, _APART),
    "norrtalje": Site("Norrtälje", "531395", 703960, 6628600, 0.36),
    "bro": Site("Upplands-Bro", "531390", 645350, 6601880, 0.52),
    "uppsalaost": Site("Uppsala", "520290", 652210, 6641730, 3.0, _APART),
    "gamlauppsala": Site("Uppsala", "520290", 645950, 6644270, 1.2),
    "enkoping": Site("Enköping", "520295", 617760, 6615400, 1.3, (0.84, 0.16)),
    "tierp": Site("Tierp", "520295", 636350, 6691270, 0.66),
    "hokasen": Site("Västerås", "520190", 587900, 6614580, 2.7, (0.8, 0.2)),
    "koping": Site("Köping", "520190", 556550, 6600610, 0.71),
    "sala": Site("Sala", "520195", 592810, 6643670, 0.44),
    "arboga": Site("Arboga", "520195", 548810, 6586580, 0.88),
    "mosas": Site("Örebro", "570290", 509700, 6565680, 2.5, _APART),
    "kumla": Site("Kumla", "570295", 510880, 6553990, 0.97),
    "axberg": Site("Örebro", "570290", 513650, 6578490, 3.9),
    "romme": Site("Borlänge", "570390", 524220, 6700500, 0.5),
    "kungalv": Site("Kungälv", "550195", 323920, 6419770, 0.46),
    "tuve": Site("Göteborg", "550190", 317490, 6408910, 2.0, _APART),
    "torslanda": Site("Göteborg", "550190", 308900, 6403740, 1.1, (0.82, 0.18)),
    "vargarda": Site("Vårgårda", "550290", 372500, 6435760, 0.34),
    "herrljunga": Site("Herrljunga", "550290", 385040, 6440390, 0.6),
    "trollhattan": Site("Trollhättan", "550490", 345830, 6464010, 1.6),
    "vanersborg": Site("Vänersborg", "550490", 339110, 6472080, 0.42),
    "mellerud": Site("Mellerud", "550490", 350490, 6508970, 0.12),
    "eldsberga": Site("Halmstad", "550595", 377210, 6274650, 2.8, _APART),
    "falkenberg": Site("Falkenberg", "550590", 351460, 6310570, 1.25, _APART),
    "varberg": Site("Varberg", "550590", 337100, 6332840, 0.13),
    "laholm": Site("Laholm", "550595", 378700, 6262360, 1.05, (0.85, 0.15)),
}


@dataclass(frozen=True)
class Area:
    """One area of one edition: its ground is some parts of a site; `since` is when its category began to hold."""

    special_id: int
    name: str
    category: str
    site: str
    parts: str = "a"
    since: str = "2018-10-01"


EDITION_2023 = (
    Area(901, "Exempelgården", "S", "oxie"),
    Area(902, "Provängen", "R", "oxie", "c", "2023-12-01"),
    Area(903, "Övningslunden", "U", "lockarp", "a", "2021-12-01"),
    Area(904, "Provbacken / Mallåsen / Skissåsen", "S", "burlov", "abcd"),
    Area(905, "Skisshagen", "U", "odakra"),
    Area(906, "Skisstorp", "S", "odakra", "b"),
    Area(907, "Påhittsvången", "U", "haljarp", "a", "2019-06-01"),
    Area(908, "Låtsasbacken", "R", "angelholm", "a", "2021-12-01"),
    Area(909, "Ekprovet/Björkprovet", "U", "angelholm", "c"),
    Area(910, "Sagoängen", "U", "svalov", "a", "2021-12-01"),
    Area(911, "Mallgården", "S", "onnestad"),
    Area(912, "Övningsberget", "R", "hassleholm"),
    Area(913, "Provmossen", "U", "ljungby"),
    Area(914, "Exempelvik", "U", "kalmar", "a", "2019-06-01"),
    Area(915, "Exempelnäs", "U", "kalmar", "b", "2021-12-01"),
    Area(916, "Skissbruket", "U", "nybro"),
    Area(917, "Fantasilunda", "R", "varnamo", "a", "2021-12-01"),
    Area(918, "Mallslätten/  Provhulta", "S", "linkoping", "abc"),
    Area(919, "Låtsaslyckan", "U", "mjolby"),
    Area(920, "Provstaden", "S", "norrkoping"),
    Area(921, "Provlyckan", "U", "norrkoping", "b", "2023-12-01"),
    Area(922, "Övningsängen", "S", "eskilstuna"),
    Area(923, "Övningsgärdet", "R", "eskilstuna", "c"),
    Area(924, "Påhittsmarken", "U", "nykoping"),
    Area(960, "Påhittsskogen", "R", "nykoping", "c", "2023-12-01"),
    Area(925, "Skissbro", "U", "haninge", "a", "2021-12-01"),
    Area(926, "Exempelby / Provby / Mallby", "S", "botkyrka"),
    Area(927, "Sagolund", "S", "jarna"),
    Area(928, "Sagohöjden", "R", "jarna", "c", "2019-06-01"),
    Area(929, "Mallängen", "R", "vallentuna", "a", "2021-12-01"),
    Area(930, "Övningsbacken / Övningsvik", "R", "rosersberg", "abc", "2019-06-01"),
    Area(931, "Provtäppan", "S", "vasby", "a", "2023-12-01"),
    Area(932, "Provtäkten", "U", "vasby", "c"),
    Area(933, "Skärprovet", "U", "norrtalje"),
    Area(934, "Kulissen", "U", "bro"),
    Area(935, "Exempelhöjden", "S", "uppsalaost"),
    Area(936, "Exempeldalen", "R", "uppsalaost", "c", "2023-12-01"),
    Area(937, "Attrappen", "R", "gamlauppsala", "a", "2021-12-01"),
    Area(938, "Skissängen", "U", "enkoping"),
    Area(939, "Mallbacken", "S", "hokasen", "ab"),
    Area(940, "Köpprovet", "U", "koping"),
    Area(941, "Övningsschaktet", "U", "sala", "a", "2019-06-01"),
    Area(942, "Modellgården", "S", "mosas"),
    Area(943, "Modellparken", "U", "mosas", "c", "2023-12-01"),
    Area(944, "Fiktivby", "U", "kumla"),
    Area(945, "Exempelberga", "S", "axberg"),
    Area(946, "Provängarna", "R", "romme"),
    Area(947, "Älvprovet", "U", "kungalv"),
    Area(948, "Bergprovet", "S", "tuve"),
    Area(949, "Dalprovet", "S", "tuve", "c"),
    Area(950, "Övningshamnen", "R", "torslanda", "ab", "2023-12-01"),
    Area(951, "Gärdesmallen", "U", "vargarda"),
    Area(952, "Fallprovet / Slussprovet", "R", "trollhattan", "a", "2021-12-01"),
    Area(953, "Grenprovet / Dalboprovet", "U", "vanersborg"),
    Area(954, "Kustmallen", "S", "eldsberga"),
    Area(955, "Kustprovet", "R", "eldsberga", "c"),
    Area(956, "Påhittsstrand", "U", "falkenberg", "a", "2021-12-01"),
    Area(959, "Påhittsvik", "U", "falkenberg", "c", "2023-12-01"),
    Area(957, "Fästprovet", "U", "varberg"),
    Area(958, "Laxprovet", "U", "laholm"),
)

_NEW = "2025-12-01"

# What becomes of an area of 2023; nothing means removed. All others live on as they are, see `edition_2025`.
_CHANGES = {
    904: (  # split into three: one part keeps the id, part d is dropped
        Area(904, "Provbacken", "S", "burlov", "a"),
        Area(961, "Mallåsen", "S", "burlov", "b", _NEW),
        Area(962, "Skissåsen", "U", "burlov", "c", _NEW),
    ),
    910: (),
    914: (Area(914, "Exempelvik / Exempelnäs", "U", "kalmar", "ab", "2019-06-01"),),  # merged
    915: (),
    918: (  # split into two, the name with the double blank is gone, part c is dropped
        Area(918, "Mallslätten", "S", "linkoping", "a"),
        Area(963, "Provhulta", "U", "linkoping", "b", _NEW),
    ),
    919: (),
    921: (Area(921, "Provlyckan", "S", "norrkoping", "b", _NEW),),  # recategorised
    930: (  # split into two, part c is dropped
        Area(930, "Övningsbacken", "U", "rosersberg", "a", "2019-06-01"),
        Area(964, "Övningsvik", "U", "rosersberg", "b", _NEW),
    ),
    934: (Area(934, "Kulissgården", "U", "bro"),),  # renamed
    937: (Area(937, "Attrappen", "S", "gamlauppsala", "a", _NEW),),  # recategorised
    938: (Area(938, "Skissängen", "U", "enkoping", "ab"),),  # larger
    939: (Area(939, "Mallbacken", "S", "hokasen", "a"),),  # smaller
    941: (),
    945: (Area(945, "Exempelberga", "U", "axberg", "a", _NEW),),  # recategorised
    947: (Area(967, "Älvprovet", "U", "kungalv", "a", _NEW),),  # another id on the same ground
    950: (Area(950, "Övningshamnen", "U", "torslanda", "a", "2023-12-01"),),  # recategorised and smaller
    953: (Area(953, "Grenaprovet / Dalboprovet", "U", "vanersborg"),),  # renamed by one letter
    958: (Area(958, "Laxprovet", "U", "laholm", "ab"),),  # larger
}

_ADDED = (
    Area(965, "Låtsasbruket", "U", "tierp", "a", _NEW),
    Area(966, "Påhittsbo", "U", "arboga", "a", _NEW),
    Area(968, "Skissljunga", "U", "herrljunga", "a", _NEW),
    Area(969, "Slättprovet", "U", "mellerud", "a", _NEW),
)


def edition_2025() -> tuple[Area, ...]:
    """The areas of 2025 in the order of the sites; Riskområde no longer exists and became Utsatt område."""
    areas = list(_ADDED)
    for area in EDITION_2023:
        if area.special_id in _CHANGES:
            areas += _CHANGES[area.special_id]
        elif area.category == "R":
            areas.append(Area(area.special_id, area.name, "U", area.site, area.parts, area.since))
        else:
            areas.append(area)
    order = list(SITES)
    return tuple(sorted(areas, key=lambda area: (order.index(area.site), area.parts)))
