"""The loop: ask, read, check, send back what is wrong, and keep the best draft."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

import attrs

from progression.checks import Configuration, examine
from progression.checks.engine import Outcome
from progression.checks.rule import Rule
from progression.draft.answer import AnswerError, Drafted, drafted
from progression.draft.chat import Chat, CutOffError, Message
from progression.draft.endpoint import EndpointError
from progression.draft.request import Sending, again, findings_words
from progression.findings import Finding, Severity
from progression.model import Framework
from progression.prose import counted

FOR_PEOPLE: Final = frozenset({"missing-owner", "overdue-review"})
"""Rules whose findings only people can mend."""


class DraftError(EndpointError):
    """The model gave nothing that could be used."""


@attrs.frozen
class Draft:
    """A draft, and what there is to say about it.

    Attributes:
        drafted: The draft.
        findings: What the checks say about it, and did not say before.
        rounds: How many answers it took.
    """

    drafted: Drafted
    findings: tuple[Finding, ...]
    rounds: int

    @property
    def mendable(self) -> tuple[Finding, ...]:
        """The findings that a model could mend."""
        return tuple(each for each in self.findings if each.rule not in FOR_PEOPLE)

    @property
    def rank(self) -> tuple[int, ...]:
        """How far it is from good: errors, then warnings, then advice."""
        return tuple(sum(each.severity is one for each in self.mendable) for one in Severity)

    @property
    def has_errors(self) -> bool:
        """Whether anything in it is an error, which is worth another try."""
        return self.rank[0] > 0


@attrs.frozen(kw_only=True)
class Drafting:
    """All that a draft is made and checked with.

    Attributes:
        chat: The model.
        base: The framework that the cluster is for.
        configuration: What the company has set about its checks.
        rules: All rules that there are.
        today: The day of the check.
        owner: Who is to keep the cluster current.
        rounds: How often what is wrong is sent back at most.
        tell: What to do with a word for the person who waits.
    """

    chat: Chat
    base: Framework
    configuration: Configuration
    rules: Mapping[str, Rule]
    today: datetime.date
    owner: str = ""
    rounds: int = 2
    tell: Callable[[str], None] = lambda _: None

    def best(self, sending: Sending) -> Draft:
        """The best draft that the model gives.

        Raises:
            DraftError: It gives none.
            EndpointError: The server cannot be asked before there is any.
        """
        earlier = self._examined(self.base)
        messages: list[Message] = list(sending.messages)
        best: Draft | None = None
        said = wrong = ""
        for number in range(1, self.rounds + 2):
            try:
                answer, draft, fault = self._asked(messages, number, earlier)
            except EndpointError as error:
                if best is None:
                    raise
                self.tell(f"{error} The draft so far is kept.")
                return best
            if draft is not None and (best is None or draft.rank < best.rank):
                best, said = draft, answer
                self._tell_draft(draft)
            elif best is not None:
                self.tell(f"Answer {number}: no better; the draft before is kept.")
                if not best.has_errors:
                    return best
            else:
                said, wrong = answer, fault
                self.tell(f"Answer {number} is no draft: {wrong.splitlines()[0]}")
            if best is not None:
                if not best.mendable:
                    return best
                wrong = findings_words(best.mendable)
            messages = again(sending.messages, said or "(cut off)", wrong)
        return best or self._refused(wrong)

    def _asked(
        self, messages: list[Message], number: int, earlier: Outcome
    ) -> tuple[str, Draft | None, str]:
        """An answer, the draft in it, and what is wrong where there is none."""
        try:
            answer = self.chat.ask(messages)
        except CutOffError as error:
            return "", None, f"{error} Draft fewer levels, with shorter texts."
        try:
            found = drafted(answer, self.base, owner=self.owner)
        except AnswerError as error:
            return answer, None, str(error)
        news = self._examined(found.framework).since(earlier)
        return answer, Draft(found, news.findings, number), ""

    def _refused(self, wrong: str) -> NoReturn:
        raise DraftError(
            f"{self.chat.endpoint.model} gave no draft in {counted(self.rounds + 1, 'answer')}. The"
            f" last one:\n{wrong}\nAnother model, or a shorter text, may do better."
        )

    def _examined(self, framework: Framework) -> Outcome:
        return examine(framework, self.configuration, today=self.today, rules=self.rules)

    def _tell_draft(self, draft: Draft) -> None:
        count = len(draft.mendable)
        said = counted(count, "finding") if count else "nothing to mend"
        more = ", sent back" if count and draft.rounds <= self.rounds else ""
        self.tell(f"Answer {draft.rounds}: a draft with {said}{more}.")
