"""How people name levels: codes such as IC3, titles such as Senior Engineer, hints of a lane."""

from __future__ import annotations

import re
from typing import Final

import attrs

from progression.prose import fold

_CODE = (
    r"(?:IC|M|L|E|P|T|D|G|B|S|A|C|PM|EM|TL|SE|SWE|DE|UX|PD|CS|SA|AE|F|K|J|N|X)"
    r"\s?[-.]?\s?\d{1,2}[a-z]?"
)
_WORD = (
    r"(?:level|lvl|grade|band|stufe|tier|stage|step|rank|ebene|karrierestufe|lev|niveau|gruppe)\.?"
    r"\s?[-:#.]?\s?(?:\d{1,2}[a-z]?|[ivx]{1,4}|(?-i:[A-H]))"
)
_CODES: Final = re.compile(rf"(?:{_CODE}|{_WORD})(?!\w)", re.IGNORECASE)
_GRADED: Final = re.compile(rf"L\s?[-.]?\s?\d|{_WORD}", re.IGNORECASE)
"""Codes whose number weighs the same in every lane and family; `IC3` and `M3` do not."""
_PLACE: Final = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+)(?=[^\W\d])"
)
_ROMAN: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
}  # fmt: skip
_SENIORITY: Final = {
    "intern": 0, "apprentice": 0, "praktikant": 0, "praktikantin": 0, "azubi": 0, "trainee": 0,
    "werkstudent": 0, "graduate": 1, "entry": 1, "berufseinsteiger": 1, "einsteiger": 1,
    "junior": 1, "associate": 2, "assistant": 1, "intermediate": 3, "mid": 3, "middle": 3,
    "regular": 3, "professional": 3, "senior": 5, "lead": 6, "staff": 6, "experte": 6,
    "expert": 6, "principal": 7, "distinguished": 8, "fellow": 9, "manager": 6, "leiter": 6,
    "teamlead": 6, "teamleiter": 6, "leitung": 6, "head": 7, "director": 8, "direktor": 8,
    "vp": 9, "chief": 10, "vice": 9, "cto": 10, "ceo": 10, "cfo": 10,
}  # fmt: skip
_NOUNS: Final = frozenset(
    """engineer developer designer analyst architect consultant specialist scientist researcher
    administrator recruiter representative executive partner advisor adviser officer coordinator
    writer editor marketer accountant technician tester operator agent strategist producer planner
    entwickler entwicklerin ingenieur ingenieurin berater beraterin sachbearbeiter referent
    spezialist spezialistin fachkraft teamleiterin projektleiter projektleiterin bereichsleiter
    abteilungsleiter geschäftsführer supervisor owner lead leader programmer nurse teacher
    professor lecturer practitioner contributor artist buyer seller trainer coach jr sr svp evp avp
    seniormanager student sdr bdr ae csm sre swe pm tpm tl qa pmm
    fachexperte leiterin referentin controller""".split()
)
_WHOLE: Final = frozenset(("early", "early career", "mid career", "late career"))
"""Words that are levels where they stand alone only."""
_WEAK: Final = frozenset("owner coach partner executive student agent operator leader".split())
"""Words of professions that head other columns when they stand alone."""

