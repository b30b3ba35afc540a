"""Ids that somebody cites are carried over changes, and no answer is lost or doubled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Framework,
    Level,
    Moved,
    Retired,
    Signal,
    Track,
)
from progression.changes import compare
from progression.changes.carry_json import CarryError, carry_json
from progression.changes.carry_text import carry_text
from progression.changes.carrying import CarriedText, Reason, Ways

WORDS: Sequence[str] = (
    "anchor buoy chart drift ebb flood gauge hull inlet jetty keel lamp mast net oar pier".split()
)


def framework(
    signals: dict[str, str], history: list[Moved | Retired] | None = None, name: str = "quay"
) -> Framework:
    """A company with one level that asks signals, by their paths."""
    competencies = {path.partition("/")[0]: path for path in signals}
    made = {each: Competency(each, each.title()) for each in competencies}
    asked = [
        made[each].expects(
            f"Is good at {each}.",
            *(
                Signal(path.partition("/")[2], text)
                for path, text in signals.items()
                if path.startswith(f"{each}/")
            ),
        )
        for each in made
    ]
    level = Level("builder", "Builder", expects=asked)
    track = Track("ic", "Builder", lane=INDIVIDUAL_CONTRIBUTOR, levels=[level])
    return Framework(
        name,
        "How we grow",
        cumulative=True,
        competencies=list(made.values()),
        clusters=[Cluster("yard", "Yard", tracks=[track])],
        history=history or [],
    )


def text_of(word: str) -> str:
    """A sentence that is unlike any other."""
    number = next(place for place, each in enumerate(WORDS) if each == word)
    others = [WORDS[(number * 5 + step) % len(WORDS)] for step in (3, 7, 11)]
    return f"{word.title()}s {' '.join(others)} number {number}."


OLD = framework({f"care/{word}": text_of(word) for word in WORDS[:6]})
NEW = framework(
    {
        "tending/anchor": text_of("anchor"),  # the competency was renamed
        "tending/buoy-near": "Sets a buoy near the shore.",  # split
        "tending/buoy-far": "Sets a buoy far out at sea.",
        "tending/joint": "Draws a chart of the drift.",  # two merged
        "tending/tide": "Reads the tide table aloud.",  # replaced
    },
    [
        Moved("care", "tending"),
        Retired("care/buoy", replaced_by=["tending/buoy-near", "tending/buoy-far"]),
        Retired("care/chart", replaced_by="tending/joint"),
        Retired("care/drift", replaced_by="tending/joint"),
        Retired("care/ebb", replaced_by="tending/tide"),
        Retired("care/flood"),
    ],
    name="wharf",
)
WAYS = Ways(compare(OLD, NEW))


def reasons(found: CarriedText) -> dict[str, Reason]:
    """Why each id stays."""
    return {each.path: each.reason for each in found.left}


def test_a_move_is_carried_and_the_rest_is_listed() -> None:
    """Moved ids are carried; what was split, replaced or retired stays, and is listed."""
    cited = {f"care/{word}": {"answer": "not-yet"} for word in ("anchor", "buoy", "ebb", "flood")}
    found = carry_json(json.dumps({"answers": cited, "extra": ["care/anchor"]}), WAYS)

    assert json.loads(found.text)["answers"].keys() == {
        "tending/anchor",
        "care/buoy",
        "care/ebb",
        "care/flood",
    }
    assert '"extra": ["tending/anchor"]' in found.text
    assert reasons(found) == {
        "care/buoy": Reason.SPLIT,
        "care/ebb": Reason.REPLACED,
        "care/flood": Reason.RETIRED,
    }
    assert found.left[0].candidates == ("tending/buoy-near", "tending/buoy-far")


ONE = '{"answer": "at-times", "wording": "1:000000000001"}'
TWO = '{"answer": "at-times", "wording": "1:000000000002"}'
NOTED = '{"answer": "at-times", "note": "The tandem."}'
OTHER = '{"answer": "consistently"}'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'{{"care/chart": {ONE}}}', f'{{"tending/joint": {ONE}}}'),
        (f'{{"care/chart": {ONE}, "care/drift": {TWO}}}', f'{{"tending/joint": {ONE}}}'),
        (
            f'{{"a": 1, "care/drift": {TWO},\n "care/chart": {ONE}, "z": 2}}',
            f'{{"a": 1, "tending/joint": {TWO}, "z": 2}}',
        ),
        (
            f'{{"care/chart":{ONE},"tending/joint" : {TWO}}}',
            f'{{"tending/joint": {TWO}}}',
        ),
        (f'{{"care/chart": {ONE}, "tending/joint": {OTHER}}}',) * 2,
        (f'{{"care/chart": {ONE}, "care/drift": {OTHER}}}',) * 2,
        (f'{{"care/chart": {ONE}, "care/drift": {NOTED}}}',) * 2,
        ('["care/chart", "care/drift"]',) * 2,
        ('["care/chart", "care/chart"]', '["tending/joint", "tending/joint"]'),
    ],
)
def test_what_was_merged_is_joined_only_where_answers_agree(before: str, after: str) -> None:
    """One answer is carried, equal ones become one, and others stay as they are."""
    found = carry_json(before, WAYS)

    assert found.text == after
    if before == after:
        assert set(reasons(found).values()) == {Reason.MERGED}


def test_what_merged_into_something_older_stays() -> None:
    """What took over stood there before and was answered by itself: both answers stay."""
    old = framework({"care/chart": text_of("chart"), "care/joint": text_of("drift")})
    line = Retired("care/chart", replaced_by="care/joint")
    new = framework({"care/joint": text_of("drift")}, [line])
    document = f'{{"care/chart": {ONE}, "care/joint": {TWO}}}'
    found = carry_json(document, Ways(compare(old, new)))

    assert found.text == document
    assert found.left[0].candidates == ("care/joint",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("See care/anchor, (care/anchor) and `care/anchor`.", None),
        ("care/anchor;at-times\r\ncare/anchor\t\r\n", None),
        ('signal = "care/anchor"  # as care/anchor\n', None),
        ("care/anchor#importance", None),
        ("care/anchors, xcare/anchor, a/care/anchor, care/anchor.md, care/anchor/x.", ""),
        ("https://x.example/care/anchor and care-care/anchor and ../care/anchor", ""),
        ("About care, and anchor.", ""),
        ('competency = "care"', 'competency = "tending"'),
        ("competency: care\n", "competency: tending\n"),
        ("competency: carefully\n", ""),
    ],
)
def test_texts_are_carried_where_a_whole_path_stands(before: str, after: str | None) -> None:
    """A path within prose, code, a table or a setting is carried; parts of words are none."""
    wanted = before.replace("care/anchor", "tending/anchor") if after is None else after or before

    assert carry_text(before, WAYS).text == wanted


def test_two_that_became_one_stay_in_a_text() -> None:
    """In prose nobody can tell whether two answers agree, so that both stay and are listed."""
    found = carry_text("care/chart,yes\ncare/drift,no\ncare/anchor,no\n", WAYS)

    assert found.text == "care/chart,yes\ncare/drift,no\ntending/anchor,no\n"
    assert reasons(found) == {"care/chart": Reason.MERGED, "care/drift": Reason.MERGED}
    assert [each.lines for each in found.left] == [(1,), (2,)]


def test_what_looks_renamed_is_asked() -> None:
    """Nobody has said that it is the same, so that it stays with its candidate."""
    old = framework({"care/anchor": text_of("anchor"), "care/buoy": text_of("buoy")})
    new = framework({"care/mooring": text_of("anchor"), "care/buoy": text_of("buoy")})
    found = carry_text("care/anchor", Ways(compare(old, new)))

    assert found.text == "care/anchor"
    assert found.left[0].reason is Reason.LIKELY and found.left[0].candidates == ("care/mooring",)


def test_two_that_change_places_are_carried_both() -> None:
    """Each takes the other's id, and neither answer is lost."""
    first, second = text_of("anchor"), text_of("buoy")
    old = framework({"care/a": first, "care/b": second})
    new = framework(
        {"care/b": first, "care/a": second},
        [Moved("care/a", "care/b"), Moved("care/b", "care/a")],
    )
    found = carry_json('{"care/a": 1, "care/b": 2}', Ways(compare(old, new)))

    assert json.loads(found.text) == {"care/b": 1, "care/a": 2}


