"""Sheets for 1:1s, agendas and packets, as people read them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import attrs
import pytest
from playwright.sync_api import Browser

from progression import Catalog
from progression.changes import compare
from progression.interchange.assessment import Answer, Assessment, Reply, load
from progression.interchange.json import dumps, loads
from progression.loader import LoadError
from progression.messages import Messages
from progression.model import Audience
from progression.people import (
    Cited,
    Evidence,
    Goal,
    Meeting,
    PeerNote,
    Person,
    Profile,
    Relation,
    SeenTrigger,
    Source,
    is_current,
    read_person,
)
from progression.people.comparing import CompareError, compare_assessments
from progression.people.meetings import read_meeting
from progression.people.news import Tiding
from progression.people.one_on_one import one_on_one
from progression.people.packet import Packet, packet_of
from progression.people.promotion import PromotionPolicy, read_promotion
from progression.people.redaction import BLACK, Redaction
from progression.reports import agenda
from progression.reports import one_on_one as sheets
from progression.reports import packet as packets
from progression.reports.blocks import Heading, Lines, Paragraph, markdown
from progression.reports.blocks_html import html
from progression.reports.wording import redacted
from tests.people.conftest import HARBOUR, SENIOR, STAFF, TODAY

EXAMPLES = Path(__file__).parents[2] / "frameworks" / "people"
PEOPLE = ["jonas", "mira", "sana"]
LAX = PromotionPolicy(sources=0, peers=0, old_after_days=900)
STALE = "direction/decides-in-writing"
ENGLISH, GERMAN = Messages("en"), Messages("de")


@pytest.fixture(scope="module")
def mira() -> Person:
    """Somebody of the example company who is made up."""
    return read_person(EXAMPLES / "mira")


def case(person: Person, catalog: Catalog, policy: PromotionPolicy | None = None) -> Packet:
    """Somebody's packet."""
    return packet_of(person, catalog, STAFF, policy=policy or PromotionPolicy(), today=TODAY)


@pytest.mark.parametrize("name", PEOPLE)
def test_the_people_of_the_example(harbour: Catalog, name: str) -> None:
    """They are made up and say so, and cite the words of today; one piece of Mira's is older."""
    person = read_person(EXAMPLES / name)
    cites = [each for piece in person.evidence for each in piece.signals]
    cites += [each for goal in person.goals for each in goal.signals]

    assert person.profile.fictional
    assert harbour.seat(person.profile.level)
    stale = [each.path for each in cites if not is_current(harbour, each)]
    assert stale == ([STALE] if name == "mira" else [])
    practices = [goal.practice for goal in person.goals if goal.practice]
    known = {f"{c.id}/{p.id}" for c in harbour.competencies.values() for p in c.practices}
    assert set(practices) <= known
    assert "made-up person" in markdown(packets.blocks(case(person, harbour), ENGLISH))


# The sheet


def crowded(person: Person, catalog: Catalog) -> Person:
    """Somebody who has a lot to talk about, and a last 1:1 with many agreements."""
    long = "Write the page about the queue and show it to the two teams that wait for it. " * 4
    goals = tuple(
        Goal(
            name=f"goals/{n}.md",
            text=long,
            by=long,
            helpers=("Ines", "Tomasz"),
            set_on=TODAY,
            look_back=TODAY,
        )
        for n in range(9)
    )
    seat = catalog.above(person.profile.level)
    assert seat is not None
    triggers = tuple(
        SeenTrigger(f"{seat.path}#{each.id}", TODAY - datetime.timedelta(days=9))
        for each in seat.level.triggers
    )
    last = Meeting(
        name="one-on-ones/a.md",
        met=TODAY - datetime.timedelta(days=31),
        agreed=(long,) * 12,
        triggers=triggers,
    )
    profile = attrs.evolve(person.profile, every=30)
    return attrs.evolve(person, profile=profile, goals=goals, meetings=(last,))


def news_for(catalog: Catalog, level: str) -> tuple[Tiding, ...]:
    """What came to hold for a level in which many signals read otherwise than before."""
    text = dumps(catalog.framework)
    for each in catalog.bar(level).signals[:9]:
        text = text.replace(each.signal.text, f"Once in a while, {each.signal.text}")
    day = TODAY - datetime.timedelta(days=3)
    return tuple(
        Tiding(each, day) for each in compare(Catalog(loads(text)), catalog).news(level).items
    )


