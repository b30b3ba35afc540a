"""The words by which people head the columns of a career framework, English and German.

A header is compared without case, accents, punctuation and numbers in front.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from progression.prose import fold

SYNONYMS: Final[Mapping[str, str]] = {
    "cluster": """
        cluster|job family|job families|role family|family|job function|function|department
        |departments|discipline|division|business unit|job group|profession|org|organisation
        |organization|jobfamilie|job familie|berufsfamilie|abteilung|fachbereich
        |funktion|funktionsbereich|disziplin|job cluster|role cluster
        """,
    "track": """
        track|role|career track|career path|path|pathway|career ladder|ladder|lane|stream
        |job track|rolle|laufbahn|karrierepfad|karriereweg|pfad|strang|job role|ic management
        """,
    "level": """
        level|levels|role level|job level|career level|seniority|seniority level|level name
        |level title|stufe|karrierestufe|laufbahnstufe|ebene|karrierelevel|senioritat|stage
        |job title|title|role title|position|titel|stellentitel|jobtitel|jobbezeichnung
        |stellenbezeichnung|titles|role name|rung|senioritatsstufe|job titles
        """,
    "grade": "grade|job grade|pay grade|grade level|entgeltgruppe|gehaltsstufe|vergutungsgruppe"
    "|gehaltsgruppe|eingruppierung|grading",
    "short": "code|level code|short|short name|level id|kurzel|kurz|abbreviation|job code",
    "dimension": """
        dimension|area|competency area|skill area|pillar|theme|domain|axis|competency domain
        |kompetenzbereich|kompetenzfeld|bereich|themenfeld|dimensionen|saule|kompetenzdimension
        |themenbereich|themengebiet
        """,
    "group": """
        group|category|competency category|competency group|skill category|skill group|section
        |subcategory|sub category|cluster of competencies|gruppe|kategorie|kompetenzgruppe
        |kompetenzkategorie|competency cluster|skill family|type of skill|skill type|block
        |unterkategorie|rubrik|attribute group|kompetenzcluster
        """,
    "competency": """
        competency|competencies|competence|competences|competency name|skill|skills|skill name
        |capability|capabilities|attribute|trait|topic|dimension name|behaviour area|focus area
        |value|values|factor|criterion|criteria|competency title|kompetenz|kompetenzen|fahigkeit
        |fahigkeiten|thema|skill title|kriterium|kriterien|expectation area|core competency
        |competency skill|skill competency|sub competency|subskill|sub skill|sub topic|facet
        |teilkompetenz|fertigkeit|eigenschaft
        """,
    "description": """
        competency description|competency definition|skill description|skill definition
        |description of competency|description of the competency|kompetenzbeschreibung
        |beschreibung der kompetenz|definition|definitions|what it means|what is it|what it is
        |meaning|explanation|bedeutung|erlauterung|erklarung|about this competency|what this means
        |skill summary|competency summary|capability description|fahigkeitsbeschreibung
        """,
    "text": "description|descriptions|beschreibung|details|detail|summary|overview|zusammenfassung"
    "|descriptor|descriptors|text|kurzbeschreibung|uberblick|definition of level",
    "signal": """
        signal|signals|behaviour|behavior|behaviours|behaviors|key behaviour|key behavior
        |key behaviours|key behaviors|observable behaviour|observable behavior|indicator
        |indicators|behavioural indicator|behavioral indicator|behavioural indicators
        |behavioral indicators|expectation|expectations|expected behaviour|expected behavior
        |expected behaviours|expected behaviors|requirement|requirements|what good looks like
        |what it looks like|looks like|what we expect|observable behaviours|observable behaviors
        |verhalten|verhaltensanker|verhaltensindikator|verhaltensindikatoren|indikator|indikatoren
        |erwartung|erwartungen|anforderung|anforderungen|beobachtbares verhalten|statement
        |skill level description|level expectation|level expectations|key indicators
        |responsibility|responsibilities|key responsibilities|aufgaben|verantwortung
        |verantwortlichkeiten|was wir erwarten|signale|you can|evidence of skill|behavioural anchor
        |do|dos|does|demonstrates|demonstrated by|positive indicators|effective behaviours
        |effective behaviors|i can|we expect you to
        """,
    "examples": """
        example|examples|for example|e g|eg|evidence|example evidence|example behaviours
        |sample|samples|beispiel|beispiele|z b|zum beispiel|examples of evidence|illustration
        |beispiele aus der praxis|in practice|example behaviors|example in practice
        """,
    "level-summary": """
        level description|level summary|role description|role summary|job summary|job description
        |role level description|stufenbeschreibung|rollenbeschreibung|level overview|about the role
        |about this level|purpose|role purpose|stellenbeschreibung|level definition|mission
        |beschreibung der stufe|kurzprofil
        """,
    "step": "skill level|proficiency|proficiency level|skill proficiency|competency level"
    "|required level|target level|expected level|expected proficiency|kompetenzstufe"
    "|kompetenzniveau|auspragung|niveau|soll niveau|soll"
    "|required proficiency|required skill level|mastery|mastery level|rating required",
    "importance": "importance|core or optional|mandatory|required|must have|priority|weight"
    "|pflicht|wichtigkeit|optional|core",
    "practices": """
        learning resources|resources|learning|development|how to develop|how to grow
        |development activities|development actions|growth activities|training|trainings|courses
        |lernressourcen|entwicklung|entwicklungsmassnahmen|ressourcen|schulungen|weiterbildung
        |how to improve|development tips|learning suggestions|lernangebote|learning resource
        """,
    "prompts": "questions|prompts|interview questions|1 1 questions|1 on 1 questions"
    "|conversation prompts|coaching questions|fragen|interviewfragen|reflection questions"
    "|leitfragen|reflexionsfragen|guiding questions",
    "also-called": "other titles|also called|also known as|aka|alternative titles|example titles"
    "|sample titles|typical titles|andere titel|weitere titel|beispieltitel|job title examples",
}

PERSONAL: Final = frozenset(
    """self assessment|self rating|self score|manager rating|manager assessment|rating|score
    |my rating|your rating|current|current level|gap|achieved|status|done|date achieved|employee
    |employee name|comment|comments|selbsteinschatzung|fremdeinschatzung|bewertung|punkte|ist
    |erreicht|kommentar|kommentare|met|not met|evidence link|check|checked|self|reviewer|assessment
    |einschatzung|notes on progress|self evaluation""".replace("\n", "")
    .replace("  ", "")
    .split("|")
)
"""Headers of columns that are filled in about a person: they are no part of a framework."""

PEOPLE: Final = frozenset(
    """employee|employee name|employee id|employees|email|e mail|first name|last name|surname
    |full name|team member|person|mitarbeiter|mitarbeiterin|mitarbeitende|vorname|nachname
    |personalnummer|hire date|start date|date of birth""".replace("\n", "")
    .replace("  ", "")
    .split("|")
)
"""Headers of sheets that list people."""

FACTS: Final = frozenset(
    """scope|impact|influence|autonomy|years|years of experience|experience|salary|salary band
    |band|pay band|reports to|direct reports|team size|education|travel|headcount|planning horizon
    |reach|complexity|erfahrung|berufserfahrung|gehaltsband|berichtet an|teamgrosse|ausbildung
    |horizont|reichweite|years experience|typical experience|time in level|span of control|budget
    |scope of impact|einfluss|wirkung|umfang|fuhrungsspanne|wirkungskreis|sphere of influence
    |tenure|typical tenure|verweildauer|salary range|fte|lead time|scope of influence""".replace(
        "\n", ""
    )
    .replace("  ", "")
    .split("|")
)
"""Headers of what a ladder tells of a level in a few words."""

OFTEN_ASKED: Final = frozenset(
    "scope|impact|influence|autonomy|complexity|reach|einfluss|wirkung|scope of impact"
    "|scope of influence|sphere of influence|wirkungskreis|experience|travel".split("|")
)
"""Facts of a ladder that are competencies where they name a row of a matrix."""

TOTALS: Final = frozenset(
    "total|totals|sum|average|summe|gesamt|durchschnitt|subtotal|score|count|anzahl".split("|")
)

CHANGE_LOG: Final = frozenset(
    """date|version|author|change|changes|changed by|what changed|datum|autor|anderung|anderungen
    |geandert von|revision|updated by|updated|approved by|release|who|when|editor""".replace(
        "\n", ""
    )
    .replace("  ", "")
    .split("|")
)

GENERIC_NAMES: Final = re.compile(
    r"(sheet|tabelle|table|blatt|tab|feuil)\s*\d*|(career |competency |skills? |job )?"
    r"(matrix|matrices|framework|ladder|levels?|ladders|grid|competencies|competency|skills|data"
    r"|export|import|long|expectations|overview|karriereleiter|kompetenzmatrix|kompetenzen|stufen"
    r"|matrix view|final|draft|template|vorlage|rahmenwerk|karrierestufen|kompetenzmodell)",
    re.IGNORECASE,
)
"""Names of sheets that say nothing of whom they are about."""

REMARKS: Final = frozenset(
    """note|notes|remark|remarks|link|links|source|sources|owner|reviewed|last reviewed|updated
    |last updated|version|tools|bemerkung|bemerkungen|anmerkung|anmerkungen|notizen|hinweise
    |hinweis|quelle|url|id|reference|references|context|why|rationale""".replace("\n", "")
    .replace("  ", "")
    .split("|")
)
"""Headers of columns behind the levels of a matrix that are surely none."""

AREAS: Final = frozenset(
    """technical|technical skills|technical competencies|soft skills|hard skills|core|core skills
    |core competencies|behavioural|behavioral|behaviours|behaviors|behavioural competencies
    |behavioral competencies|leadership|leadership skills|leadership competencies|functional
    |functional competencies|functional skills|professional skills|people skills|values
    |company values|general|general competencies|craft|communication|collaboration|delivery
    |execution|impact|strategy|fachlich|fachkompetenz|fachkompetenzen|sozialkompetenz
    |methodenkompetenz|soziale kompetenz|personliche kompetenz|fuhrung|fuhrungskompetenz
    |fuhrungskompetenzen|ownership|business skills|interpersonal skills|growth""".replace("\n", "")
    .replace("  ", "")
    .split("|")
)
"""Names of sheets that group competencies, where other sheets have the same levels."""

_WORK: Final = frozenset(
    """engineering design product data science analytics marketing sales finance accounting people
    hr talent recruiting recruitment operations legal compliance support success service security
    research quality qa testing it infrastructure procurement purchasing logistics manufacturing
    production partnerships content communications editorial consulting delivery hardware software
    devops administration facilities nursing teaching kitchen retail warehouse maintenance bakery
    technik gestaltung produkt vertrieb finanzen buchhaltung personal personalwesen recht einkauf
    logistik produktion fertigung forschung verwaltung betrieb kundendienst kundenservice
    kundenbetreuung beratung qualität qualitätssicherung redaktion instandhaltung lager
    ux ui""".split()
)
_WORK_ENDS: Final = ("entwicklung", "gestaltung", "technik", "beratung", "abteilung", "wesen")
"""How German words for kinds of work end: “Softwareentwicklung”."""

MARKS: Final = frozenset(
    "x|✓|✔|✗|✘|☑|☒|●|•|■|yes|y|ja|true|wahr|1|☐|□|○|no|n|nein|false|falsch|0|-|–|—".split("|")
)
SET_MARKS: Final = frozenset("x|✓|✔|✗|✘|☑|☒|●|•|■|yes|y|ja|true|wahr|1".split("|"))
"""What a cell holds that only marks that something is expected."""

CORE_MARKS: Final = frozenset("core|must|must have|required|mandatory|pflicht|muss".split("|"))
OPTIONAL_MARKS: Final = frozenset("optional|nice to have|bonus|kann|kür".split("|"))
"""What a cell holds that marks something as expected, and how much it weighs."""

NOTHING: Final = frozenset(
    "-|–|—|n/a|na|n.a.|none|tbd|tba|k.a.|entfällt|…|...|?|#n/a|./.|missing".split("|")
)
"""What people write where nothing is to be said."""


def plain(header: str) -> str:
    """A header as it is compared: no case, accents, punctuation, numbering or bracketed remark."""
    text = unicodedata.normalize("NFKD", header.replace("ß", "ss").casefold())
    text = "".join(each for each in text if not unicodedata.combining(each))
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
    text = re.sub(r"[^\w\s]|_", " ", text)
    return fold(re.sub(r"^\s*\d+\s+(?=\D)", "", text))


def _by_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for role, words in SYNONYMS.items():
        for word in words.replace("\n", " ").split("|"):
            found[plain(word)] = role
    return found


_BY_WORD: Final = _by_word()
_COUNTED: Final = frozenset({"signal", "examples", "practices", "prompts"})
"""Roles of which a table may have several columns: “Behaviour 1”, “Behaviour 2”."""


def role_of(header: str) -> str:
    """What a header says that its column is; empty where it says nothing that is known."""
    words = plain(header)
    found = _BY_WORD.get(words, "")
    if not found and (counted := re.fullmatch(r"(.+?) \d", words)):
        role = _BY_WORD.get(counted[1], "")
        return role if role in _COUNTED else ""
    return found


def is_personal(header: str) -> bool:
    """Tell whether a column is one that people fill in about somebody."""
    return plain(header) in PERSONAL


def is_fact(header: str) -> bool:
    """Tell whether a column holds a fact about a level."""
    return plain(header) in FACTS


def kinds_of_work(name: str) -> frozenset[str]:
    """The words of a name that say what people work on, as names of job families do."""
    words = re.findall(r"[^\W\d_]+", name.casefold())
    return frozenset(word for word in words if word in _WORK or word.endswith(_WORK_ENDS))