def test_an_id_that_is_taken_is_not_given_twice() -> None:
    """Where the new id is cited already, the old one stays, and whatever would take its place."""
    old = framework({"care/a": text_of("anchor"), "care/x": text_of("buoy")})
    new = framework(
        {"care/b": text_of("anchor"), "care/a": text_of("buoy")},
        [Moved("care/a", "care/b"), Moved("care/x", "care/a")],
    )
    document = '{"care/a": 1, "care/x": 2, "care/b": 3}'
    found = carry_json(document, Ways(compare(old, new)))

    assert found.text == document
    assert set(reasons(found)) == {"care/a", "care/x"}


@pytest.mark.parametrize("text", ["", "{", '{"a": }', "[" * 100_000, "9" * 5000])
def test_what_is_no_json_is_told(text: str) -> None:
    """Half a document, and one that nobody can read, give one message."""
    with pytest.raises(CarryError, match=r"^mine\.json "):
        carry_json(text, WAYS, "mine.json")


# Random histories


@attrs.define
class Yard:
    """A company whose ids change, and what is said about them."""

    signals: dict[str, str]
    history: list[Moved | Retired] = attrs.Factory(list)
    moved: dict[str, str] = attrs.Factory(dict)
    count: int = 0

    def fresh(self) -> str:
        """An id that nothing had."""
        self.count += 1
        return f"care/new-{self.count}"

    def rename(self, path: str, new: str) -> None:
        """Let something have another id, and say so."""
        self.signals[new] = self.signals.pop(path)
        self.history.append(Moved(path, new))
        for old, at in self.moved.items():
            if at == path:
                self.moved[old] = new

    def retire(self, paths: list[str], heirs: int) -> None:
        """Let something go, and say what took over."""
        new = [self.fresh() for _ in range(heirs)]
        for path in paths:
            self.signals.pop(path)
            self.history.append(Retired(path, replaced_by=new))
            self.moved = {old: at for old, at in self.moved.items() if at != path}
        for path in new:
            self.signals[path] = f"Keeps {path.rpartition('-')[2]} boats dry."


