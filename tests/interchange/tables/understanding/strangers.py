"""Layouts of sheets as companies have them, each with what a careful reader would say it says."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from progression.interchange.tables.cells import Area, Workbook
from progression.interchange.tables.understanding.asking import Hints
from tests.interchange.tables.understanding.company import Rows, book, sheet

Says = Mapping[tuple[str, str], list[str]]


@attrs.frozen
class Stranger:
    """One layout.

    Attributes:
        rows: The cells of its sheets, by their name.
        says: The signals of each level and competency.
        merged: Merged cells of the only sheet.
        families: The job families, where they matter.
        groups: The groups of competencies, where they matter.
        file: The name of the file.
    """

    rows: Rows | Mapping[str, Rows]
    says: Says
    merged: tuple[tuple[int, int, int, int], ...] = ()
    families: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    file: str = "acme.xlsx"

    def book(self) -> Workbook:
        """The workbook."""
        if not isinstance(self.rows, Mapping):
            areas = [Area(*each) for each in self.merged]
            return book(sheet(self.rows, "Team", areas), name=self.file)
        return book(*(sheet(rows, name) for name, rows in self.rows.items()), name=self.file)


_PARTED: Says = {
    ("Junior", "Tests"): ["Writes tests first"],
    ("Senior", "Tests"): ["Reviews tests"],
}
_CELLS = ["Tests", "Writes tests first", "Tested a form", "Reviews tests", "Cut the suite"]
_BLOCKS: Says = {
    ("Junior", "Negotiation"): ["Prepares terms"],
    ("Senior", "Negotiation"): ["Leads talks"],
    ("Junior", "Planning"): ["Keeps lists"],
    ("Senior", "Planning"): ["Plans years"],
}
_LADDER: Says = {
    ("Cook I", "Craft"): ["Learns the station and asks early"],
    ("Cook I", "Impact"): ["Helps the own station"],
    ("Cook II", "Craft"): ["Knows one station well"],
    ("Cook II", "Impact"): ["Helps the own station plan"],
}

STRANGERS: dict[str, Stranger] = {
    "parts below merged levels": Stranger(
        [["", "Junior", "", "Senior", ""],
         ["Competency", "Description", "Examples", "Description", "Examples"], _CELLS],
        _PARTED, merged=((0, 1, 0, 2), (0, 3, 0, 4)),
    ),
    "three parts below merged levels": Stranger(
        [["", "Junior", "", "", "Senior", "", ""],
         ["Skill", *["Description", "Behaviours", "Examples"] * 2],
         ["Tests", "Knows why", "Writes them", "A form", "Sets the bar", "Reviews them", "Ours"]],
        {("Junior", "Tests"): ["Knows why", "Writes them"],
         ("Senior", "Tests"): ["Sets the bar", "Reviews them"]},
        merged=((0, 1, 0, 3), (0, 4, 0, 6)),
    ),
    "parts above levels": Stranger(
        [["Competency", "Description", "Examples", "Description", "Examples"],
         ["", "Junior", "Junior", "Senior", "Senior"], _CELLS],
        _PARTED,
    ),
    "parts above merged levels": Stranger(
        [["Competency", "Description", "Examples", "Description", "Examples"],
         ["", "Junior", "", "Senior", ""], _CELLS],
        _PARTED, merged=((1, 1, 1, 2), (1, 3, 1, 4)),
    ),
    "levels that nobody merged": Stranger(
        [["", "Junior", "", "Senior", ""],
         ["Competency", "Expectation", "Example", "Expectation", "Example"], _CELLS],
        _PARTED,
    ),
    "do and don't": Stranger(
        [["", "Junior", "", "Senior", ""], ["Competency", "Do", "Don't", "Do", "Don't"], _CELLS],
        _PARTED, merged=((0, 1, 0, 2), (0, 3, 0, 4)),
    ),
    "roles above levels": Stranger(
        [["", "Bakery", "", "Kitchen", ""], ["Skill", "Junior", "Senior", "Trainee", "Lead"],
         ["Bread", "Kneads", "Bakes", "Cuts", "Orders"]],
        {("Junior", "Bread"): ["Kneads"], ("Senior", "Bread"): ["Bakes"],
         ("Trainee", "Bread"): ["Cuts"], ("Lead", "Bread"): ["Orders"]},
        merged=((0, 1, 0, 2), (0, 3, 0, 4)), families=("Bakery", "Kitchen"),
    ),
    "groups, each with the header again": Stranger(
        [["CRAFT"], ["Skill", "Junior", "Senior"], ["Tests", "Runs", "Writes"], [""],
         ["PEOPLE"], ["Skill", "Junior", "Senior"], ["Feedback", "Asks", "Gives"]],
        {("Junior", "Tests"): ["Runs"], ("Senior", "Tests"): ["Writes"],
         ("Junior", "Feedback"): ["Asks"], ("Senior", "Feedback"): ["Gives"]},
        groups=("CRAFT", "PEOPLE"),
    ),
    "families with codes of their own": Stranger(
        [["Bakery"], ["Skill", "E1", "E2", "E3"], ["Bread", "Kneads", "Bakes", "Plans"], [""],
         ["Design"], ["Skill", "D1", "D2"], ["Drawing", "Copies", "Invents"]],
        {("E1", "Bread"): ["Kneads"], ("E2", "Bread"): ["Bakes"], ("E3", "Bread"): ["Plans"],
         ("D1", "Drawing"): ["Copies"], ("D2", "Drawing"): ["Invents"]},
        families=("Bakery", "Design"),
    ),
    "families with titles of their own": Stranger(
        [["Sales"], ["Skill", "Seller", "Senior Seller"], ["Talks", "Calls", "Visits"], [""],
         ["Support"], ["Skill", "Agent", "Senior Agent", "Team Lead"],
         ["Talks", "Answers", "Solves", "Plans shifts"]],
        {("Seller", "Talks"): ["Calls"], ("Senior Seller", "Talks"): ["Visits"],
         ("Agent", "Talks"): ["Answers"], ("Senior Agent", "Talks"): ["Solves"],
         ("Team Lead", "Talks"): ["Plans shifts"]},
        families=("Sales", "Support"),
    ),
    "a block for each level": Stranger(
        [["Level 1: Junior"], ["Competency", "Expectation"], ["Tests", "Writes tests first"], [""],
         ["Level 2: Senior"], ["Competency", "Expectation"], ["Tests", "Reviews tests"]],
        _PARTED,
    ),
    "a block for each competency, levels across": Stranger(
        [["Negotiation"], ["", "Junior", "Senior"], ["Indicators", "Prepares terms", "Leads talks"],
         [""], ["Planning"], ["", "Junior", "Senior"],
         ["Indicators", "Keeps lists", "Plans years"]],
        _BLOCKS,
    ),
    "a block for each competency, levels down": Stranger(
        [["Negotiation"], ["Level", "Behavioural indicators"], ["Junior", "Prepares terms"],
         ["Senior", "Leads talks"], [""], ["Planning"], ["Level", "Behavioural indicators"],
         ["Junior", "Keeps lists"], ["Senior", "Plans years"]],
        _BLOCKS,
    ),
    "several levels in a cell": Stranger(
        [["Category", "Behavior", "Levels"], ["Duty", "Keeps promises", "L1, L2, L3"],
         ["Duty", "Takes what nobody owns", "L2, L3"], ["Clarity", "Writes it down", "L3"]],
        {("L1", "Duty"): ["Keeps promises"],
         ("L2", "Duty"): ["Keeps promises", "Takes what nobody owns"],
         ("L3", "Duty"): ["Keeps promises", "Takes what nobody owns"],
         ("L3", "Clarity"): ["Writes it down"]},
    ),
    "ranges of levels in a cell": Stranger(
        [["Competency", "Behaviour", "Level"], ["Duty", "Keeps promises", "L1-L3"],
         ["Duty", "Takes what nobody owns", "L2+"], ["Clarity", "Writes it down", "all"]],
        {("L1", "Duty"): ["Keeps promises"],
         ("L2", "Duty"): ["Keeps promises", "Takes what nobody owns"],
         ("L3", "Duty"): ["Keeps promises", "Takes what nobody owns"],
         ("L1", "Clarity"): ["Writes it down"], ("L2", "Clarity"): ["Writes it down"],
         ("L3", "Clarity"): ["Writes it down"]},
    ),
    "levels by name in a cell": Stranger(
        [["Competency", "Behaviour", "Level"], ["Duty", "Keeps promises", "Junior und Senior"],
         ["Duty", "Takes what nobody owns", "ab Senior"], ["Clarity", "Writes it down", "Junior"]],
        {("Junior", "Duty"): ["Keeps promises"],
         ("Senior", "Duty"): ["Keeps promises", "Takes what nobody owns"],
         ("Junior", "Clarity"): ["Writes it down"]},
    ),
    "a matrix on its side": Stranger(
        [["Level", "Craft", "Impact"],
         ["Cook I", "Learns the station and asks early", "Helps the own station"],
         ["Cook II", "Knows one station well", "Helps the own station plan"]],
        _LADDER,
    ),
    "a matrix on its side whose header says code": Stranger(
        [["", "Code", "Talk"], ["Junior", "Writes small changes with help", "Asks early"],
         ["Mid", "Writes features alone", "Explains own work"]],
        {("Junior", "Code"): ["Writes small changes with help"], ("Junior", "Talk"): ["Asks early"],
         ("Mid", "Code"): ["Writes features alone"], ("Mid", "Talk"): ["Explains own work"]},
    ),
    "a ladder whose lists go down": Stranger(
        [["Level", "Responsibilities", "Skills"],
         ["Junior", "Writes changes", "Knows one language"], ["", "Asks for reviews", "Knows git"],
         ["Senior", "Reviews changes", "Knows two languages"], ["", "Teaches others", ""]],
        {("Junior", "Responsibilities"): ["Writes changes", "Asks for reviews"],
         ("Junior", "Skills"): ["Knows one language", "Knows git"],
         ("Senior", "Responsibilities"): ["Reviews changes", "Teaches others"],
         ("Senior", "Skills"): ["Knows two languages"]},
    ),
    "a column for each behaviour": Stranger(
        [["Competency", "Level", "Behaviour 1", "Behaviour 2"],
         ["Code", "Junior", "Writes", "Asks"],
         ["Code", "Senior", "Reviews", "Teaches"], ["Talk", "Junior", "Listens", ""]],
        {("Junior", "Code"): ["Writes", "Asks"], ("Senior", "Code"): ["Reviews", "Teaches"],
         ("Junior", "Talk"): ["Listens"]},
    ),
    "what is and what is not shown": Stranger(
        [["Competency", "Level", "Demonstrates", "Does not demonstrate"],
         ["Code", "Junior", "Writes small changes", "Hides bugs"],
         ["Code", "Senior", "Reviews changes", "Waves through"],
         ["Talk", "Junior", "Asks", "Stays silent"]],
        {("Junior", "Code"): ["Writes small changes"], ("Senior", "Code"): ["Reviews changes"],
         ("Junior", "Talk"): ["Asks"]},
    ),
    "areas that are described": Stranger(
        [["Area", "Area description", "Competency", "Junior", "Senior"],
         ["Craft", "How we work", "Code", "Writes", "Reviews"],
         ["", "", "Tests", "Runs", "Sets"]],
        {("Junior", "Code"): ["Writes"], ("Senior", "Code"): ["Reviews"],
         ("Junior", "Tests"): ["Runs"], ("Senior", "Tests"): ["Sets"]},
        groups=("", ""),
    ),
    "a legend below": Stranger(
        [["Kompetenz", "Junior", "Senior"], ["Brot", "1", "2"], ["Kuchen", "0", "1"], [""],
         ["Legende"], ["0", "keine"], ["1", "arbeitet mit"], ["2", "leitet an"]],
        {("Junior", "Brot"): [], ("Senior", "Brot"): [], ("Senior", "Kuchen"): []},
    ),
    "a legend in a line": Stranger(
        [["Kompetenzmatrix Labor"], ["0 = keine, 1 = arbeitet mit, 2 = leitet an"],
         ["Kompetenz", "Junior", "Senior"], ["Brot", "1", "2"], ["Kuchen", "0", "1"]],
        {("Junior", "Brot"): [], ("Senior", "Brot"): [], ("Senior", "Kuchen"): []},
    ),
    "letters with a legend": Stranger(
        [["Skill", "Junior", "Senior"], ["Bread", "B", "A"], ["Cake", "B", "A"], [""],
         ["A = Advanced, B = Basic"]],
        {(level, skill): [] for level in ("Junior", "Senior") for skill in ("Bread", "Cake")},
    ),
    "core and optional": Stranger(
        [["Competency", "Behaviour", "Junior", "Senior"], ["Code", "Tests", "Core", "Core"],
         ["Code", "Reviews", "Optional", "Core"]],
        {("Junior", "Code"): ["Tests", "Reviews"], ("Senior", "Code"): ["Tests", "Reviews"]},
    ),
    "cells that point to another level": Stranger(
        [["Skill", "L1", "L2", "L3"], ["Code", "Writes", "Same as L1", "Reviews"],
         ["Talk", "Asks", "dito", "siehe L1"], ["Plan", "See below", "3", "Plans"]],
        {("L1", "Code"): ["Writes"], ("L2", "Code"): ["Writes"], ("L3", "Code"): ["Reviews"],
         ("L1", "Talk"): ["Asks"], ("L2", "Talk"): ["Asks"], ("L3", "Talk"): ["Asks"],
         ("L3", "Plan"): ["Plans"]},
    ),
    "an overview beside the matrix": Stranger(
        {"Overview": [["Level", "Title", "Years"], ["L1", "Junior", "0-2"], ["L2", "Senior", "3"]],
         "Matrix": [["Competency", "L1", "L2"], ["Code", "Writes", "Reviews"]]},
        {("Junior", "Code"): ["Writes"], ("Senior", "Code"): ["Reviews"]},
    ),
    "salaries beside the matrix": Stranger(
        {"Matrix": [["Competency", "L1", "L2"], ["Code", "Writes", "Reviews"]],
         "Salary bands": [["Level", "Min", "Max"], ["L1", "30000", "40000"],
                          ["L2", "40000", "50000"]]},
        {("L1", "Code"): ["Writes"], ("L2", "Code"): ["Reviews"]}, families=("Acme",),
    ),
    "people beside the matrix": Stranger(
        {"Matrix": [["Competency", "L1", "L2"], ["Code", "Writes", "Reviews"]],
         "Assessments": [["Name", "Level", "Self rating"], ["Ann", "L1", "3"], ["Ben", "L2", "4"]]},
        {("L1", "Code"): ["Writes"], ("L2", "Code"): ["Reviews"]}, families=("Acme",),
    ),
    "headers of two lines": Stranger(
        [["Skill", "Junior\n(0-2 years; works under the guidance of others each day)",
          "Senior\n(5+ years; works alone, and guides others in their work)"],
         ["Code", "Writes", "Reviews"]],
        {("Junior", "Code"): ["Writes"], ("Senior", "Code"): ["Reviews"]},
    ),
    "a sentence below a competency": Stranger(
        [["Skill", "Junior", "Senior"], ["Code", "Writes", "Reviews"],
         ["How we write code that lasts for others to read and change", "", ""],
         ["Talk", "Asks", "Explains"]],
        {("Junior", "Code"): ["Writes"], ("Senior", "Code"): ["Reviews"],
         ("Junior", "Talk"): ["Asks"], ("Senior", "Talk"): ["Explains"]},
        groups=("", ""),
    ),
    "proficiency of roles": Stranger(
        [["Role", "Skill", "Required proficiency"], ["Junior", "Bread", "Helps"],
         ["Senior", "Bread", "Leads"], ["Senior", "Cake", "Helps"]],
        {("Junior", "Bread"): [], ("Senior", "Bread"): [], ("Senior", "Cake"): []},
    ),
    "a list of codes beside a word": Stranger(
        [["Level", "Competency", "Behaviour"], ["L1, L2", "Code", "Writes"],
         ["Contractor", "Code", "Asks first"]],
        {("L1", "Code"): ["Writes"], ("L2", "Code"): ["Writes"],
         ("Contractor", "Code"): ["Asks first"]},
    ),
    "two grades of one level": Stranger(
        [["Level", "Grade", "Competency", "Behaviour"], ["Junior", "1", "Code", "Writes"],
         ["Junior", "2", "Talk", "Asks"], ["Senior", "3", "Code", "Reviews"]],
        {("Junior", "Code"): ["Writes"], ("Junior", "Talk"): ["Asks"],
         ("Senior", "Code"): ["Reviews"]},
    ),
}  # fmt: skip


@attrs.frozen
class Asked:
    """A layout that does not tell all, and what answers it.

    Attributes:
        rows: The cells of its sheet, or of its sheets by their name.
        asks: What the first question says.
        hints: What answers it about sheets and columns.
        names: What numbers and symbols are called.
        order: How levels stand.
        says: The signals that are read then, by level and competency.
        rungs: The rungs that are read then, by level and competency.
    """

    rows: Rows | Mapping[str, Rows]
    asks: str
    hints: Hints = attrs.field(factory=Hints)
    names: Mapping[str, str] = attrs.field(factory=dict)
    order: tuple[str, ...] = ()
    says: Says = attrs.field(factory=dict)
    rungs: Mapping[tuple[str, str], str] = attrs.field(factory=dict)


def _columns(**said: str) -> Hints:
    return Hints(columns={"": said})


_TESTS: Says = {("Junior", "Tests"): ["Runs them"], ("Senior", "Tests"): ["Writes them"]}
_RATED = {("Junior", "Bread"): "Helps", ("Senior", "Bread"): "Leads", ("Senior", "Cake"): "Helps"}

ASKED: dict[str, Asked] = {
    "numbers that nobody names": Asked(
        [["Skill", "Junior", "Senior"], ["Bread", "1", "2"], ["Cake", "0", "1"]],
        "Cells say 1 and 2, and nothing tells what that means.",
        names={"1": "Helps", "2": "Leads"},
        rungs=_RATED,
    ),
    "stars": Asked(
        [["Skill", "Junior", "Senior"], ["Bread", "★", "★★"], ["Cake", "", "★"]],
        "Cells say ★ and ★★, and nothing tells what that means.",
        names={"★": "Helps", "★★": "Leads"},
        rungs=_RATED,
    ),
    "two legends that differ": Asked(
        {"Bakery": [["Skill", "Junior", "Senior"], ["Bread", "1", "2"], ["1 = Mixes, 2 = Bakes"]],
         "Kitchen": [["Skill", "Junior", "Senior"], ["Cake", "1", "2"], ["1 = Cuts, 2 = Cooks"]]},
        "One note calls 1 “Mixes”, another “Cuts”. What is each called, in all sheets?",
        names={"1": "Helps", "2": "Leads"},
        rungs={(level, each): name for level, name in (("Junior", "Helps"), ("Senior", "Leads"))
               for each in ("Bread", "Cake")},
    ),
    "a note that only counts": Asked(
        [["Version 1 - draft, 2 - final"], ["Skill", "Junior", "Senior"], ["Bread", "1", "2"],
         ["Cake", "0", "1"]],
        "Cells say 1 and 2, and nothing tells what that means.",
        names={"1": "Helps", "2": "Leads"},
        rungs=_RATED,
    ),
    "a few words again and again": Asked(
        [["Skill", "Junior", "Senior"], ["Bread", "Own work", "Team"], ["Cake", "", "Own work"],
         ["Tea", "Own work", "Team"]],
        "Cells say Own work and Team, and nothing tells what that means.",
        names={"Own work": "Helps", "Team": "Leads"},
        rungs={**_RATED, ("Junior", "Tea"): "Helps", ("Senior", "Tea"): "Leads"},
    ),
    "a level without a name between others": Asked(
        [["Skill", "Junior", "", "Senior"], ["Tests", "Runs them", "Adds some", "Writes them"]],
        "Column C has no header, and holds texts such as “Adds some”.",
        _columns(C="level:Mid"),
        says={**_TESTS, ("Mid", "Tests"): ["Adds some"]},
    ),
    "a level without a name behind others": Asked(
        [["Skill", "Trainee", "Junior", ""], ["Tests", "Sees them", "Runs them", "Writes them"]],
        "Column D has no header",
        _columns(D="level:Senior"),
        says={**_TESTS, ("Trainee", "Tests"): ["Sees them"]},
    ),
    "titles and salaries only": Asked(
        [["Level", "Title", "Salary"], ["1", "Junior Cook", "30k"], ["2", "Senior Cook", "40k"]],
        "Of 2 levels, no one asks anything",
        _columns(Salary="competency:Pay"),
        says={("Junior Cook", "Pay"): ["30k"], ("Senior Cook", "Pay"): ["40k"]},
    ),
    "shares of time": Asked(
        [["Skill", "Junior", "Senior"], ["Bread", "20%", "40%"], ["Cake", "80%", "60%"]],
        "Of 2 levels, no one asks anything",
        hints=Hints(shapes={"": "matrix"}),
    ),
    "roles side by side": Asked(
        [["Skill", "Pastry Specialist", "Sauce Specialist"], ["Bread", "Basic", "Advanced"]],
        "levels, from the lowest to the highest, or roles beside each other?",
        order=("roles",),
        rungs={("Pastry Specialist", "Bread"): "Basic", ("Sauce Specialist", "Bread"): "Advanced"},
    ),
    "an order that words contradict": Asked(
        [["Skill", "Senior", "Junior", "Lead"], ["Tests", "Writes them", "Runs them", "Plans"]],
        "their words tell of another order",
        order=("seniority",),
        says={**_TESTS, ("Lead", "Tests"): ["Plans"]},
    ),
    "levels down and across": Asked(
        [["Level", "Owns", "Step 1", "Step 2"], ["1", "Small things", "Learns", "Uses"],
         ["2", "A whole thing", "Plans", "Leads"]],
        "Column A names levels, and so do the headers “Step 1” and “Step 2”.",
        Hints(shapes={"Team": "leave-out"}),
    ),
    "years as levels": Asked(
        [["Skill", "0-2 years", "2-5 years"], ["Tests", "Runs them", "Writes them"]],
        "No column names levels",
        _columns(B="level:Junior", C="level:Senior"),
        says=_TESTS,
    ),
    "letters as levels": Asked(
        [["Skill", "A", "B"], ["Tests", "Runs them", "Writes them"]],
        "No column names levels",
        Hints(shapes={"": "matrix"}),
        says={("A", "Tests"): ["Runs them"], ("B", "Tests"): ["Writes them"]},
    ),
    "one level": Asked(
        [["Skill", "Junior"], ["Tests", "Runs them"]],
        "No column names levels",
        Hints(shapes={"": "matrix"}),
        says={("Junior", "Tests"): ["Runs them"]},
    ),
    "French": Asked(
        [["Domaine", "Compétence", "Débutant", "Confirmé"], ["Métier", "Tests", "Lit", "Écrit"]],
        "No column names levels",
        Hints(shapes={"": "matrix"}),
        says={("Débutant", "Tests"): ["Lit"], ("Confirmé", "Tests"): ["Écrit"]},
    ),
    "Spanish": Asked(
        [["Nivel", "Alcance", "Calidad"], ["Analista", "Una tarea", "Prueba lo suyo"],
         ["Analista senior", "Un proyecto", "Prueba lo de otros"]],
        "It looks like a table, but no header says what its columns are.",
        Hints(shapes={"": "ladder"}, columns={"": {"Alcance": "fact", "Nivel": "level"}}),
        says={("Analista", "Calidad"): ["Prueba lo suyo"],
              ("Analista senior", "Calidad"): ["Prueba lo de otros"]},
    ),
    "a job from top to bottom": Asked(
        [["Title", "Senior Cook"], ["Summary", "Leads"], ["Responsibilities", "Plans\nBuys"],
         ["Requirements", "Five years"]],
        "it describes one job from top to bottom",
        Hints(shapes={"": "leave-out"}),
    ),
    "sheets of competencies, levels down": Asked(
        {"Tests": [["Level", "Behaviours"], ["Junior", "Runs them"], ["Senior", "Writes them"]],
         "Talks": [["Level", "Behaviours"], ["Junior", "Asks"], ["Senior", "Explains"]]},
        "Which one is this sheet about?",
        Hints(competencies={"Tests": "Tests", "Talks": "Talks"}),
        says={**_TESTS, ("Junior", "Talks"): ["Asks"], ("Senior", "Talks"): ["Explains"]},
    ),
    "a rubric of milestones": Asked(
        [["Category", "Track", "Milestone", "Summary", "Example behaviors"],
         ["Building", "Tests", "1", "Works within patterns", "Runs them"],
         ["Building", "Tests", "2", "Makes patterns", "Writes them"]],
        "It looks like a table, but no header says what its columns are.",
        Hints(shapes={"": "long"}, columns={"": {
            "Track": "competency", "Milestone": "level", "Summary": "summary",
            "Example behaviors": "signal"}}),
        says={("1", "Tests"): ["Runs them"], ("2", "Tests"): ["Writes them"]},
    ),
}  # fmt: skip
