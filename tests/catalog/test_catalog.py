"""What a catalog answers."""

from __future__ import annotations

import attrs
import pytest

from progression import (
    CORE,
    OPTIONAL,
    AmbiguousPathError,
    Catalog,
    Cluster,
    Competency,
    Framework,
    Grade,
    Level,
    PathError,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.catalog import Origin, Way

from . import port


@pytest.fixture
def catalog() -> Catalog:
    """The catalog of the small company beside this file."""
    return Catalog(port.PORT)


def in_force(catalog: Catalog, path: str) -> list[str]:
    """The paths of the signals in force at a level."""
    return [entry.path for entry in catalog.bar(path).signals]


def one_track(*levels: Level, competencies: list[Competency], cumulative: bool = True) -> Framework:
    """A framework of one track."""
    track = Track("ic", "IC", lane=port.CREW.lane, levels=levels)
    return Framework(
        "f",
        "F",
        cumulative=cumulative,
        competencies=competencies,
        clusters=[Cluster("c", "C", tracks=[track])],
    )


class TestLookUp:
    def test_paths_lead_to_every_kind_of_thing(self, catalog: Catalog) -> None:
        """A path leads to a cluster, a track, a level, a competency or a signal."""

        assert catalog["pilot-boat"] is port.PILOT_BOAT
        assert catalog["pilot-boat/crew"] is port.CREW
        assert catalog["pilot-boat/crew/mate"] is port.MATE
        assert catalog["mooring"] is port.MOORING
        assert catalog["talking/greets"] is port.GREETS
        assert catalog["mooring/ties-in-wind"] is port.MOORING.steps[1].signals[0]

    def test_nested_clusters_are_segments_in_front(self, catalog: Catalog) -> None:
        """A level of a nested cluster has the ids of all clusters in its path."""

        assert catalog["office/billing/desk/clerk"] is port.CLERK
        assert catalog.seat(port.CLERK).cluster_path == "office/billing"

    def test_get_gives_none(self, catalog: Catalog) -> None:
        """`get` answers None where nothing stands."""

        assert catalog.get("pilot-boat/crew/captain") is None

    def test_a_missing_path_names_what_is_near(self, catalog: Catalog) -> None:
        """`[]` raises a LookupError that names what is near, best first."""

        with pytest.raises(LookupError) as caught:
            catalog["pilot-boat/crew/mat"]

        assert isinstance(caught.value, PathError)
        assert caught.value.near[0] == "pilot-boat/crew/mate"
        assert "Near it: pilot-boat/crew/mate" in str(caught.value)

    def test_the_last_word_alone_finds_the_path(self, catalog: Catalog) -> None:
        """A level's id alone is answered with its whole path as a near miss."""

        with pytest.raises(PathError) as caught:
            catalog["clerk"]

        assert "office/billing/desk/clerk" in caught.value.near

    def test_a_path_with_two_meanings_lists_both(self) -> None:
        """A path that could mean two things is an error that lists both."""
        same = Cluster("mooring", "Moorings")
        both = Catalog(attrs.evolve(port.PORT, clusters=[same]))

        with pytest.raises(AmbiguousPathError) as caught:
            both["mooring"]

        assert "the cluster “Moorings”" in str(caught.value)
        assert "the competency “Mooring”" in str(caught.value)

    def test_it_is_a_mapping_of_all_paths(self, catalog: Catalog) -> None:
        """Every path that it lists leads somewhere, and len counts them."""

        assert len(list(catalog)) == len(catalog) == len(set(catalog))
        assert all(catalog.get(path) is not None for path in catalog)

    def test_paths_of_nouns(self, catalog: Catalog) -> None:
        """`path` is the way back from an object to its path."""

        assert catalog.path(port.MATE) == "pilot-boat/crew/mate"
        assert catalog.path(port.LEAD) == "pilot-boat/lead"
        assert catalog.path(port.OFFICE.clusters[0]) == "office/billing"
        assert catalog.path(port.CARE) == "care"
        with pytest.raises(PathError):
            catalog.path(Level("elsewhere", "Elsewhere"))


class TestOrder:
    def test_levels_stand_in_the_order_of_their_track(self, catalog: Catalog) -> None:
        """Below and above follow the track, and end with it."""

        mate = catalog.seat(port.MATE)
        assert catalog.below(mate) == catalog.seat(port.HAND)
        assert catalog.above(mate) == catalog.seat(port.BOSUN)
        assert catalog.below(port.HAND) is None
        assert catalog.above(port.BOSUN) is None

    def test_a_branching_track_starts_from_its_level(self, catalog: Catalog) -> None:
        """The level before the first of a branching track is the one that it branches from."""

        assert catalog.before(port.CHIEF) == catalog.seat(port.MATE)
        assert catalog.branches(port.MATE) == (catalog.seat(port.CHIEF),)
        assert catalog.before(port.HAND) is None


class TestInForce:
    def test_lower_levels_carry_on(self, catalog: Catalog) -> None:
        """In a cumulative framework a level also asks what the levels below it ask."""

        origins = {entry.path: entry.origin for entry in catalog.bar(port.MATE).signals}
        assert origins == {
            "talking/radios": Origin.OWN,
            "mooring/asks-the-depth": Origin.CARRIED,
            "mooring/ties-in-wind": Origin.OWN,
        }

    def test_each_part_remembers_who_asks_it(self, catalog: Catalog) -> None:
        """A carried signal names the level that it comes from, everyone's the cluster."""

        carried = {entry.path: entry.source for entry in catalog.bar(port.BOSUN).signals}
        assert carried["mooring/asks-the-depth"] == "pilot-boat/crew/hand"
        assert carried["talking/radios"] == "pilot-boat/crew/mate"
        (everyones,) = catalog.bar(port.CLERK).signals
        assert (everyones.origin, everyones.source) == (Origin.EVERYONE, "office")

    def test_steps_stack_less_what_is_raised(self, catalog: Catalog) -> None:
        """A rung asks its step and those below, less what was raised, through all steps."""

        mooring = catalog.bar(port.BOSUN).get("mooring")
        assert mooring is not None
        assert [entry.signal.id for entry in mooring.signals] == ["asks-the-depth", "teaches-knots"]
        assert mooring.rung == port.GUIDING
        assert mooring.summary == "Teaches others to tie up."

    def test_a_scale_that_does_not_stack_asks_one_step(self) -> None:
        """With `stacks=False` a rung asks the signals of its own step only."""
        scale = attrs.evolve(port.GROWTH, stacks=False)
        mooring = attrs.evolve(port.MOORING, scale=scale)
        levels = (
            Level("a", "A", expects=[mooring.at(port.LEARNING)]),
            Level("b", "B", expects=[mooring.at(port.WORKING)]),
        )
        catalog = Catalog(one_track(*levels, competencies=[mooring]))

        assert in_force(catalog, "c/ic/b") == ["mooring/ties-in-wind"]

    def test_raising_is_transitive(self) -> None:
        """What raises a signal also replaces what that signal replaced, present or not."""
        talking = port.TALKING
        first = Level("a", "A", expects=[talking.expects("A.", Signal("x", "X."))])
        second = Level("b", "B", expects=[talking.expects("B.", Signal("y", "Y.", raises="x"))])
        third = Level("c", "C", expects=[talking.expects("C.", Signal("z", "Z.", raises="y"))])
        framework = one_track(first, second, third, competencies=[talking])
        catalog = Catalog(framework)

        assert in_force(catalog, "c/ic/c") == ["talking/z"]
        (only,) = catalog.difference("c/ic/a", "c/ic/c").raised
        assert [entry.signal.id for entry in only.before] == ["x"]

    def test_a_circle_of_raises_takes_nothing_out(self) -> None:
        """Two signals that raise one another both stay in force."""
        level = Level(
            "a",
            "A",
            expects=[
                port.TALKING.expects(
                    "A.", Signal("x", "X.", raises="y"), Signal("y", "Y.", raises="x")
                )
            ],
        )
        catalog = Catalog(one_track(level, competencies=[port.TALKING]))

        assert in_force(catalog, "c/ic/a") == ["talking/x", "talking/y"]

    def test_without_cumulation_a_level_asks_only_its_own(self) -> None:
        """Without cumulation nothing is carried, and `raises` takes nothing out."""
        first = Level("a", "A", expects=[port.TALKING.expects("A.", port.GREETS)])
        second = Level(
            "b",
            "B",
            expects=[
                port.TALKING.expects("B.", port.GREETS, Signal("sings", "Sings.", raises="greets"))
            ],
        )
        catalog = Catalog(one_track(first, second, competencies=[port.TALKING], cumulative=False))

        assert in_force(catalog, "c/ic/b") == ["talking/greets", "talking/sings"]

    def test_without_cumulation_a_lower_rung_holds_as_written(self) -> None:
        """A rung lower than at the level below holds where nothing is carried."""
        levels = (
            Level("a", "A", expects=[port.MOORING.at(port.GUIDING)]),
            Level("b", "B", expects=[port.MOORING.at(port.LEARNING)]),
        )
        competencies = [port.MOORING]
        plain = Catalog(one_track(*levels, competencies=competencies, cumulative=False))
        carried = Catalog(one_track(*levels, competencies=competencies))

        assert in_force(plain, "c/ic/b") == ["mooring/ties-a-line", "mooring/asks-the-depth"]
        assert in_force(carried, "c/ic/b") == in_force(carried, "c/ic/a")

    def test_an_own_expectation_adds_to_everyones(self) -> None:
        """Everyone's signals stay in force beside the level's own; the higher rung holds."""
        level = Level("a", "A", expects=[port.MOORING.at(port.LEARNING, Signal("own", "Own."))])
        framework = attrs.evolve(
            one_track(level, competencies=[port.MOORING]),
            expects=[port.MOORING.at(port.WORKING)],
        )
        asked = Catalog(framework).bar("c/ic/a").get("mooring")

        assert asked is not None
        assert asked.rung == port.WORKING
        assert asked.summary == "Ties up alone."
        assert [(entry.signal.id, entry.origin) for entry in asked.signals] == [
            ("asks-the-depth", Origin.EVERYONE),
            ("ties-in-wind", Origin.EVERYONE),
            ("own", Origin.OWN),
        ]

    def test_everyones_come_from_the_framework_then_clusters_then_track(self) -> None:
        """The widest circle that asks a signal is where it comes from."""
        asked = port.TALKING.expects("Talks.", port.GREETS)
        level = Level("a", "A", expects=[asked])
        track = Track("t", "T", lane=port.CREW.lane, levels=[level], expects=[asked])
        inner = Cluster("inner", "Inner", tracks=[track], expects=[asked])
        outer = Cluster("outer", "Outer", clusters=[inner])
        framework = Framework(
            "f", "F", cumulative=True, competencies=[port.TALKING], clusters=[outer]
        )

        (entry,) = Catalog(framework).bar("outer/inner/t/a").signals
        assert (entry.origin, entry.source) == (Origin.EVERYONE, "outer/inner")

    def test_a_competency_is_optional_if_all_of_it_is(self, catalog: Catalog) -> None:
        """A competency is optional where every signal in force is, and core otherwise."""

        at_hand = catalog.bar(port.HAND).get("talking")
        at_mate = catalog.bar(port.MATE).get("talking")
        assert at_hand is not None and at_mate is not None
        assert (at_hand.importance, at_mate.importance) == (CORE, OPTIONAL)

    def test_an_optional_step_leaves_the_core_below(self) -> None:
        """An optional rung on top of a core one makes only its own signals optional."""
        first = Level("a", "A", expects=[port.MOORING.at(port.LEARNING)])
        second = Level("b", "B", expects=[port.MOORING.at(port.WORKING, importance=OPTIONAL)])
        asked = (
            Catalog(one_track(first, second, competencies=[port.MOORING])).bar("c/ic/b").asked[0]
        )

        assert asked.importance is CORE
        assert [(entry.signal.id, entry.importance) for entry in asked.signals] == [
            ("asks-the-depth", CORE),
            ("ties-in-wind", OPTIONAL),
        ]

    def test_competencies_follow_dimensions_then_the_library(self, catalog: Catalog) -> None:
        """Within a bar competencies stand by dimension, then as the library lists them."""

        assert [asked.competency.id for asked in catalog.bar(port.MATE)] == ["talking", "mooring"]


class TestBranches:
    def test_only_what_is_taken_along_stays_in_force(self, catalog: Catalog) -> None:
        """A whole competency and a single signal are taken along; the rest is handed over."""

        origins = {entry.path: entry.origin for entry in catalog.bar(port.CHIEF).signals}
        assert origins == {
            "talking/radios": Origin.TAKEN_ALONG,
            "care/rota": Origin.OWN,
            "mooring/asks-the-depth": Origin.TAKEN_ALONG,
        }

    def test_a_branch_is_compared_with_where_people_come_from(self, catalog: Catalog) -> None:
        """The first level of a branch arrives from the level that it branches from."""

        arrival = catalog.arrival(port.CHIEF)
        assert arrival is not None
        assert arrival.start == catalog.seat(port.MATE)
        assert [entry.path for entry in arrival.kept] == [
            "talking/radios",
            "mooring/asks-the-depth",
        ]
        assert [entry.path for entry in arrival.new] == ["care/rota"]
        assert [entry.path for entry in arrival.handed_over] == ["mooring/ties-in-wind"]

    def test_nothing_is_taken_along_by_default(self) -> None:
        """A branch without `takes_along` starts from its own expectations alone."""
        lead = attrs.evolve(port.LEAD, takes_along=[])
        cluster = attrs.evolve(port.PILOT_BOAT, tracks=[port.CREW, lead])
        catalog = Catalog(attrs.evolve(port.PORT, clusters=[cluster]))

        assert in_force(catalog, "pilot-boat/lead/chief") == ["care/rota"]


class TestDifference:
    def test_the_four_parts_of_a_step(self, catalog: Catalog) -> None:
        """A step up keeps, raises and adds; what was raised is not handed over."""

        step = catalog.difference(port.HAND, port.MATE)
        assert [entry.path for entry in step.kept] == ["mooring/asks-the-depth"]
        assert [
            (each.after.path, [entry.path for entry in each.before]) for each in step.raised
        ] == [
            ("talking/radios", ["talking/greets"]),
            ("mooring/ties-in-wind", ["mooring/ties-a-line"]),
        ]
        assert step.new == ()
        assert step.handed_over == ()

    def test_every_signal_is_in_one_part(self, catalog: Catalog) -> None:
        """Kept, raised and new make up the second bar, whichever two levels are compared."""
        for start in catalog.seats:
            for end in catalog.seats:
                difference = catalog.difference(start, end)
                parts = [
                    *difference.kept,
                    *(each.after for each in difference.raised),
                    *difference.new,
                ]
                assert sorted(entry.path for entry in parts) == sorted(
                    entry.path for entry in catalog.bar(end).signals
                )

    def test_a_level_does_not_differ_from_itself(self, catalog: Catalog) -> None:
        """Compared with itself, a level keeps everything and nothing else happens."""
        for seat in catalog.seats:
            difference = catalog.difference(seat, seat)

            assert difference.kept == catalog.bar(seat).signals
            assert not (difference.raised or difference.new or difference.handed_over)
            assert all(shift.is_same for shift in difference.shifts)

    def test_competencies_without_signals_still_shift(self) -> None:
        """Where levels are described by a sentence alone, both sentences are given."""
        first = Level("a", "A", expects=[port.CARE.expects("Cares for one.")])
        second = Level("b", "B", expects=[port.CARE.expects("Cares for many.")])
        (shift,) = (
            Catalog(one_track(first, second, competencies=[port.CARE]))
            .difference("c/ic/a", "c/ic/b")
            .shifts
        )

        assert shift.before is not None and shift.after is not None
        assert (shift.before.summary, shift.after.summary) == ("Cares for one.", "Cares for many.")
        assert not shift.is_same


class TestSideBySide:
    def test_a_grade_gathers_all_lanes_and_clusters(self, catalog: Catalog) -> None:
        """Levels of one grade stand side by side, with the name and band that any of them gives."""

        third = catalog.grades()[2]
        assert third.grade == Grade(3, band="C")
        assert [seat.path for seat in third.seats] == [
            "pilot-boat/crew/bosun",
            "pilot-boat/lead/chief",
        ]
        assert third.bands == ("C",)

    def test_levels_without_grade_are_left_out(self, catalog: Catalog) -> None:
        """A level without a grade stands beside no other by grade."""

        assert [row.grade.number for row in catalog.grades()] == [1, 2, 3]

    def test_declared_equivalents_count_both_ways(self, catalog: Catalog) -> None:
        """Levels declared to weigh the same stand side by side, seen from either."""

        assert catalog.side_by_side(port.CLERK) == (catalog.seat(port.MATE),)
        assert catalog.side_by_side(port.MATE) == (catalog.seat(port.CLERK),)
        assert catalog.side_by_side(port.BOSUN) == (catalog.seat(port.CHIEF),)


class TestWays:
    def test_passages_are_the_next_level_moves_and_branches(self, catalog: Catalog) -> None:
        """From a level one can go up its track, along declared moves, and into branches."""

        ways = [(each.end.level.id, each.way) for each in catalog.passages_from(port.MATE)]
        assert ways == [("bosun", Way.UP), ("chief", Way.ACROSS_UP)]

    def test_a_move_both_ways_leads_back(self, catalog: Catalog) -> None:
        """A move that goes both ways is found from either end, the way back marked as such."""

        (there,) = catalog.passages_from(port.BOSUN)
        (back,) = catalog.passages_from(port.CHIEF)
        assert (there.end, there.is_return) == (catalog.seat(port.CHIEF), False)
        assert (back.end, back.is_return) == (catalog.seat(port.BOSUN), True)
        assert there.move is back.move is port.PILOT_BOAT.moves[0]


class TestSharing:
    def test_who_shares_a_competency(self, catalog: Catalog) -> None:
        """A competency is shared by every seat at which it is in force."""

        assert [seat.level.id for seat in catalog.sharing("talking")] == [
            "hand",
            "mate",
            "bosun",
            "chief",
        ]
        assert [seat.level.id for seat in catalog.sharing(port.RECORDS)] == ["clerk"]

    def test_growth_lists_what_each_level_adds(self, catalog: Catalog) -> None:
        """Growth goes track by track, and says what is new or raised at each level."""
        crew, lead = catalog.growth("mooring")

        assert [step.seat.level.id for step in crew.steps] == ["hand", "mate", "bosun"]
        assert [len(step.shift.new) for step in crew.steps] == [2, 0, 0]
        assert [len(step.shift.raised) for step in crew.steps] == [0, 1, 1]
        assert [len(step.shift.kept) for step in lead.steps] == [1]

    def test_the_stack_of_a_level(self, catalog: Catalog) -> None:
        """The stack of a level lists its competencies dimension by dimension."""

        layers = [
            (layer.dimension and layer.dimension.id, [asked.competency.id for asked in layer.asked])
            for layer in catalog.stack(port.CHIEF)
        ]
        assert layers == [("reach", ["talking", "care"]), ("skill", ["mooring"])]


class TestFingerprints:
    def test_they_are_short_and_versioned(self, catalog: Catalog) -> None:
        """A fingerprint is `1:` and 12 hex digits."""

        assert catalog.fingerprint("talking/greets") == "1:9a50f7d79dda"
        assert catalog.fingerprint(port.GREETS) == "1:9a50f7d79dda"

    def test_white_space_and_titles_do_not_count(self, catalog: Catalog) -> None:
        """A level's mark depends on the words in force, not on their layout or on titles."""
        other = attrs.evolve(port.TALKING, title="Speaking")
        hand = attrs.evolve(
            port.HAND,
            title="Sailor",
            expects=[
                other.expects("Talks  with\nskippers.", port.GREETS),
                port.MOORING.at(port.LEARNING),
            ],
        )
        changed = Catalog(one_track(hand, competencies=[other, port.MOORING]))

        assert changed.fingerprint("c/ic/hand") == catalog.fingerprint(port.HAND)

    def test_inherited_words_count(self, catalog: Catalog) -> None:
        """A word that changes at a lower level changes the mark of the levels that carry it."""
        hand = attrs.evolve(
            port.HAND,
            expects=[
                port.MOORING.at(port.LEARNING),
                port.TALKING.expects("Talks.", port.GREETS, Signal("waves", "Waves.")),
            ],
        )
        crew = attrs.evolve(port.CREW, levels=[hand, port.MATE, port.BOSUN])
        cluster = attrs.evolve(port.PILOT_BOAT, tracks=[crew], moves=[])
        changed = Catalog(attrs.evolve(port.PORT, clusters=[cluster], equivalents=[]))

        bosun = "pilot-boat/crew/bosun"
        assert changed.fingerprint(bosun) != catalog.fingerprint(bosun)


class TestRows:
    def test_rows_are_flat(self, catalog: Catalog) -> None:
        """Each row is a dict of plain values with the same keys."""
        rows = catalog.rows()

        assert len({tuple(row) for row in rows}) == 1
        assert all(isinstance(value, str | int | None) for row in rows for value in row.values())

    def test_rows_hold_everything_in_force(self, catalog: Catalog) -> None:
        """There is one row for each signal in force at each seat."""
        rows = catalog.rows()

        assert len(rows) == sum(len(catalog.bar(seat).signals) for seat in catalog.seats)
        row = next(each for each in rows if each["signal"] == "radios" and each["level"] == "mate")
        assert row["cluster"] == "pilot-boat"
        assert row["grade"] == 2
        assert row["importance"] == "optional"
        assert row["raises"] == "greets"

    def test_a_competency_asked_in_one_sentence_has_a_row(self) -> None:
        """A competency without signals in force still has its row."""
        level = Level("a", "A", expects=[port.CARE.expects("Cares.")])
        (row,) = Catalog(one_track(level, competencies=[port.CARE])).rows()

        assert (row["competency"], row["summary"], row["signal"]) == ("care", "Cares.", None)


def test_order_of_definitions_changes_no_bar() -> None:
    """Clusters and tracks in another order have the same bars."""
    turned = attrs.evolve(
        port.PORT,
        clusters=[
            port.OFFICE,
            attrs.evolve(port.PILOT_BOAT, tracks=[port.LEAD, port.CREW]),
        ],
    )
    before, after = Catalog(port.PORT), Catalog(turned)

    assert {seat.path: before.bar(seat).asked for seat in before.seats} == {
        seat.path: after.bar(seat).asked for seat in after.seats
    }


def test_a_step_without_a_scale_follows_the_order_of_steps() -> None:
    """A competency whose scale is missing takes the order of its rungs from its steps."""
    mooring = attrs.evolve(port.MOORING, scale=None)
    level = Level("a", "A", expects=[mooring.at(port.WORKING)])
    catalog = Catalog(one_track(level, competencies=[mooring]))

    assert in_force(catalog, "c/ic/a") == ["mooring/asks-the-depth", "mooring/ties-in-wind"]


def test_a_signal_written_once_stands_at_many_levels() -> None:
    """The same signal asked again higher up is in force once, and comes from the lower level."""
    levels = [
        Level(name, name, expects=[port.TALKING.expects(name, port.GREETS)]) for name in ("a", "b")
    ]
    catalog = Catalog(one_track(*levels, competencies=[port.TALKING]))

    (entry,) = catalog.bar("c/ic/b").signals
    assert (entry.origin, entry.source) == (Origin.CARRIED, "c/ic/a")


def test_rungs_unknown_to_the_scale_break_nothing() -> None:
    """A rung that the scale does not have is a finding elsewhere; the catalog still answers."""
    stray = Rung("stray", "Stray")
    level = Level("a", "A", expects=[port.MOORING.at(stray)])
    bar = Catalog(one_track(level, competencies=[port.MOORING])).bar("c/ic/a")

    assert bar.signals == ()


def test_scales_keep_their_own_steps() -> None:
    """Two competencies may use rungs of different scales under one id."""
    other = Scale(
        "other", "Other", rungs=[Rung("working", "Working"), Rung("learning", "Learning")]
    )
    low, high = other.rungs
    talking = Competency(
        "talking",
        "Talking",
        scale=other,
        steps=[
            Step(high, "High.", signals=[Signal("h", "H.")]),
            Step(low, "Low.", signals=[Signal("l", "L.")]),
        ],
    )
    level = Level("a", "A", expects=[talking.at(low), port.MOORING.at(port.LEARNING)])
    catalog = Catalog(one_track(level, competencies=[talking, port.MOORING]))

    assert in_force(catalog, "c/ic/a") == [
        "mooring/ties-a-line",
        "mooring/asks-the-depth",
        "talking/l",
    ]
