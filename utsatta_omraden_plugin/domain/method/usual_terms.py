"""What a method gets that brings no lists of its own for places and actors.

Source: product.md, "The five steps": actors as groups and count bands, never names; places where the actors stay and
are visible. The kinds name what is done, never who somebody is by origin.
"""

from __future__ import annotations

from .term import PlaceKind, Term
from .wording import Wording


def _place(key: str, symbol: str, sv: str, en: str) -> PlaceKind:
    return PlaceKind(key, Wording(sv, en), symbol)


def _term(key: str, sv: str, en: str) -> Term:
    return Term(key, Wording(sv, en))


USUAL_PLACE_KINDS = (
    _place("open_drug_trade", "drugs", "Öppen narkotikahandel", "Open drug trade"),
    _place("meeting_place", "meeting", "Samlingsplats", "Meeting place"),
    _place("blocked_passage", "blocked", "Spärrad eller bevakad passage", "Blocked or watched passage"),
    _place("threats", "threat", "Hot eller ordningsstörningar", "Threats or disturbances"),
    _place("vandalism", "vandalism", "Skadegörelse", "Vandalism"),
    _place("violence", "weapon", "Skjutning, sprängning eller vapenfynd", "Shooting, explosion or weapons found"),
    _place("fire", "fire", "Anlagd brand", "Arson"),
    _place("pressured_business", "shop", "Verksamhet under påtryckning", "Business under pressure"),
    _place("school", "school", "Skola eller fritidsgård med problem", "School or youth centre with problems"),
    _place("problem_area", "other", "Problemområde", "Problem area"),
    _place("other", "other", "Annat", "Other"),
)

USUAL_ACTOR_KINDS = (
    _term("local_network", "Lokalt kriminellt nätverk", "Local criminal network"),
    _term("youth_group", "Ungdomsgruppering", "Group of youths"),
    _term("drug_sellers", "Narkotikaförsäljare utan fast gruppering", "Drug sellers without a fixed group"),
    _term("insignia_gang", "Gäng med egna kännetecken", "Gang with insignia of its own"),
    _term("economic", "Gruppering inriktad på ekonomisk brottslighet", "Group working in economic crime"),
    _term("extremist", "Våldsbejakande extremistisk miljö", "Violent extremist milieu"),
    _term("outside", "Gruppering från annan ort", "Group from another place"),
    _term("other", "Annan", "Other"),
)

USUAL_ACTOR_ROLES = (
    _term("leading", "Styr brottsligheten i området", "Controls crime in the area"),
    _term("drug_trade", "Narkotikahandel", "Drug trade"),
    _term("violence", "Våld och hot", "Violence and threats"),
    _term("extortion", "Utpressning och otillåten påverkan", "Extortion and undue influence"),
    _term("economic", "Ekonomisk brottslighet", "Economic crime"),
    _term("recruiting", "Rekryterar barn och unga", "Recruits children and young people"),
    _term("storage", "Förvarar vapen eller narkotika", "Stores weapons or drugs"),
    _term("other", "Annan", "Other"),
)

USUAL_COUNT_BANDS = (
    _term("1-4", "1–4", "1–4"),
    _term("5-9", "5–9", "5–9"),
    _term("10-24", "10–24", "10–24"),
    _term("25-49", "25–49", "25–49"),
    _term("50+", "50 eller fler", "50 or more"),
    _term("unknown", "Okänt antal", "Unknown number"),
)
