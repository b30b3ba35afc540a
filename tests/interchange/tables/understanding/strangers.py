"""Layouts of sheets as companies have them, each with what a careful reader would say it says."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from progression.interchange.tables.cells import Area, Workbook
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
        merged=((0, 1, 0, 2), (0, 3, 0, 4)),
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
}  # fmt: skip
