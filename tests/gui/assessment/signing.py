"""Signs an assessment as step 5 does it, for tests of what follows."""

from __future__ import annotations

from datetime import date

from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.session import ChangeNote

REASON = "Öppen narkotikahandel och hot mot vittnen under hela året; anmälningsbenägenheten är låg."


def sign(assessor, area_name: str, role: str = "GIS-specialist") -> None:
    """Sign the newest revision of ``role``'s assessment of an area, and tell the docks."""
    session, workspace = assessor.session, assessor.session.workspace
    area = workspace.find_area(session.edition.id, area_name)
    begun = workspace.start_assessment(area.area_id, area.edition_id, role, role)
    judgement = Judgement(
        area.area_id,
        area.edition_id,
        JudgementLevel.LPO,
        Category.SARSKILT,
        Trend.STABLE,
        REASON,
        role,
        date(2026, 11, 22),
    )
    workspace.sign_assessment(begun.id, judgement, role)
    session.tell(ChangeNote("judgement", area.edition_id, (area.id,)))
