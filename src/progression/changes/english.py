"""What may differ in an English word without making it another one.

Each rule is narrow on purpose: what it does not know counts as another word, and its author is
asked. The pairs that it must not take for one were looked up in a word list of 118,000 entries.
"""

from __future__ import annotations

import re

_COMMON = frozenset(
    "a an and are as at by for from has how in into is it of on or so that the their them they to"
    " what when which who with without others own".split()
)

_NOT_A_PLURAL = frozenset(
    "advance alway analytic any arm basic beside chang complaint content custom draw dynamic"
    " earning economic electronic ethic force glas good graphic ground hand her it logistic manner"
    " matter mean mechanic new no one other our overhead people physic premise politic quarter"
    " remain right sale saving she short sometime spirit statistic term their thi time who work"
    " your".split()
)
"""Words that mean something else with an “s”, and beginnings that are no word."""

_REACH = frozenset(
    "area business community company country department discipline division domain function group"
    " lane location market office organisation organization platform product programme program"
    " project region service site squad system team tribe unit".split()
)
"""Nouns whose number is a demand: one team is not several."""

_NO_VERB = frozenset(
    "accounting being building earning engineering evening feeling finding following hearing"
    " hiring marketing meaning meeting morning opening outstanding planning pricing saving setting"
    " something standing teaching testing thing training understanding willing wording".split()
)
"""Words in “-ing” that are things rather than doing."""

_TWO_WORDS = frozenset(
    "aliens aligns angels barely barked barking belated blouses bruins bugled bugles bugling calque"
    " calques carets carnage carted carter carters carting carton carved carves carving carvings"
    " casual casually cerate cerated cerates cervices clutch compiled compiles complaint concerted"
    " concerting coroner coroners creeps cruets cruses dairies diodes direst discreetly"
    " discreetness falcon farmed farmer farmers farming fealty filers firers flours forward garter"
    " garters genets gilded gilder gilders gilding grandams gustier gustily infarct infarcts"
    " maligner maligners mantels marital maritally minuets nickels palter parted parting parton"
    " pasties patios percept percepts perceptive perfect perfects perform performative performed"
    " performing performs permed perpend pertest pervious perviously plaint pluses poises realtor"
    " regarded regarding repertoires retard retired retires rogues sacred saliva salted salter"
    " saltier salting salved salver salves satins scarped scarper scarps schemer sherds shrieks"
    " signed signer signers signing silver silvered silvers soldier solitaires sorites spiels"
    " spirts steals steels stirps termor thickest tilted tilting torches trailed trailing trails"
    " umbels united unites untired vogues waiver wilting conservatoires armoires ailment ailments"
    " balding bedlam carven".split()
)
"""The first, by alphabet, of two words that an exchange of neighbouring letters makes of each
other."""

_ALSO_SPELT = {
    "amongst": "among",
    "analyse": "analyze",
    "analysed": "analyzed",
    "analyses": "analyzes",
    "analysing": "analyzing",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "cheque": "check",
    "defence": "defense",
    "dialogue": "dialog",
    "dialogues": "dialogs",
    "enrol": "enroll",
    "enrols": "enrolls",
    "fulfil": "fulfill",
    "fulfils": "fulfills",
    "grey": "gray",
    "judgement": "judgment",
    "judgements": "judgments",
    "learnt": "learned",
    "licence": "license",
    "licences": "licenses",
    "offence": "offense",
    "practise": "practice",
    "practises": "practices",
    "programme": "program",
    "programmes": "programs",
    "skilful": "skillful",
    "skilfully": "skillfully",
    "spelt": "spelled",
    "towards": "toward",
    "whilst": "while",
}
_ISE = re.compile(r"(?<=.{4})is(?=(?:e[drs]?|ing|ations?|ers|able)$)")
_OUR = re.compile(r"(?<=.{3})our(?=(?:s|ed|ing|able|al|ful|ite|ites|hood|ly)?$)")
_TRE = re.compile(r"tre(?=s?$)")
_LL = re.compile(r"(?<=.{4}[aeiou])ll(?=(?:ed|ing|ers?|ings)$)")


def is_english(text: str) -> bool:
    """Tell whether a text has one of the common small words of English.

    Without them nobody can tell an inflection from another word.
    """
    return not _COMMON.isdisjoint(re.findall(r"[a-z]+", text.casefold())) or _begins_in_s(text)


def _begins_in_s(text: str) -> bool:
    """Tell whether a short text begins as signals do: “Reviews pull requests”."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 1 and text.isascii() and len(words[0]) > 4 and words[0].endswith("s")


def is_inflected(one: str, other: str, *, starts: bool) -> bool:
    """Tell whether two words in lower case are a word and its form in “-s”.

    At the start of a sentence also “-ing” and “-ed”: “Writing tests” asks what “Writes tests”
    asks, while within a sentence “reviewed” and “reviews” can be two things.
    """
    short, long = sorted((one, other), key=len)
    if _with_s(short, long):
        return True
    return starts and _stem(one) == _stem(other) and not {one, other} & _NO_VERB


def is_spelt_otherwise(one: str, other: str) -> bool:
    """Tell whether two words in lower case are one in British and in American spelling."""
    return _american(one) == _american(other)


def is_slip(one: str, other: str) -> bool:
    """Tell whether one of two words in lower case is surely a misspelling of the other.

    Two neighbouring letters within a word are exchanged, or a consonant of a long word stands once
    and twice; and the two are not both known words.
    """
    if len(one) == len(other):
        return len(one) >= 6 and _exchanged(one, other) and min(one, other) not in _TWO_WORDS
    short, long = sorted((one, other), key=len)
    return len(short) >= 8 and len(long) == len(short) + 1 and _doubled(short, long)


def _with_s(short: str, long: str) -> bool:
    if len(short) < 3 or long.endswith("ss") or {short, long} & _NOT_A_PLURAL:
        return False
    if short in _REACH or _singular(long) in _REACH:
        return False
    if long == short + "s":
        return not short.endswith("s")
    if long == short + "es":
        return short.endswith(("s", "x", "z", "ch", "sh", "o"))
    return len(short) > 3 and short.endswith("y") and long == short[:-1] + "ies"


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _stem(word: str) -> str:
    """What “writes”, “writing” and “write” have in common; the word itself where it is short."""
    for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 4:
            return stem
    return word


def _american(word: str) -> str:
    if word in _ALSO_SPELT:
        return _ALSO_SPELT[word]
    for pattern, put in ((_ISE, "iz"), (_OUR, "or"), (_TRE, "ter"), (_LL, "l")):
        word = pattern.sub(put, word)
    return word


def _exchanged(one: str, other: str) -> bool:
    differing = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    first, second = differing
    # At the very end, “priorities” and “prioritise” are two words; only “-ing” is surely meant.
    inside = first > 0 and (second < len(one) - 1 or {one[-2:], other[-2:]} == {"ng", "gn"})
    return inside and one[first] == other[second] and one[second] == other[first]


def _doubled(short: str, long: str) -> bool:
    if "corespondent" in short:
        return False
    for place in range(1, len(long) - 2):
        letter = long[place]
        if letter == long[place + 1] and letter not in "aeiou":
            without = long[:place] + long[place + 1 :]
            if without == short:
                return True
    return False
