"""A promotion packet as a page: ten minutes to read, then all evidence in full."""

from __future__ import annotations

from collections.abc import Iterator

from progression.messages import Messages
from progression.people.evidence import Evidence, Relation
from progression.people.packet import Claim, Packet, Section
from progression.people.stack import State
from progression.prose import paragraphs
from progression.reports.blocks import (
    Block,
    Checks,
    Heading,
    Items,
    Numbers,
    Pairs,
    Paragraph,
    Table,
)
from progression.reports.wording import day


def blocks(packet: Packet, words: Messages) -> Iterator[Block]:
    """The page.

    Args:
        packet: What stands in it.
        words: The language.
    """
    yield from _head(packet, words)
    yield from _policy(packet, words)
    yield from _gaps(packet, words)
    references = frozenset(f"E{number}" for number in range(1, len(packet.evidence) + 1))
    for section in packet.sections:
        if section.new:
            yield from _section(section, packet, words, references)
    yield from _carried(packet, words)
    yield from _goals(packet, words)
    yield from _in_full(packet, words)


def _head(packet: Packet, words: Messages) -> Iterator[Block]:
    profile = packet.person.profile
    yield Heading(1, words("packet.title", name=profile.name, level=packet.end.title))
    told = [words("packet.from", level=packet.start.title)]
    if profile.since is not None:
        told.append(words("packet.since", day=day(words, profile.since)))
    if profile.team:
        told.append(profile.team)
    if profile.fictional:
        told.append(words("talk.fictional"))
    yield Paragraph(" · ".join(told), is_lead=True)
    mark = words("packet.wording", mark=packet.wording, day=day(words, packet.today))
    version = words("version", version=packet.version) if packet.version else ""
    yield Paragraph(" ".join(filter(None, [mark, version])), is_lead=True)
    claims = packet.claims
    numbers = [(len(claims), "packet.asked"), (_shown(packet), "packet.shown")]
    numbers += [(len(packet.without_evidence), "packet.open")]
    numbers += [(len(packet.evidence), "packet.pieces"), (len(packet.reviewers), "packet.seen-by")]
    yield Numbers([(number, words(key, count=number)) for number, key in numbers])
    yield Paragraph(words("packet.not-a-score"))


def _shown(packet: Packet) -> int:
    return len(packet.claims) - len(packet.without_evidence)


def _policy(packet: Packet, words: Messages) -> Iterator[Block]:
    policy = packet.policy
    sections = [each for each in packet.sections if each.new]
    told = []
    for needed, key, lacking in (
        (policy.sources, "packet.sources", [e for e in sections if e.lacks_sources(policy)]),
        (policy.peers, "packet.peers", [e for e in sections if e.lacks_peers(policy)]),
    ):
        if needed:
            names = ", ".join(each.asked.competency.title for each in lacking)
            fits = words("packet.lacks", names=names) if lacking else words("packet.met")
            told.append((words(key, count=needed), fits))
    old = sum(
        each.is_old or bool(each.old_notes)
        for each in {c.number: c for s in sections for k in s.new for c in k.cites}.values()
    )
    fits = words("packet.old-count", count=old) if old else words("packet.met")
    told.append((words("packet.old-after", count=policy.old_after_days), fits))
    yield Heading(2, words("packet.policy"))
    yield Pairs(told)
    if policy.asks:
        yield Paragraph(words("packet.asks"))
        yield Checks(policy.asks)


def _gaps(packet: Packet, words: Messages) -> Iterator[Block]:
    yield Heading(2, words("packet.gaps"))
    gaps = packet.without_evidence
    if not gaps and not packet.stale:
        yield Paragraph(words("packet.no-gap"))
        return
    if gaps:
        yield Paragraph(words("packet.honest"))
        yield Items([_gap(each, words) for each in gaps])
    if packet.stale:
        yield Paragraph(words("packet.stale-lead"))
        yield Items([f"{_name(each)}: {each.asked.signal.text}" for each in packet.stale])


def _gap(claim: Claim, words: Messages) -> str:
    told = f"{_name(claim)}: {claim.asked.signal.text}"
    known = claim.known
    if known.state is State.NO_CHANCE_YET:
        reason = f": {known.reason}" if known.reason else ""
        return f"{told} ({words('assess.answers.no-chance-yet')}{reason})"
    return told


def _name(claim: Claim) -> str:
    return claim.asked.competency.title


