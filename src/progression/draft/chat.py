"""Asks a model for an answer of a form, and tells apart what a server can and what went wrong."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import attrs

from progression.draft.endpoint import Endpoint, EndpointError
from progression.draft.post import Answer, Patience, post, request_body
from progression.prose import fold

Message: TypeAlias = "dict[str, str]"
"""What one of the two says: `role` and `content`."""

_NO_FORMS: Final = frozenset({400, 415, 422, 501})
"""Statuses by which a server may say that it knows no `response_format`."""
_BUSY: Final = frozenset({429, 503})
_LONGEST_WAIT = 60
_WORDS = 240
"""Characters that are shown of what a server says."""


class CutOffError(EndpointError):
    """The model stopped in the middle of its answer."""


@attrs.define
class Chat:
    """A conversation with a model.

    Attributes:
        endpoint: Where.
        schema: The JSON Schema that an answer has to keep to.
        name: What the schema describes.
        patience: How long and how much to wait for.
        tell: What to do with a word for the person who waits.
        sleep: How to wait.
        takes_schema: Whether the server takes a schema, as far as that is known.
    """

    endpoint: Endpoint
    schema: dict[str, Any]
    name: str
    patience: Patience = attrs.field(factory=Patience)
    tell: Callable[[str], None] = lambda _: None
    sleep: Callable[[float], None] = time.sleep
    takes_schema: bool = True

    def body(self, messages: Sequence[Message]) -> bytes:
        """The request as it would be sent."""
        form = None
        if self.takes_schema:
            shape = {"name": self.name, "strict": True, "schema": self.schema}
            form = {"type": "json_schema", "json_schema": shape}
        else:
            messages = [*messages[:-1], self._with_schema(messages[-1])]
        return request_body(self.endpoint, list(messages), form)

    def ask(self, messages: Sequence[Message]) -> str:
        """What the model says.

        Raises:
            CutOffError: It stopped in the middle.
            EndpointError: The server cannot be asked, or does not answer as it should.
        """
        answer = self._sent(messages)
        if answer.status in _NO_FORMS and self.takes_schema:
            self.takes_schema = False
            self.tell(f"{self.endpoint.name} takes no schema; it is asked in words instead.")
            answer = self._sent(messages)
        if answer.status != 200:
            raise EndpointError(self._refusal(answer))
        return self._said(answer)

    def _sent(self, messages: Sequence[Message]) -> Answer:
        answer = post(self.endpoint, self.body(messages), self.patience)
        wait = _wait(answer)
        if answer.status in _BUSY and wait is not None and wait <= _LONGEST_WAIT:
            self.tell(f"{self.endpoint.name} is busy; trying once more in {wait} seconds.")
            self.sleep(wait)
            answer = post(self.endpoint, self.body(messages), self.patience)
        return answer

    def _with_schema(self, message: Message) -> Message:
        schema = json.dumps(self.schema, ensure_ascii=False)
        asked = f"Answer with one JSON object of this schema, and nothing else:\n{schema}"
        return {**message, "content": f"{message['content']}\n\n{asked}"}

    def _said(self, answer: Answer) -> str:
        name = self.endpoint.name
        try:
            choice = json.loads(answer.content)["choices"][0]
            message, reason = choice["message"], choice.get("finish_reason")
            content = message.get("content")
            if isinstance(content, list):
                content = "".join(part.get("text", "") for part in content)
            refusal = message.get("refusal")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise EndpointError(
                f"{name} answers with {_kind(answer)} and not as OpenAI-compatible servers do. Is"
                f" {self.endpoint.address} right?"
            ) from None
        if reason == "length":
            raise CutOffError("The model ran out of room in the middle of its answer.")
        if reason == "content_filter" or isinstance(refusal, str):
            words = f": {_plain(refusal)}" if isinstance(refusal, str) and refusal else "."
            raise EndpointError(f"The model declines to answer{words}")
        if not isinstance(content, str) or not content.strip():
            raise EndpointError(f"{name} answers, and the answer is empty.")
        return content

    # What a server says in place of an answer

    def _refusal(self, answer: Answer) -> str:
        name, status = self.endpoint.name, answer.status
        words = self._words(answer)
        match status:
            case 401 | 403:
                if self.endpoint.key is None:
                    return f"{name} wants a key ({status}). Name its variable: --key-env NAME."
                variable = self.endpoint.key.name
                return f"{name} does not take the key in {variable} ({status})."
            case 404 | 405:
                return (
                    f"{name} has nothing at {self.endpoint.path}, or no model"
                    f" “{self.endpoint.model}” ({status}).{words} Most servers want an address that"
                    " ends in /v1."
                )
            case 413:
                return f"The text is too large for {name} (413). Give it a shorter one."
            case 429:
                return f"{name} takes no more requests for now (429).{_later(answer)}{words}"
            case _ if 300 <= status < 400:
                return (
                    f"{name} sends on to {_host(answer.location)} ({status}). Nothing was sent"
                    " there: if you trust that address, name it as the endpoint."
                )
            case _ if status >= 500:
                return (
                    f"{name} has a fault of its own ({status}).{_later(answer)}{words} Try again"
                    " later."
                )
        return f"{name} does not take the request ({status}).{words}"

    def _words(self, answer: Answer) -> str:
        """What the server says about it; nothing where that is a page, or close to the key."""
        try:
            found = json.loads(answer.content)
        except (ValueError, RecursionError):
            return ""
        for name in ("error", "message", "detail"):
            if isinstance(found, dict) and name in found:
                found = found[name]
                if isinstance(found, dict):
                    found = found.get("message", "")
        if not isinstance(found, str) or not found.strip():
            return ""
        key = self.endpoint.key
        if key is not None and key.is_hinted_at(found):
            return ""
        said = _plain(found)
        return f" It says: {said}{'' if said[-1] in '.!?…' else '.'}"


def _plain(text: str) -> str:
    """A few words of somebody else's, without what would steer a terminal."""
    said = fold("".join(each if each.isprintable() else " " for each in text))
    return said if len(said) <= _WORDS else f"{said[:_WORDS]}…"


def _kind(answer: Answer) -> str:
    if "html" in answer.kind.lower() or answer.content.lstrip()[:1] == b"<":
        return "a web page"
    return "nothing" if not answer.content.strip() else "something else"


def _wait(answer: Answer) -> int | None:
    """The seconds that a server asks to wait; None where it says none."""
    said = answer.retry_after.strip()
    return int(said) if re.fullmatch(r"\d{1,6}", said) else None


def _later(answer: Answer) -> str:
    wait = _wait(answer)
    return f" It asks to wait for {wait:,} seconds." if wait is not None else ""


def _host(address: str) -> str:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    return _plain(host) if host else "another address"
