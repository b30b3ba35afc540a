"""Runs rules over a framework, and turns what they find into findings."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from progression.catalog import Catalog
from progression.checks.configuration import Configuration, Ignored
from progression.checks.registry import all_rules
from progression.checks.rule import Context, Found, Rule
from progression.checks.source_text import NounPlaces, SourceFile, SourceFiles
from progression.checks.suppressions import Suppression, suppressions_in
from progression.checks.words_place import edits_of, pieces_of, words_at
from progression.findings import Edit, Finding, Fix, Severity, in_order
from progression.fingerprints import fingerprint
from progression.location import Location
from progression.model import Framework, Moved, Noun
from progression.model.integrity import faults
from progression.names import near_misses
from progression.prose import listed

UNUSED, REASONLESS = "unused-suppression", "suppression-without-reason"


@attrs.frozen
class Suppressed:
    """A finding that is not shown, and why.

    Attributes:
        finding: What was found.
        reason: Why it is not shown; may be empty.
        is_in_source: Whether a comment says so; otherwise the configuration does.
    """

    finding: Finding
    reason: str
    is_in_source: bool = True


@attrs.frozen(kw_only=True)
class Outcome:
    """What a check gave.

    Attributes:
        findings: What is to be shown, by file and line.
        suppressed: What comments and exceptions keep back.
        baselined: What the baseline file takes in.
        older: What an earlier revision had already.
        rules: The rules that ran, each with its weight.
        known: All rules that there are.
        framework: What was checked; None where it does not load, so that no rule had its say.
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    baselined: tuple[Finding, ...] = ()
    older: tuple[Finding, ...] = ()
    rules: Mapping[str, Severity] = attrs.field(factory=dict)
    known: Mapping[str, Rule] = attrs.field(factory=dict)
    framework: Framework | None = attrs.field(default=None, repr=False)

    @property
    def is_complete(self) -> bool:
        """Whether the framework could be loaded, so that all rules had their say."""
        return self.framework is not None

    def since(self, earlier: Outcome) -> Outcome:
        """What is shown once the findings of an earlier revision are taken out, and counted.

        What the framework says to have moved is known by its new path.
        """
        moved = _moves(self.framework)
        had = {
            (finding.rule, _after(finding.subject, moved), finding.wording)
            for finding in earlier.findings
            if finding.wording
        }
        new = tuple(each for each in self.findings if each.key not in had)
        old = tuple(each for each in self.findings if each.key in had)
        return attrs.evolve(self, findings=new, older=(*self.older, *old))

    def fails_on(self, severity: Severity) -> bool:
        """Tell whether any finding weighs this much, or more."""
        return any(each.severity.rank <= severity.rank for each in self.findings)


def check(
    framework: Framework | Catalog,
    configuration: Configuration | None = None,
    *,
    today: datetime.date | None = None,
) -> list[Finding]:
    """Check a framework, and give what there is to say about it, by file and line.

    Args:
        framework: The framework, or a catalog of it.
        configuration: What the company has set; all settled rules with their own weights, if not
            given.
        today: The day of the check, for what is overdue; the day it is, if not given.

    Raises:
        ConfigurationError: The configuration names a rule or limit that does not exist.
    """
    return list(examine(framework, configuration, today=today).findings)


def examine(
    framework: Framework | Catalog,
    configuration: Configuration | None = None,
    *,
    today: datetime.date | None = None,
    rules: Mapping[str, Rule] | None = None,
    loading: Iterable[Finding] = (),
) -> Outcome:
    """Check a framework, and give also what is not to be shown.

    Args:
        framework: The framework, or a catalog of it.
        configuration: What the company has set.
        today: The day of the check; the day it is, if not given.
        rules: All rules that there are; the built-in ones and those of the modules that the
            configuration names, if not given.
        loading: What loading had to say; it counts where its rule runs.

    Raises:
        ConfigurationError: The configuration names a rule or limit that does not exist.
    """
    catalog = framework if isinstance(framework, Catalog) else Catalog(framework)
    configuration = configuration or Configuration()
    known = all_rules(configuration.rules, configuration.root) if rules is None else rules
    chosen = configuration.selection(known)
    context = Context(
        catalog,
        configuration.settings,
        today=today or datetime.datetime.now().astimezone().date(),
        limits=[limit for rule in known.values() for limit in rule.limits],
    )
    return _Examination(context, configuration, known, chosen).outcome(loading)