@pytest.mark.parametrize("words", [ENGLISH, GERMAN], ids=["en", "de"])
@pytest.mark.parametrize("audience", [None, Audience.PERSON, Audience.MANAGER])
def test_one_sheet_of_paper(
    browser: Browser,
    tmp_path: Path,
    harbour: Catalog,
    mira: Person,
    words: Messages,
    audience: Audience | None,
) -> None:
    """However much there is to talk about, a sheet is one page of A4, and fits a phone."""
    news = news_for(harbour, SENIOR)
    sheet = one_on_one(crowded(mira, harbour), harbour, today=TODAY, news=news)
    assert len(news) == 9
    longer = [attrs.evolve(each, text=f"{each.text} {each.text}") for each in sheet.questions]
    sheet = attrs.evolve(sheet, questions=tuple(longer))
    assert sheets.fits(sheets.blocks(sheet, words, audience=audience))
    file = tmp_path / "sheet.html"
    page = html(sheets.blocks(sheet, words, audience=audience), language="de", is_sheet=True)
    file.write_text(page, "utf-8")
    shown = browser.new_page(viewport={"width": 390, "height": 800})
    requests: list[str] = []
    shown.on("request", lambda request: requests.append(request.url))
    shown.goto(file.as_uri())
    margin = {"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"}
    paper = shown.pdf(format="A4", margin=margin)  # type: ignore[arg-type]  # a dict will do
    sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert shown.evaluate(sideways) == 0
    assert requests == [file.as_uri()]
    assert "<script" not in page
    shown.close()


def test_a_sheet_that_fits_no_page(harbour: Catalog, mira: Person) -> None:
    """Questions are never cut: where they take more than a page, that is known."""
    sheet = one_on_one(mira, harbour, today=TODAY)
    many = attrs.evolve(sheet, questions=sheet.questions * 12)
    shown = sheets.blocks(many, ENGLISH)

    assert sheets.fits(sheets.blocks(sheet, ENGLISH)) and not sheets.fits(shown)
    assert markdown(shown).count(sheet.questions[0].text) == 12


def test_room_to_write(harbour: Catalog, mira: Person) -> None:
    """The rest of a page is lines to write on."""
    quiet = attrs.evolve(mira, goals=(), meetings=())
    lines = [
        next(each.number for each in sheets.blocks(sheet, ENGLISH) if isinstance(each, Lines))
        for sheet in (
            one_on_one(quiet, harbour, today=TODAY),
            one_on_one(crowded(mira, harbour), harbour, today=TODAY),
        )
    ]

    assert lines[0] == 14 and 3 <= lines[1] < 14


def test_the_sheet_that_is_kept(harbour: Catalog, mira: Person) -> None:
    """What is kept is read again as the 1:1 that it was, with nothing agreed as yet."""
    sheet = one_on_one(mira, harbour, today=TODAY)
    seen = (SeenTrigger(f"{STAFF}#neighbours-ask-for-them", TODAY),)
    for words in (ENGLISH, GERMAN):
        text = sheets.record(sheet, words, seen)
        found = read_meeting(text.encode(), sheet.meeting.name)

        assert found.prompts == sheet.meeting.prompts
        assert found.triggers == seen
        assert found.agreed == ()
        written = text.replace("- …", "- Show it to Ines.", 1)
        assert read_meeting(written.encode(), "a").agreed == ("Show it to Ines.",)


def test_what_stands_on_the_sheet(harbour: Catalog, mira: Person) -> None:
    """What was agreed, goals, questions and triggers stand on the sheet."""
    sheet = one_on_one(mira, harbour, today=TODAY)
    text = markdown(sheets.blocks(sheet, ENGLISH))

    assert "## What we agreed on 2 November 2026\n\n- [ ] Show the draft to Ines" in text
    assert "We look back on 15 January 2027." in text
    assert "seen on 14 October 2026" in text
    assert all(each.text in text for each in sheet.questions)
    late = attrs.evolve(sheet, today=datetime.date(2027, 1, 15))
    assert "Look back now" in markdown(sheets.blocks(late, ENGLISH))
    for_manager = markdown(sheets.blocks(sheet, ENGLISH, audience=Audience.MANAGER))
    own = [each for each in sheet.questions if each.audience is Audience.PERSON]
    assert [each.text in for_manager for each in own] == [False] * len(own) != []