STEPS = st.sampled_from(
    ["rename", "split", "merge", "retire", "replace", "remove", "reword", "reuse"]
)
SAID: list[dict[str, Any]] = [
    {"answer": "at-times", "wording": "1:000000000001"},
    {"answer": "at-times", "wording": "1:000000000002"},
    {"answer": "not-yet", "note": "The tandem, care/a."},
    {"answer": "consistently", "later": [1.5, None]},
    {},
]
REPLIES = st.sampled_from(SAID)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Framework, Yard]:
    """A company, and what became of it after some edits."""
    start = {f"care/{word}": text_of(word) for word in WORDS[: draw(st.integers(1, 6))]}
    yard = Yard(dict(start), moved={path: path for path in start})
    for step in draw(st.lists(STEPS, max_size=6)):
        there = sorted(yard.signals)
        if len(there) < 2:
            break
        path, other = draw(st.permutations(there))[:2]
        if step == "rename":
            yard.rename(path, yard.fresh())
        elif step == "reuse":
            yard.signals.pop(other)
            yard.moved = {old: at for old, at in yard.moved.items() if at != other}
            yard.rename(path, other)
        elif step == "merge":
            yard.retire([path, other], 1)
        elif step in ("split", "replace", "retire"):
            yard.retire([path], {"split": 2, "replace": 1, "retire": 0}[step])
        elif step == "remove":
            yard.signals.pop(path)
            yard.moved = {old: at for old, at in yard.moved.items() if at != path}
        else:
            yard.signals[path] = f"Rows {path.rpartition('/')[2]} across the bay."
    return framework(start), yard


def pairs(text: str) -> list[tuple[str, Any]]:
    """The members of a document's one object, doubled ones included."""
    found: list[tuple[str, Any]] = json.loads(text, object_pairs_hook=lambda pairs: pairs)
    return found


@given(edited(), st.data())
def test_no_answer_is_lost_or_doubled(history: tuple[Framework, Yard], data: st.DataObject) -> None:
    """Every answer stands under one id afterwards, or under one with an equal answer."""
    old, yard = history
    ids = [f"care/{word}" for word in WORDS[:6]] + ["care/new-1", "other/thing", "text"]
    answers = data.draw(st.dictionaries(st.sampled_from(ids), REPLIES))
    before = json.dumps(answers, indent=data.draw(st.sampled_from([None, 2])))
    found = carry_json(before, Ways(compare(old, framework(yard.signals, yard.history))))
    after = pairs(found.text)
    keys = [key for key, _ in after]
    to = {each.old: each.new for each in (*found.carried, *found.joined)}

    assert len(set(keys)) == len(keys) == len(answers) - len(found.joined)
    said = {key: dict(value) for key, value in after}
    for path, reply in answers.items():
        kept = said[to.get(path, path)]
        is_joined = sum(to.get(each, each) == to.get(path, path) for each in answers) > 1
        assert _but_wording(kept) == _but_wording(reply) if is_joined else kept == reply
    if not found.carried:
        assert found.text == before
    for each in found.left:
        assert each.path in keys


@given(edited())
@settings(max_examples=60)
def test_what_was_only_renamed_arrives(history: tuple[Framework, Yard]) -> None:
    """An id that was moved by declared lines alone is carried to where it stands, if it is free."""
    old, yard = history
    ways = Ways(compare(old, framework(yard.signals, yard.history)))
    for path, now in yard.moved.items():
        found = carry_json(json.dumps({path: 1}), ways)
        reason = reasons(found).get(path)

        assert json.loads(found.text) == {now: 1} or reason is not None


@given(edited(), st.text())
@settings(max_examples=40)
def test_what_cites_nothing_is_equal_to_the_letter(
    history: tuple[Framework, Yard], text: str
) -> None:
    """Words that are no ids come back as they were."""
    old, yard = history
    ways = Ways(compare(old, framework(yard.signals, yard.history)))

    assert carry_text(text, ways).text == text
    assert carry_json(json.dumps([text]), ways).text == json.dumps([text])


@given(edited())
@settings(max_examples=60)
def test_no_two_rows_of_a_table_become_one(history: tuple[Framework, Yard]) -> None:
    """In a text each id has one of its own afterwards, whatever became of the others."""
    old, yard = history
    ids = [f"care/{word}" for word in WORDS[:6]] + ["care/new-1", "care/new-2"]
    found = carry_text("\n".join(ids), Ways(compare(old, framework(yard.signals, yard.history))))
    after = found.text.split("\n")
    to = {each.old: each.new for each in found.carried}

    assert after == [to.get(each, each) for each in ids]
    assert len(set(after)) == len(ids)


def _but_wording(reply: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in reply.items() if key != "wording"}