PROFICIENCY: Final = (
    ("none", "awareness", "aware", "kenntnisse", "beginner", "novice", "anfänger", "anfänger",
     "basic", "basics", "grundlagen", "foundational", "foundation", "learning", "starting",
     "grundkenntnisse", "developing"),
    ("working", "intermediate", "advanced beginner", "fortgeschritten", "competent", "basis",
     "emerging", "fortgeschrittene", "practicing", "practising", "kompetent"),
    ("practitioner", "proficient", "advanced", "skilled", "geübt", "erfahren", "fluent",
     "accomplished", "versiert"),
    ("expert", "mastery", "master", "experte", "role model", "exemplary", "authority",
     "leading", "thought leader", "meister"),
)  # fmt: skip
_RANK: Final = {word: rank for rank, words in enumerate(PROFICIENCY) for word in words}
_RATING: Final = re.compile(
    r"(exceeds|meets|below|needs improvement|unsatisfactory|outstanding|does not meet|übertrifft"
    r"|erfüllt|verbesserungsbedarf|above expectations|partially meets|strongly agree|agree"
    r"|disagree)\b",
    re.IGNORECASE,
)
_MANAGEMENT: Final = re.compile(
    r"\b(people management|people manager|management track|manager track|management lane|managers?"
    r"|management|leadership track|leadership|führungslaufbahn|führung|führungskräfte|mgmt|people"
    r" leaders?|em)\b",
    re.IGNORECASE,
)
_INDIVIDUAL: Final = re.compile(
    r"\b(individual contributors?|ics?|ic track|technical track|expert track|fachlaufbahn"
    r"|fachkarriere|specialist track|ic lane|maker track|expertenlaufbahn)\b",
    re.IGNORECASE,
)


@attrs.frozen(kw_only=True)
class LevelName:
    """What a header or a cell says of a level.

    Attributes:
        title: What people call it.
        short: Its code, such as “IC3”; empty where there is none.
        grade: The number in the code; None where there is none.
        more: What else was written there, such as a sentence about the level.
    """

    title: str
    short: str = ""
    grade: int | None = None
    more: str = ""


def level_name(*texts: str) -> LevelName:
    """Read the name of a level from the cells that head it, from the top."""
    parts = [
        fold(part)
        for text in texts
        for line in re.split(r"[\n\t]", text)
        for part in _parted(without_number(line))
        if part.strip()
    ]
    parts = list(dict.fromkeys(part for each in parts for part in _unbracketed(each)))
    short = ""
    grade: int | None = None
    titles: list[str] = []
    more: list[str] = []
    for part in parts:
        match = _CODES.match(part)
        bare = re.fullmatch(r"\d{1,2}", part)
        if match and not short:
            rest = part[match.end() :].strip(" -–—:/|.,")
            short = part[: match.end()].strip()
            grade = _number(short) if _GRADED.match(short) else grade
            if rest:
                (more if _is_prose(rest) else titles).append(rest)
        elif bare and grade is None and len(parts) > 1:
            grade = int(part)
        elif _is_prose(part):
            more.append(part)
        else:
            titles.append(part)
    title = titles[0] if titles else short or (more.pop(0) if more else "")
    if len(titles) > 1:
        more = [*titles[1:], *more]
    return LevelName(
        title=title, short=short if short != title else "", grade=grade, more="\n".join(more)
    )


def _parted(line: str) -> list[str]:
    """“L3 / Senior” says two things; without a code, a dash is one of the words."""
    parts = re.split(r"\s*[/|–—•·]\s*|\s-\s|(?<=\w):\s", line)
    return parts if any(_CODES.fullmatch(part.strip()) for part in parts) else [line]


def without_number(name: str) -> str:
    """A name without the number of its place: “1.2 Feedback”, “3. Senior”."""
    return _PLACE.sub("", name) or name


def _unbracketed(part: str) -> list[str]:
    """“Senior (L3)” and “L3 (Senior)” say two things; other brackets belong to the words."""
    whole = re.fullmatch(r"[(\[]([^()\[\]]+)[)\]]", part)
    if whole:
        return [whole[1].strip()]
    match = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]", part)
    if match and (_CODES.fullmatch(match[2].strip()) or _CODES.fullmatch(match[1].strip())):
        return [match[1].strip(), match[2].strip()]
    match = re.fullmatch(r"(.+?),\s+([^,]+)", part)
    if match and (_CODES.fullmatch(match[2].strip()) or _CODES.fullmatch(match[1].strip())):
        return [match[1].strip(), match[2].strip()]
    return [part]


def _is_prose(text: str) -> bool:
    return len(text) > 60 or (text.endswith((".", "!")) and len(text.split()) > 3)