def test_a_sheet_of_the_day_keeps_its_questions(harbour: Catalog, mira: Person) -> None:
    """Made twice on one day, the sheet asks the same."""
    sheet = one_on_one(mira, harbour, today=TODAY)
    kept = attrs.evolve(mira, meetings=(*mira.meetings, sheet.meeting))
    again = one_on_one(kept, harbour, today=TODAY)

    assert again.questions == sheet.questions
    assert again.record is not None
    later = one_on_one(kept, harbour, today=TODAY + datetime.timedelta(days=14))
    assert not set(later.questions) & set(sheet.questions)


# The packet


def test_each_expectation_has_its_evidence(harbour: Catalog, mira: Person) -> None:
    """Everything that is new or raised stands once, with its evidence, who saw it, and gaps."""
    packet = case(mira, harbour)
    difference = harbour.difference(SENIOR, STAFF)
    by_path = {each.asked.path: each for each in packet.claims}

    new = [each.path for each in difference.new] + [each.after.path for each in difference.raised]
    assert sorted(by_path) == sorted(new)
    cut = by_path["delivery/trims-to-the-core"]
    assert cut.cites[0].reviewers == (("Ines", Relation.PEER), ("Tomasz", Relation.MANAGER))
    assert by_path["delivery/leads-a-project"].cites[0].reviewers == (("Tomasz", Relation.MANAGER),)
    assert [each.asked.path for each in packet.stale] == [STALE]
    assert by_path[STALE].cites[0].is_old
    gaps = {each.asked.path for each in packet.without_evidence}
    assert "communication/steers-tense-talks" in gaps
    assert "No chance yet: A dispute between two teams" in markdown(packets.blocks(packet, ENGLISH))


def test_the_policy(harbour: Catalog, mira: Person) -> None:
    """The policy says how many sources and peers there have to be, and what is old."""
    strict, lax = case(mira, harbour), case(mira, harbour, LAX)
    lacking = {e.asked.competency.id for e in strict.sections if e.lacks_sources(strict.policy)}

    assert "direction" in lacking
    assert "delivery" not in lacking
    assert not any(each.lacks_sources(lax.policy) for each in lax.sections)
    text = markdown(packets.blocks(strict, ENGLISH))
    assert "**At least 1 peer for each:** Not met yet: Direction" in text
    assert "older than the policy asks" in text
    assert "older than" not in markdown(packets.blocks(lax, ENGLISH)).replace("Nothing older", "")


def test_feedback_counts_as_a_peer(harbour: Catalog) -> None:
    """What a peer sent is a peer's; what a manager sent is not."""
    path = harbour.difference(SENIOR, STAFF).new[0].path
    profile = Profile(name="A", framework="harbour", level=SENIOR)
    for where, peers in (("Olu", 1), ("Olu, peer", 1), ("Tomasz, manager", 0)):
        piece = Evidence(
            name="evidence/a.md",
            happened=TODAY,
            written=TODAY,
            source=Source.PEER_FEEDBACK,
            where=where,
            text="I saw it.",
            signals=(Cited(path),),
        )
        packet = case(Person(root=HARBOUR, profile=profile, evidence=(piece,)), harbour)

        (section,) = (each for each in packet.sections if each.sources)
        assert section.peers == peers


def test_ten_minutes(harbour: Catalog, mira: Person) -> None:
    """What stands before the evidence in full is read in ten minutes, and holds no share."""
    for words in (ENGLISH, GERMAN):
        text = markdown(packets.blocks(case(mira, harbour), words))
        first = text.partition(f"## {words('packet.in-full')}")[0]

        assert len(first.split()) < 10 * 200
        assert "%" not in text


@pytest.mark.parametrize("words", [ENGLISH, GERMAN], ids=["en", "de"])
def test_nothing_leaks(harbour: Catalog, mira: Person, words: Messages) -> None:
    """What is to be blacked out stands nowhere, in the names of files neither."""
    note = PeerNote(name="", by="Ines Klein", written=TODAY, text="INES saw Port Almar’s map.")
    piece = attrs.evolve(
        mira.evidence[-1],
        name="evidence/2026-10-08-ines-klein-at-port-almar.md",
        title="With Ines\u00ad Klein",
        where="port_almar",
        notes=(note,),
    )
    profile = attrs.evolve(mira.profile, name="Mira K.", team="Port Almar")
    person = attrs.evolve(mira, profile=profile, evidence=(*mira.evidence[:-1], piece))
    redact = Redaction(["Ines", "Klein", "Port Almar", "Mira", "Olu", "Tomasz", "Ruth"])
    blocks = list(packets.blocks(case(person, harbour), words))
    assert "Klein" in markdown(blocks)
    black = redacted(blocks, redact)
    for text in (markdown(black), html(black, language=words.language)):
        plain = re.sub(r"[\u00ad\u200b\\]|<style>.*?</style>", "", text, flags=re.DOTALL).casefold()

        assert BLACK in text
        found = [
            w
            for w in ("ines", "klein", "almar", "mira", "olu", "tomasz", "ruth")
            if re.search(rf"(?<![^\W_]){w}", plain)
        ]
        assert found == []


