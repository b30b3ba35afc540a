"""Where a draft is asked for: an address that the user names, and a key that stays secret."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

import attrs
from attrs import field

from progression.errors import ProgressionError

CHAT: Final = "/chat/completions"
"""What OpenAI-compatible servers answer at, below their base address."""
_BASE: Final = "/v1"
_PRINTABLE = re.compile(r"[\x21-\x7e]+")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TELLING = 8
"""Characters of a key that nobody is shown in a row."""


class EndpointError(ProgressionError, OSError):
    """An endpoint cannot be asked, or its answer cannot be used."""

    def __str__(self) -> str:
        return str(self.args[0])


class Key:
    """A key that no message, log or traceback shows.

    Args:
        value: The key itself.
        name: The environment variable that it came from.
    """

    __slots__ = ("_value", "name")

    def __init__(self, value: str, name: str) -> None:
        self._value = value
        self.name = name

    def __repr__(self) -> str:
        return f"Key(from {self.name})"

    def __reduce__(self) -> str:
        raise TypeError("A key is not stored.")

    @property
    def header(self) -> str:
        """What a request says to show it."""
        return f"Bearer {self._value}"

    def is_in(self, content: bytes) -> bool:
        """Tell whether the key stands in something."""
        return self._value.encode() in content

    def is_hinted_at(self, text: str) -> bool:
        """Tell whether a part of the key that somebody could use stands in a text."""
        size = min(_TELLING, len(self._value))
        starts = range(len(self._value) - size + 1)
        return any(self._value[start : start + size] in text for start in starts)


@attrs.frozen(kw_only=True)
class Endpoint:
    """An OpenAI-compatible server.

    Attributes:
        host: Its name or address.
        port: Its port.
        path: What is asked, with its query.
        is_secure: Whether the connection is encrypted.
        model: The name of the model.
        key: The key, if it wants one.
    """

    host: str
    port: int
    path: str
    is_secure: bool
    model: str
    key: Key | None = field(default=None, repr=False)

    @property
    def address(self) -> str:
        """The whole address, as people write it."""
        scheme, usual = ("https", 443) if self.is_secure else ("http", 80)
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}{'' if self.port == usual else f':{self.port}'}{self.path}"

    @property
    def name(self) -> str:
        """Host and port, for messages."""
        return f"{self.host}:{self.port}"


def endpoint_at(url: str, model: str, key: Key | None = None) -> Endpoint:
    """The endpoint at an address.

    Args:
        url: The base address, such as `https://api.example.com/v1` or `http://localhost:11434`;
            without a path, `/v1` is meant.
        model: The name of the model, as the server calls it.
        key: The key, if it wants one.

    Raises:
        EndpointError: It is no address to which anything would be sent.
    """
    if not model.strip():
        raise EndpointError("The name of the model is empty. Name it: --model NAME.")
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        parts, port, host = urlsplit(""), None, ""
    if parts.scheme not in ("http", "https") or not host or not _PRINTABLE.fullmatch(url):
        raise EndpointError(
            "The endpoint is no address on the web. Write it whole, such as"
            " https://api.example.com/v1 or http://localhost:11434/v1."
        )
    if parts.username is not None or parts.password is not None:
        raise EndpointError(
            "The endpoint's address holds a name or a password, which logs would keep. Take it out,"
            " put the key into an environment variable, and name that: --key-env NAME."
        )
    if parts.scheme == "http" and not is_loopback(host):
        raise EndpointError(
            f"http://{host} is not encrypted: everybody on the way could read your text and the"
            " key. Use https; http is for this machine only (localhost)."
        )
    path = parts.path.rstrip("/") or _BASE
    path = path if path.endswith(CHAT) else path + CHAT
    is_secure = parts.scheme == "https"
    return Endpoint(
        host=host,
        port=port or (443 if is_secure else 80),
        path=f"{path}?{parts.query}" if parts.query else path,
        is_secure=is_secure,
        model=model.strip(),
        key=key,
    )


def key_from(name: str, environment: Mapping[str, str] = os.environ) -> Key:
    """The key in an environment variable.

    Args:
        name: The variable's name.
        environment: Where to look.

    Raises:
        EndpointError: There is none, or it is no key.
    """
    if not _VARIABLE.fullmatch(name):
        # Perhaps it is the key itself, so it is not repeated.
        raise EndpointError(
            "--key-env takes the name of an environment variable, such as OPENAI_API_KEY, and never"
            " the key itself."
        )
    value = environment.get(name, "").strip()
    if not value:
        raise EndpointError(
            f"The environment variable {name} holds no key. Set it, or leave --key-env out if the"
            " endpoint wants none."
        )
    if not _PRINTABLE.fullmatch(value):
        raise EndpointError(
            f"What {name} holds is no key: it has spaces, line breaks or letters that no key has."
        )
    return Key(value, name)


def is_loopback(host: str) -> bool:
    """Tell whether a name or address is this machine itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
