"""A promotion packet: each expectation of a level with its evidence, and what there is none for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs
from attrs import field

from progression.catalog import Asked, Catalog, InForce, Seat
from progression.model import Level
from progression.people.evidence import Evidence, Relation, Source
from progression.people.goals import Goal
from progression.people.person import Person
from progression.people.promotion import PromotionPolicy
from progression.people.stack import Known, Stack, State, stack_of


@attrs.frozen(kw_only=True)
class Cites:
    """A piece of evidence for one signal.

    Attributes:
        number: Its number in the packet.
        piece: The evidence.
        is_stale: Whether it cites other words than those of today.
        is_old: Whether it lies further back than the policy likes.
        reviewers: Who saw it, by name, and what they are to the person.
        old_notes: Those of them whose note is older than the policy likes.
    """

    number: int
    piece: Evidence
    is_stale: bool
    is_old: bool
    reviewers: tuple[tuple[str, Relation], ...] = ()
    old_notes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Claim:
    """One signal that the level asks, with all that is known of it.

    Attributes:
        asked: The signal, and where it comes from.
        is_new: Whether the level asks it and the person's own level does not.
        raises: What it takes the place of, in the words of the level before.
        known: What is known of it.
        cites: The evidence for it.
    """

    asked: InForce
    is_new: bool
    raises: tuple[str, ...] = ()
    known: Known
    cites: tuple[Cites, ...] = ()


@attrs.frozen(kw_only=True)
class Section:
    """What the level asks of one competency.

    Attributes:
        asked: What is asked.
        claims: One for each signal in force.
        sources: From how many sources evidence of it comes.
        peers: How many peers saw some of it.
    """

    asked: Asked
    claims: tuple[Claim, ...]
    sources: int
    peers: int

    @property
    def new(self) -> tuple[Claim, ...]:
        """What is new or raised against the person's own level."""
        return tuple(each for each in self.claims if each.is_new)

    @property
    def carried(self) -> tuple[Claim, ...]:
        """What the person's own level asks as well."""
        return tuple(each for each in self.claims if not each.is_new)

    def lacks_sources(self, policy: PromotionPolicy) -> bool:
        """Tell whether evidence comes from fewer sources than the policy asks."""
        return self.sources < policy.sources

    def lacks_peers(self, policy: PromotionPolicy) -> bool:
        """Tell whether fewer peers saw it than the policy asks."""
        return self.peers < policy.peers


@attrs.frozen(kw_only=True)
class Packet:
    """What a panel reads.

    Attributes:
        person: Whose it is.
        start: Their level.
        end: The level that it is about.
        wording: The fingerprint of all that this level asks today.
        version: The framework's version.
        today: The day.
        policy: What the company asks of a case.
        sections: One for each competency that the level asks.
        evidence: All that is cited, in the order of its numbers, which begin with 1.
        goals: Goals that ended, and those that are open.
    """

    person: Person = field(repr=False)
    start: Seat
    end: Seat
    wording: str
    version: str
    today: datetime.date
    policy: PromotionPolicy
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...]
    goals: tuple[Goal, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All signals that are new or raised."""
        return tuple(each for section in self.sections for each in section.new)

    @property
    def without_evidence(self) -> tuple[Claim, ...]:
        """What is new or raised, and no evidence shows."""
        return tuple(each for each in self.claims if not each.cites)

    @property
    def stale(self) -> tuple[Claim, ...]:
        """What is new or raised, and shown only for other words."""
        return tuple(
            each for each in self.claims if each.cites and all(c.is_stale for c in each.cites)
        )

    @property
    def reviewers(self) -> tuple[tuple[str, Relation], ...]:
        """Everybody who saw something of it."""
        seen = dict.fromkeys(
            who
            for section in self.sections
            for claim in section.claims
            for cites in claim.cites
            for who in cites.reviewers
        )
        return tuple(seen)


def packet_of(
    person: Person,
    catalog: Catalog,
    level: Seat | Level | str,
    *,
    policy: PromotionPolicy,
    today: datetime.date,
) -> Packet:
    """Put a packet together.

    Args:
        person: Whose it is.
        catalog: The framework as it is.
        level: The level that it is about.
        policy: What the company asks of a case.
        today: The day.

    Raises:
        PathError: There is no such level; the error names what is near.
    """
    stack = stack_of(person, catalog)
    start, end = stack.seat, catalog.seat(level)
    standing = stack.standing(end)
    cited = dict.fromkeys(piece for each in standing.signals for piece in each.evidence)
    ordered = sorted(cited, key=lambda each: (each.happened, each.name), reverse=True)
    numbers = {piece: place for place, piece in enumerate(ordered, 1)}
    difference = catalog.difference(start, end)
    new = {each.path for each in difference.new}
    raised = {
        each.after.path: tuple(before.signal.text for before in each.before)
        for each in difference.raised
    }
    sections = []
    for row in standing.rows:
        claims = tuple(
            Claim(
                asked=asked,
                is_new=asked.path in new or asked.path in raised or start == end,
                raises=raised.get(asked.path, ()),
                known=known,
                cites=tuple(_cites(stack, known, numbers, policy, today)),
            )
            for asked, known in zip(row.asked.signals, row.signals, strict=True)
        )
        sections.append(_section(row.asked, claims))
    return Packet(
        person=person,
        start=start,
        end=end,
        wording=catalog.fingerprint(end),
        version=catalog.framework.version,
        today=today,
        policy=policy,
        sections=tuple(sections),
        evidence=tuple(ordered),
        goals=person.goals,
    )


def _cites(
    stack: Stack,
    known: Known,
    numbers: dict[Evidence, int],
    policy: PromotionPolicy,
    today: datetime.date,
) -> Iterator[Cites]:
    if known.state is not State.SHOWN:
        return
    old = today - datetime.timedelta(days=policy.old_after_days)
    raises = stack.catalog.raises(known.competency)
    for piece in sorted(known.evidence, key=numbers.__getitem__):
        # A note that names signals speaks of those alone, and of what raises them.
        paths = {known.path} | {
            each.path
            for each in piece.signals
            if each.path.startswith(f"{known.competency.id}/")
            and known.signal.id in raises.get(each.path.partition("/")[2], ())
        }
        notes = [each for each in piece.notes if any(map(each.speaks_of, paths))]
        yield Cites(
            number=numbers[piece],
            piece=piece,
            is_stale=piece in known.stale,
            is_old=piece.happened < old,
            reviewers=tuple((each.by, each.relation) for each in notes),
            old_notes=tuple(each.by for each in notes if each.written < old),
        )


def _section(asked: Asked, claims: tuple[Claim, ...]) -> Section:
    about = [each for each in claims if each.is_new] or list(claims)
    sources: set[object] = set()
    peers: set[object] = set()
    for cites in (each for claim in about for each in claim.cites):
        piece = cites.piece
        sources.add(piece.source if piece.source is not Source.PEER_FEEDBACK else piece.where)
        sources.update(cites.reviewers)
        peers.update(by for by, relation in cites.reviewers if relation is Relation.PEER)
        if piece.source is Source.PEER_FEEDBACK and _is_of_peer(piece):
            peers.add(piece.where.partition(",")[0].strip() or piece.name)
    return Section(asked=asked, claims=claims, sources=len(sources), peers=len(peers))


def _is_of_peer(piece: Evidence) -> bool:
    """Tell whether feedback is that of a peer; it says behind the name what somebody is else."""
    said = piece.where.rpartition(",")[2].strip()
    return said not in {each.value for each in Relation if each is not Relation.PEER}