def test_links_lead_to_the_evidence(harbour: Catalog, mira: Person) -> None:
    """Each number leads to the evidence in full."""
    page = html(packets.blocks(case(mira, harbour), ENGLISH))
    targets = set(re.findall(r'href="#(E\d+)"', page))

    assert targets == set(re.findall(r'id="(E\d+)"', page))
    assert len(targets) == 6


def test_the_settings(tmp_path: Path) -> None:
    """The policy is typed, and a misspelt key is answered by the nearest."""
    file = tmp_path / "pyproject.toml"
    text = "[tool.progression.promotion]\nsource = 2\n"
    file.write_text(text, "utf-8")

    with pytest.raises(LoadError, match="Did you mean `sources`"):
        read_promotion({"source": 2}, file)
    for table in ({"sources": "two"}, {"peers": -1}, {"old-after-days": 0}, {"asks": "Talk"}):
        with pytest.raises(LoadError, match="takes"):
            read_promotion(table, file)
    found = read_promotion({"sources": 3, "asks": ["A talk."]}, file)
    assert found == PromotionPolicy(sources=3, asks=("A talk.",))


# The agenda


def test_only_where_they_differ(harbour: Catalog) -> None:
    """Only what two people see differently is on the agenda, with what each has seen."""
    mine = load(EXAMPLES / "mira" / "assessments" / "2026-11-16.json")
    theirs = load(EXAMPLES / "mira" / "with-manager" / "tomasz.json")
    found = compare_assessments(mine, theirs, harbour)
    text = markdown(agenda.blocks(found, ENGLISH, mine="Mira", theirs="Tomasz"))

    assert [each.path for each in found.differing] == [
        "reliability/leads-incidents",
        "reliability/designs-for-failure",
        "communication/steers-tense-talks",
    ]
    assert found.alike == 4
    assert "- **Tomasz:** At times. Once, and well." in text
    assert "You differ in 3 places." in text
    same = compare_assessments(mine, mine, harbour)
    assert same.differing == ()
    assert "nowhere" in markdown(agenda.blocks(same, ENGLISH, mine="A", theirs="B"))


def test_other_words_are_marked(harbour: Catalog) -> None:
    """An answer for other words is marked with the words' mark; what is gone comes last."""
    path = harbour.bar(STAFF).signals[0].path
    old = Reply(Answer.NOT_YET, wording="1:0a1b2c3d4e5f")
    mine = Assessment("harbour", STAFF, TODAY, {path: old, "gone/away": old})
    theirs = Assessment("harbour", STAFF, TODAY, {path: Reply(Answer.AT_TIMES)})
    found = compare_assessments(mine, theirs, harbour)
    text = markdown(agenda.blocks(found, ENGLISH, mine="A", theirs="B"))

    assert [each.path for each in found.differing] == [path, "gone/away"]
    assert "1:0a1b2c3d4e5f" in text
    alike = compare_assessments(mine, mine, harbour)
    assert alike.alike_for_other_words == 2
    for other in (attrs.evolve(theirs, level=SENIOR), attrs.evolve(theirs, framework="quay")):
        with pytest.raises(CompareError, match="about different"):
            compare_assessments(mine, other, harbour)


def test_words_of_both_languages(harbour: Catalog, mira: Person) -> None:
    """What a German page says as the English one does was written by people."""

    def said(words: Messages) -> list[str]:
        blocks = [
            *packets.blocks(case(mira, harbour), words),
            *sheets.blocks(one_on_one(mira, harbour, today=TODAY), words),
        ]
        return [each.text for each in blocks if isinstance(each, Heading | Paragraph)]

    own = dumps(harbour.framework) + "".join(each.text for each in mira.evidence)
    own += "".join(each.title for each in mira.evidence)
    alike = [a for a, b in zip(said(ENGLISH), said(GERMAN), strict=True) if a == b]
    assert [each for each in alike if re.sub(r"^E\d+ · ", "", each) not in own] == []
