"""A company's own words and house style: what is read of them, and what the rules make of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from progression import INDIVIDUAL_CONTRIBUTOR, Cluster, Competency, Framework, Level, Signal, Track
from progression.checks import ConfigurationError, check, read_configuration
from progression.checks.examples import TODAY
from progression.checks.fixing import plan
from progression.findings import Finding
from progression.loader import load
from tests.checks.test_words_place import COMPANY

OWN = ["forbidden-word", "off-style-stop", "off-style-verb"]


def found(text: str, settings: str) -> list[Finding]:
    """What the rules of a company's own language say about a signal."""
    repair = Competency("repair", "Repair")
    hand = Level("hand", "Hand", expects=[repair.expects("", Signal("one", text))])
    track = Track("ic", "Mechanics", lane=INDIVIDUAL_CONTRIBUTOR, levels=[hand])
    shop = Cluster("shop", "Shop", tracks=[track])
    framework = Framework("acme", "Acme", cumulative=True, competencies=[repair], clusters=[shop])
    configuration = read_configuration({"select": OWN, **tomllib.loads(settings)})
    return check(framework, configuration, today=TODAY)


def test_nothing_set_is_nothing_said() -> None:
    """Without words and style of a company, its language is free."""

    assert found("You synergized the synergies", "") == []


@pytest.mark.parametrize(
    ("text", "forbid"),
    [
        ("Tells staff early", '["staff"]'),
        ("Tells STAFF early", '["Staff"]'),
        ("Runs the job-sheet review", '["job-sheet"]'),
        ("Writes the job  sheet", '["job sheet"]'),
        ("Finds synergies", '["synerg*"]'),
        ("Finds growth hacks", '["growth hack*"]'),
    ],
)
def test_forbidden_words_are_found_however_they_are_written(text: str, forbid: str) -> None:
    """Case, spaces and endings that were left open make no other word of it."""

    assert [each.rule for each in found(text, f"vocabulary.forbid = {forbid}")] == [
        "forbidden-word"
    ]


@pytest.mark.parametrize("text", ["Tells staffers", "Asks what “staff” means", "Sta ff"])
def test_other_words_and_other_speech_are_not_forbidden(text: str) -> None:
    """Whole words are meant, and what is quoted is somebody else's."""

    assert found(text, 'vocabulary.forbid = ["staff"]') == []


def test_a_better_word_is_the_way_out() -> None:
    """Where the company has a better word, the finding says it."""
    (finding,) = found("Tells staff", 'vocabulary.forbid = { staff = "colleagues" }')

    assert finding.remedy == "Write “colleagues”."


def test_a_forbidden_word_in_a_title_is_found() -> None:
    """All texts are meant, not signals alone."""
    framework = Framework("acme", "How staff grow", cumulative=True)
    configuration = read_configuration({"select": OWN, "vocabulary": {"forbid": ["staff"]}})

    assert [each.subject for each in check(framework, configuration, today=TODAY)] == ["acme"]