def _moves(framework: Framework | None) -> dict[str, str]:
    notes = framework.history if framework is not None else ()
    return {note.old: note.new for note in notes if isinstance(note, Moved)}


def _after(path: str, moved: Mapping[str, str]) -> str:
    """Where a path leads after all moves; what stands below a moved path moved with it."""
    for _ in moved:
        parts = path.split("/")
        above = ("/".join(parts[:count]) for count in range(len(parts), 0, -1))
        old = next((each for each in above if each in moved), None)
        if old is None:
            break
        path = moved[old] + path[len(old) :]
    return path


@attrs.frozen
class _Reported:
    """A finding and the place of the whole object that it is about."""

    finding: Finding
    object: Location | None


class _Examination:
    """One run of the chosen rules over one framework."""

    def __init__(
        self,
        context: Context,
        configuration: Configuration,
        known: Mapping[str, Rule],
        chosen: Mapping[str, Severity],
    ) -> None:
        self._context = context
        self._configuration = configuration
        self._known = known
        self._chosen = chosen
        self._files = SourceFiles()

    def outcome(self, loading: Iterable[Finding]) -> Outcome:
        reported = [*self._given(loading), *self._given(faults(self._context.framework))]
        found: list[tuple[str, Found]] = []
        for name in self._chosen:
            check = self._known[name].check
            if check is not None:
                found += [(name, each) for each in check(self._context)]
        about = [noun for _, each in found for noun in (each.noun, *each.also) if noun is not None]
        places = NounPlaces(about)
        reported += [self._reported(name, each, places) for name, each in found]
        shown, suppressed, extra = self._sifted(reported)
        return Outcome(
            findings=tuple(in_order([*(each.finding for each in shown), *extra])),
            suppressed=tuple(suppressed),
            rules=self._chosen,
            known=self._known,
            framework=self._context.framework,
        )

    def _given(self, findings: Iterable[Finding]) -> Iterator[_Reported]:
        """Findings of the loader and the model, with the weights that the company gives them.

        What stops a framework from being used stays an error whatever anybody says: it gets no
        mark of its wording, so that neither a comment nor a baseline takes it in.
        """
        for finding in findings:
            if finding.severity is Severity.ERROR:
                yield _Reported(finding, finding.place)
            elif finding.rule not in self._known or finding.rule in self._chosen:
                severity = self._chosen.get(finding.rule, finding.severity)
                wording = finding.wording or fingerprint([finding.message])
                weighed = attrs.evolve(finding, severity=severity, wording=wording)
                yield _Reported(weighed, finding.place)

    def _reported(self, rule: str, found: Found, places: NounPlaces) -> _Reported:
        place = places.of(found.noun)
        words, fix = self._narrowed(found, place)
        also = [self._besides(each, found, places) for each in found.also]
        finding = Finding(
            rule=rule,
            message=found.message,
            why=found.why,
            remedy=found.remedy,
            severity=self._chosen[rule],
            subject=found.path,
            place=words or place,
            also=tuple(each for each in also if each is not None),
            fix=fix,
            wording=fingerprint([found.text or found.message]),
        )
        return _Reported(finding, place)

    def _narrowed(self, found: Found, where: Location | None) -> tuple[Location | None, Fix | None]:
        """The place of the field or the words that something is about, and its fix."""
        noun = found.noun
        file = self._files.of(noun) if noun is not None and found.field else None
        if file is None or noun is None or where is None:
            return None, None
        node = file.argument(noun, where, found.field, found.item)
        if node is None:
            return None, None
        pieces = pieces_of(file, node, found.text)
        if not pieces:
            return file.place(node), None
        place = words_at(file, pieces, *found.words) if found.words is not None else None
        edits: list[Edit] = []
        for each in found.fix:
            made = edits_of(file, pieces, each.start, each.end, each.words)
            if not made:
                edits.clear()
                break
            edits += made
        fix = Fix(found.remedy, tuple(edits)) if edits else None
        return place or file.place(node), fix

    def _besides(self, noun: Noun, found: Found, places: NounPlaces) -> Location | None:
        """The place of another object that belongs to it: of its text where the text is meant."""
        place = places.of(noun)
        if place is None or found.item is not None or type(noun) is not type(found.noun):
            return place
        file = self._files.of(noun) if found.field else None
        node = file.argument(noun, place, found.field) if file is not None else None
        return file.place(node) if file is not None and node is not None else place

    # What comments and exceptions keep back.

    def _sifted(
        self, reported: Sequence[_Reported]
    ) -> tuple[list[_Reported], list[Suppressed], list[Finding]]:
        comments = [(file, each) for file in self._all_files() for each in suppressions_in(file)]
        at_object: dict[tuple[str, int, int], list[Suppression]] = {}
        for _, comment in comments:
            for end in comment.objects:
                at_object.setdefault((comment.place.file, *end), []).append(comment)
        exceptions = self._configuration.exceptions
        shown: list[_Reported] = []
        suppressed: list[Suppressed] = []
        used: dict[int, set[str]] = {}
        for each in reported:
            finding = each.finding
            if not finding.wording:
                shown.append(each)
                continue
            where = each.object or Location("")
            near = at_object.get((where.file, where.end_line, where.end_column), ())
            by = next((c for c in near if finding.rule in c.rules), None)
            exception = next((x for x in exceptions if x.covers(finding)), None)
            if by is not None:
                used.setdefault(id(by), set()).add(finding.rule)
                suppressed.append(Suppressed(finding, by.reason))
            elif exception is not None:
                used.setdefault(id(exception), set()).add(finding.rule)
                suppressed.append(Suppressed(finding, exception.reason, is_in_source=False))
            else:
                shown.append(each)
        extra: list[Finding] = []
        for file, comment in comments:
            extra += self._about(comment, file, used.get(id(comment), set()))
        for each_exception in exceptions:
            extra += self._about_exception(each_exception, used.get(id(each_exception), set()))
        return shown, suppressed, extra

    def _all_files(self) -> tuple[SourceFile, ...]:
        for standing in self._context.nouns:
            self._files.of(standing.noun)
        return self._files.known()

    def _about(self, comment: Suppression, file: SourceFile, used: set[str]) -> Iterator[Finding]:
        """What is wrong with a comment itself."""
        if not comment.reason and REASONLESS in self._chosen:
            yield Finding(
                rule=REASONLESS,
                message="The comment suppresses a rule and gives no reason.",
                why="In a year nobody knows whether it may go.",
                remedy="Write the reason behind the bracket.",
                severity=self._chosen[REASONLESS],
                place=comment.place,
                wording=fingerprint([file.lines[comment.place.line - 1]]),
            )
        if UNUSED not in self._chosen:
            return
        unknown = [name for name in comment.rules if name not in self._known]
        # What did not run may well be needed when it does.
        idle = [name for name in comment.rules if name in self._chosen and name not in used]
        if not comment.rules:
            message = "The comment suppresses nothing, since it names no rule."
            remedy = "Write `# progression: ignore[rule-name] reason`."
        elif unknown:
            near = near_misses(unknown[0], self._known, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            message = f"There is no rule {listed([f'“{each}”' for each in unknown])}.{hint}"
            remedy = "Mend the name; “progression rules” lists the rules."
        elif idle:
            names = listed([f"“{each}”" for each in idle])
            message = f"Nothing is found here that the comment suppresses: {names}."
            remedy = "Remove it."
        else:
            return
        yield Finding(
            rule=UNUSED,
            message=message,
            why="It would hide the next fault, which nobody has looked at.",
            remedy=remedy,
            severity=self._chosen[UNUSED],
            place=comment.place,
            fix=comment.without(idle, file) if idle and not unknown else None,
            wording=fingerprint([file.lines[comment.place.line - 1]]),
        )

    def _about_exception(self, exception: Ignored, used: set[str]) -> Iterator[Finding]:
        """What is wrong with an exception of the configuration."""
        idle = [name for name in exception.ignore if name in self._chosen and name not in used]
        if idle and UNUSED in self._chosen:
            names = listed([f"“{each}”" for each in idle])
            yield Finding(
                rule=UNUSED,
                message=f"Nothing is found at “{exception.at}” that the configuration excepts:"
                f" {names}.",
                why="It would hide the next fault, which nobody has looked at.",
                remedy="Remove the exception.",
                severity=self._chosen[UNUSED],
                subject=exception.at,
                place=exception.place,
                wording=fingerprint([exception.reason]),
            )