def _section(
    section: Section, packet: Packet, words: Messages, references: frozenset[str]
) -> Iterator[Block]:
    asked = section.asked
    yield Heading(2, asked.competency.title)
    if asked.summary:
        yield Paragraph(asked.summary, is_lead=True)
    lacking = []
    if section.lacks_sources(packet.policy):
        few, none = section.sources, words("packet.no-source")
        lacking.append(words("packet.few-sources", count=few) if few else none)
    if section.lacks_peers(packet.policy):
        few, none = section.peers, words("packet.no-peer")
        lacking.append(words("packet.few-peers", count=few) if few else none)
    if lacking:
        yield Paragraph(" ".join(lacking))
    yield Table(
        head=[words("packet.asks-column"), words("packet.evidence-column")],
        rows=[[_asked(each, words), _evidence(each, words)] for each in section.new],
        references=references,
    )


def _asked(claim: Claim, words: Messages) -> str:
    lines = [claim.asked.signal.text]
    lines += [words("level.before-signal", text=each) for each in claim.raises]
    if claim.asked.importance.value == "optional":
        lines.append(words("importance.optional"))
    return "\n".join(lines)


def _evidence(claim: Claim, words: Messages) -> str:
    if not claim.cites:
        known = claim.known
        said = known.reply.answer.value if known.reply and known.reply.answer else ""
        lines = [words("packet.none")]
        if said:
            lines.append(words("packet.said", answer=words(f"assess.answers.{said}")))
        return "\n".join(lines)
    lines = []
    for each in claim.cites:
        lines.append(f"E{each.number} {each.piece.title}")
        facts = [day(words, each.piece.happened), words(f"source.{each.piece.source.value}")]
        facts += [each.piece.where] if each.piece.where else []
        facts += [
            words("packet.saw", name=by, relation=_relation(r, words)) for by, r in each.reviewers
        ]
        lines.append(" · ".join(facts))
        marks = [words("packet.stale")] if each.is_stale else []
        marks += [words("packet.old")] if each.is_old else []
        marks += [words("packet.old-note", name=name) for name in each.old_notes]
        lines += [f"⚠ {mark}" for mark in marks]
    return "\n".join(lines)


def _relation(relation: Relation, words: Messages) -> str:
    return words(f"relation.{relation.value}")


def _carried(packet: Packet, words: Messages) -> Iterator[Block]:
    rows = []
    for section in packet.sections:
        if section.carried:
            shown = [each for each in section.carried if each.cites]
            numbers = dict.fromkeys(cites.number for each in shown for cites in each.cites)
            rows.append(
                (
                    section.asked.competency.title,
                    words(
                        "packet.carried-count",
                        count=len(section.carried),
                        shown=len(shown),
                    )
                    + (f" ({', '.join(f'E{number}' for number in numbers)})" if numbers else ""),
                )
            )
    if rows:
        yield Heading(2, words("packet.carried", level=packet.start.title))
        yield Paragraph(words("packet.carried-lead"))
        yield Pairs(rows)


def _goals(packet: Packet, words: Messages) -> Iterator[Block]:
    if not packet.goals:
        return
    yield Heading(2, words("talk.goals"))
    rows = []
    for each in packet.goals:
        if each.end is None:
            told = words("talk.goal-back", day=day(words, each.look_back))
        else:
            told = words(f"end.{each.end.value}", sentence=each.sentence)
        rows.append((each.title.rstrip("."), told))
    yield Pairs(rows)


def _in_full(packet: Packet, words: Messages) -> Iterator[Block]:
    yield Heading(2, words("packet.in-full"), is_new_page=True)
    if not packet.evidence:
        yield Paragraph(words("packet.nothing"))
    for number, piece in enumerate(packet.evidence, 1):
        yield from _piece(number, piece, words)


def _piece(number: int, piece: Evidence, words: Messages) -> Iterator[Block]:
    yield Heading(3, f"E{number} · {piece.title}", anchor=f"E{number}")
    facts = [day(words, piece.happened), words(f"source.{piece.source.value}"), piece.where]
    yield Paragraph(" · ".join([*filter(None, facts), piece.id]), is_lead=True)
    for each in paragraphs(piece.text):
        if each != piece.title:
            yield Paragraph(each)
    for note in piece.notes:
        who = words(
            "packet.note",
            name=note.by,
            relation=_relation(note.relation, words),
            day=day(words, note.written),
        )
        yield Pairs([(who, " ".join(paragraphs(note.text)))])