def _number(code: str) -> int | None:
    found = re.search(r"\d{1,2}", code)
    if found:
        return int(found[0])
    words = re.findall(r"[a-z]+", code.casefold())
    return _ROMAN.get(words[-1]) if words else None


def is_level(text: str) -> bool:
    """Tell whether a short text looks like the name of a level."""
    head = re.split(r"\n|\s\(", text.strip())[0]
    if head != text.strip() and len(fold(head)) < len(fold(text)) and is_level(head):
        return True
    name = fold(text)
    if not name or len(name) > 120:
        return False
    if _CODES.match(name) or re.search(rf"[(\[,/–—-]\s*{_CODE}\s*[)\]]?$", name):
        return True
    if len(name) > 60:
        return False
    words = re.findall(r"[\w]+", name.casefold())
    if len(words) == 1 and words[0] in _WEAK:
        return False
    if name.casefold() in _WHOLE:
        return True
    if len(words) > 6 or name.endswith((".", ";", "!", "?")):
        return False
    return any(word in _SENIORITY or word in _NOUNS for word in words) or bool(
        len(words) > 1 and words[-1] in _ROMAN and words[-1] != "x"
    )


def is_proficiency(text: str) -> bool:
    """Tell whether a text names how well somebody masters a skill, rather than a level."""
    return _plain_rung(text) in _RANK


def is_rating(text: str) -> bool:
    """Tell whether a text is an answer of a review form, such as “Exceeds expectations”."""
    return bool(_RATING.search(text)) and len(text) < 60


def rank_of_proficiency(text: str) -> tuple[int, int] | None:
    """The place of a proficiency among others; None where its word is not known."""
    bare = re.match(r"\s*(\d{1,2})\b", text)
    if bare:
        return 0, int(bare[1])
    found = _RANK.get(_plain_rung(text))
    return None if found is None else (1, found)


def _plain_rung(text: str) -> str:
    return fold(re.sub(r"^\W*(?:level\s*)?\d*[\W_]*", "", text.casefold())).strip(" .:-–")


def rank_of_level(title: str, grade: int | None = None) -> float | None:
    """The place of a level among others of its track; None where its words do not tell."""
    if grade is not None:
        return float(grade)
    words = re.findall(r"[\w]+", title.casefold())
    found = [_SENIORITY[word] for word in words if word in _SENIORITY]
    if words and words[-1] in _ROMAN:
        return (max(found) if found else 3) + _ROMAN[words[-1]] / 20
    if found:
        return float(sum(found) if len(found) == 1 else max(found) + 0.5)
    return 3.0 if any(word in _NOUNS for word in words) else None


def lane_of_code(short: str) -> str:
    """The lane that a code tells of: `IC3` and `M2` do, `L3` does not."""
    letters = re.match(r"[A-Za-z]+", short)
    return {"ic": "individual-contributor", "m": "management", "em": "management"}.get(
        letters[0].casefold() if letters else "", ""
    )


def lane_in(name: str) -> tuple[str, str]:
    """The lane that the name of a sheet or a track tells of, and the name without it."""
    for pattern, lane in ((_INDIVIDUAL, "individual-contributor"), (_MANAGEMENT, "management")):
        found = pattern.search(name)
        if found is None:
            continue
        rest = fold(name[: found.start()] + " " + name[found.end() :])
        rest = re.sub(r"\(\s*\)|\[\s*\]", "", rest).strip(" -–—/|:,&_")
        parted = re.search(r"[-–—(/|:_]\s*$", name[: found.start()].rstrip() or "-")
        is_whole = not rest
        if is_whole or parted or pattern is _INDIVIDUAL or found[0].casefold() in _CLEAR:
            return lane, rest
    return "", name


_CLEAR: Final = frozenset(
    ("management track", "manager track", "management lane", "leadership track", "mgmt",
     "people management", "people managers", "people manager", "führungslaufbahn", "managers")
)  # fmt: skip
