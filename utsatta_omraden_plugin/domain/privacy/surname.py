"""Words that are surnames by their look, or that are common as such.

Source: SCB (Statistics Sweden), Namnstatistik: the most common surnames; and how Swedish surnames are made (-son,
two-part names of nature), as Isof, the institute for language and folklore, describes them.
"""

from __future__ import annotations

import re

# Common surnames that the endings below do not catch.
_COMMON = """
abbas abdi abdullah abdullahi aden ahmad ahmed ali alm amin aziz berg bergh björk blom bohlin borg brandt bäck dahl ek
englund falk farah forss frisk friis frid frost fors gabriel gran grahn hagen haddad hamid hansen hassan hed hellgren
henriksen holm hussein hägg högström ibrahim ismail issa jama jensen johansen karim karimi khalil khan larsen lilja lind
lindh linder ljung lundh löf mahmoud malm melin mohamed mohamud mohammad mohammed molin moberg musa mustafa nguyen
nielsen nilsen norén nyman olsen omar osman palm pedersen persen petersen ros roos salah saleh salem salih sandin sjö
skog skoog sten strand strid ström sundin svärd sääf thor tran vallin wahlin wallin warsame wiklund widell yilmaz yusuf
åberg ågren åkerman öberg öhman östman
"""
_SURNAMES = frozenset(_COMMON.split())
_ENDING = re.compile(
    r"[^\W\d_]{2,}(?:s?son|ström|strøm|berg|bergh|lund|lundh|gren|[qk]vist|quist|st[eä]dt|dahl|[vw]all|feldt?|löf|lööf"
    r"|ell|én|blad|rot|hielm|hjelm|crantz|ius|enius|o[vw]i[cć]|i[cć]|ovski|owski|ewski|oglu|zadeh|nejad)"
)


def looks_like_a_surname(word: str) -> bool:
    """Whether a single word, with or without the s of the genitive, is one that persons are called by."""
    return any(_is_one(part) for part in (word.casefold(), word.casefold().removesuffix("s")))


def is_son_name(word: str) -> bool:
    """Whether it is a name such as Andersson, which is hardly anything else."""
    folded = word.casefold().removesuffix("s")
    return len(folded) > len("sson") + 2 and folded.endswith("sson")


def _is_one(folded: str) -> bool:
    last = folded.rpartition("-")[2]
    return last in _SURNAMES or _ENDING.fullmatch(last) is not None