@pytest.mark.parametrize(
    ("style", "text", "remedy"),
    [
        ('person = "third"', "Plan the week", "Begin with “Plans”."),
        ('person = "third"', "You plan the week", "Begin with “Plans”."),
        ('person = "third"', "I often plan the week", "Begin with “Plans”."),
        ('person = "third"', "Planning the week", "Begin with “Plans”."),
        ('person = "third"', "1. Regularly plan the week", "Begin with “Plans”."),
        ('person = "third"', "You're in charge", "Begin as the other signals do."),
        ('person = "third"\ntense = "past"', "Leads the week", "Begin with “Led”."),
        ('person = "imperative"', "Plans the week", "Begin with “Plan”."),
        ('person = "imperative"', "You plan the week", "Begin with “Plan”."),
        ('person = "second"', "Plans the week", "Begin with “You plan”."),
        ('person = "first"', "You plan the week", "Begin with “I plan”."),
        ('tense = "present"', "Planned the week", "Begin with “Plans”."),
        ('tense = "present"', "You planned the week", "Begin with “You plan”."),
        ('tense = "past"', "Plans the week", "Begin with “Planned”."),
    ],
)
def test_another_person_or_tense_is_found(style: str, text: str, remedy: str) -> None:
    """What a signal begins with is told apart by its pronoun and the form of its verb."""
    (finding,) = found(text, "[style]\n" + style)

    assert (finding.rule, finding.remedy) == ("off-style-verb", remedy)


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ('person = "third"', "Plans the week"),
        ('person = "third"', "Often plans the week"),
        ('person = "third"', "They plan the week"),
        ('person = "third"', "Planned the week"),
        ('person = "third"', "Xylographs the week"),
        ('person = "third"', "Never"),
        ('person = "third"', "“Plan” is what they say"),
        ('person = "second"', "You plan the week"),
        ('person = "second"\ntense = "past"', "You planned the week"),
        ('person = "imperative"', "Put the plan up"),
        ('tense = "past"', "Put the plan up"),
        ('tense = "present"', "You can plan the week"),
    ],
)
def test_what_keeps_the_style_or_cannot_be_told_is_left_alone(style: str, text: str) -> None:
    """A form that can be read in the house style is in it, and an unknown word is no fault."""

    assert found(text, "[style]\n" + style) == []


@pytest.mark.parametrize(
    ("stop", "text", "after"),
    [
        ("true", "Plans the week", "Plans the week."),
        ("true", "Plans the week (and the next)", "Plans the week (and the next)."),
        ("true", "Plans the week ", "Plans the week. "),
        ("true", "Plans the week:", None),
        ("false", "Plans the week.", "Plans the week"),
        ("false", "Plans v3.5 of it.", "Plans v3.5 of it"),
    ],
)
def test_a_stop_against_the_style_is_found_and_mended(
    tmp_path: Path, stop: str, text: str, after: str | None
) -> None:
    """A stop is put in or taken away, where nothing else has to change."""
    file = tmp_path / "acme.py"
    file.write_text(COMPANY.format(text=repr(text)), encoding="utf-8")
    configuration = read_configuration({"select": OWN, "style": {"final-stop": stop == "true"}})
    findings = check(load(file), configuration, today=TODAY)
    files = plan(findings).files

    assert [each.rule for each in findings] == ["off-style-stop"]
    assert [each.after for each in files] == (
        [] if after is None else [COMPANY.format(text=repr(after))]
    )


@pytest.mark.parametrize(
    ("stop", "text"),
    [
        ("true", "Plans the week."),
        ("true", "Plans the week!"),
        ("true", "Says “We plan the week.”"),
        ("true", "…"),
        ("false", "Plans the week"),
        ("false", "Plans the week. Tells it to all."),
        ("false", "Plans the week, the month, etc."),
        ("false", "Plans the week..."),
    ],
)
def test_a_stop_in_the_style_is_left_alone(stop: str, text: str) -> None:
    """Other marks end a sentence as well, and several sentences keep theirs."""

    assert found(text, f"style.final-stop = {stop}") == []


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            "style.persn = 'third'",
            "[tool.progression.check.style] has no key `persn`. Did you mean",
        ),
        ("style.person = 'fourth'", "`style.person` in [tool.progression.check] takes “first”,"),
        ("style.final-stop = 'yes'", "takes true or false, not “yes”"),
        ("style = 'third'", "`style` in [tool.progression.check] is a table"),
        ("vocabulary.forbid = 'staff'", "takes a list of words, or a table from words to better"),
        ("vocabulary.forbid = [1]", "takes a list of words, or a table from words to better"),
        ("vocabulary.forbid = { staff = 1 }", "takes a list of words, or a table from words"),
        ("vocabulary.forbid = ['*']", "takes words with letters or digits in them"),
        (
            "vocabulary = { allow = ['Staff'], forbid = ['staff'] }",
            "“staff” is allowed and forbidden at once in [tool.progression.check.vocabulary]",
        ),
    ],
)
def test_what_nobody_could_follow_is_refused(settings: str, said: str) -> None:
    """A setting that would silently do nothing, or two things, is an error that says so."""
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(tomllib.loads(settings))

    assert said in str(caught.value)
