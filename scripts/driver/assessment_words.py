"""What the main job writes and chooses when it assesses an area; the tests look for it in the workspace."""

from __future__ import annotations

MOTIVATION = "Öppen narkotikahandel vid torget, återkommande sedan i våras"
SECOND_MOTIVATION = "Boende berättar för områdespolisen att de inte vågar anmäla"
LAST_MOTIVATION = "Boende går omvägar kvällstid enligt dialog med bostadsbolaget"
CATEGORY = "Särskilt utsatt område"
TREND = "negativ"
REASON = (
    "Narkotikahandeln är öppen, vittnen har hotats och boende avstår från att anmäla. Polisen måste anpassa sitt "
    "arbete, och läget har blivit det normala för dem som bor i området."
)
PLACE_WORDS = "Försäljning vid bänkarna, mest på helgerna"
SECOND_ASSESSOR = "Andra bedömare"
ANSWERED_BY_SECOND = 5
