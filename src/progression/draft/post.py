"""One request to an endpoint, with the standard library, in bounded time and memory.

It goes straight to the host that was named: no proxy is used, no other address is followed, and
nothing is kept.
"""

from __future__ import annotations

import http.client
import io
import json
import socket
import ssl
import time
from typing import Any, Final, cast

import attrs

from progression.draft.endpoint import Endpoint, EndpointError, is_loopback

_PIECE: Final = 65_536
_WRONG_SPEECH = "does not speak HTTP as a server should"


@attrs.frozen(kw_only=True)
class Patience:
    """How long and how much to wait for.

    Attributes:
        connect: Seconds until there is a connection.
        silence: Seconds in which nothing arrives.
        total: Seconds for the whole answer.
        most: Bytes of an answer.
    """

    connect: float = 15
    silence: float = 180
    total: float = 600
    most: int = 4_000_000


@attrs.frozen
class Answer:
    """What came back.

    Attributes:
        status: The number that says how it went.
        retry_after: What the server says about trying again; may be empty.
        location: Where it sends on to; may be empty.
        kind: The kind of content.
        content: The content.
    """

    status: int
    retry_after: str
    location: str
    kind: str
    content: bytes = attrs.field(repr=False)


def request_body(endpoint: Endpoint, messages: object, form: object | None) -> bytes:
    """The body of a request, as it is sent and shown."""
    body: dict[str, object] = {"model": endpoint.model, "messages": messages, "stream": False}
    if form is not None:
        body["response_format"] = form
    return json.dumps(body, ensure_ascii=False).encode()


def post(endpoint: Endpoint, body: bytes, patience: Patience) -> Answer:
    """Send a request, and read its answer.

    Raises:
        EndpointError: There is no answer that could be read.
    """
    connection = _connection(endpoint, patience)
    bounded: _Bounded | None = None
    try:
        connection.connect()
        _refuse_strangers(endpoint, connection.sock)
        bounded = _Bounded(connection.sock, patience)
        connection.sock = cast("socket.socket", bounded)
        connection.request("POST", endpoint.path, body, _headers(endpoint))
        response = connection.getresponse()
        content = _content(endpoint, response, patience)
        answer = Answer(
            response.status,
            response.getheader("Retry-After", ""),
            response.getheader("Location", ""),
            response.getheader("Content-Type", ""),
            content,
        )
    except EndpointError:
        raise
    except (OSError, http.client.HTTPException, ValueError) as fault:
        # The fault may hold the request, and with it the key.
        told = _told(endpoint, fault, patience, bounded)
    else:
        if endpoint.key is not None and _shows_key(endpoint, answer):
            raise EndpointError(
                f"{endpoint.name} sent your key back in its answer, which was thrown away unread."
                " Do not trust that server with a key."
            )
        return answer
    finally:
        connection.close()
        if bounded is not None:
            bounded.end()
    raise EndpointError(told)


def _shows_key(endpoint: Endpoint, answer: Answer) -> bool:
    shown = " ".join([answer.retry_after, answer.location, answer.kind]).encode("utf-8", "replace")
    key = endpoint.key
    return key is not None and (key.is_in(answer.content) or key.is_in(shown))


def _connection(endpoint: Endpoint, patience: Patience) -> http.client.HTTPConnection:
    if not endpoint.is_secure:
        return http.client.HTTPConnection(endpoint.host, endpoint.port, timeout=patience.connect)
    return http.client.HTTPSConnection(
        endpoint.host,
        endpoint.port,
        timeout=patience.connect,
        context=ssl.create_default_context(),
    )


def _headers(endpoint: Endpoint) -> dict[str, str]:
    headers = {
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Content-Type": "application/json",
        "User-Agent": "progression",
        "Connection": "close",
    }
    if endpoint.key is not None:
        headers["Authorization"] = endpoint.key.header
    return headers


def _refuse_strangers(endpoint: Endpoint, connected: socket.socket) -> None:
    """Make sure that what is not encrypted stays on this machine, whatever a name leads to."""
    if not endpoint.is_secure and not is_loopback(str(connected.getpeername()[0])):
        raise EndpointError(f"{endpoint.host} is another machine, and http is not encrypted.")


def _content(endpoint: Endpoint, response: http.client.HTTPResponse, patience: Patience) -> bytes:
    if response.getheader("Content-Encoding", "identity").lower() != "identity":
        raise EndpointError(f"{endpoint.name} answers in a compressed form that was not asked for.")
    declared = response.length
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_PIECE):
        size += len(piece)
        if size > patience.most:
            raise EndpointError(
                f"{endpoint.name} sends more than {patience.most:,} bytes, which is no draft."
                " Reading was stopped."
            )
        pieces.append(piece)
    is_open_ended = declared is None and not response.chunked
    if (declared is not None and size < declared) or (is_open_ended and not size):
        raise http.client.IncompleteRead(b"")
    return b"".join(pieces)


class _Bounded:
    """A connection that gives up after a silence, and when the time is over.

    The time-out of a socket begins anew with each byte, so that a drip could last for ever.
    """

    def __init__(self, connected: socket.socket, patience: Patience) -> None:
        self._socket = connected
        self._silence = patience.silence
        self._end = time.monotonic() + patience.total

    @property
    def is_over(self) -> bool:
        """Whether the time for the whole answer is over."""
        return time.monotonic() >= self._end

    def arm(self) -> socket.socket:
        """The socket, set to wait no longer than there is time."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._socket.settimeout(min(self._silence, left))
        return self._socket

    def sendall(self, content: Any) -> None:
        """Send everything."""
        self.arm().sendall(content)

    def makefile(self, *_: object, **__: object) -> io.BufferedReader:
        """A file to read the answer from."""
        return io.BufferedReader(_Reading(self))

    def close(self) -> None:
        """Leave the connection open, since an answer may still be read from it."""

    def end(self) -> None:
        """Close the connection."""
        self._socket.close()


class _Reading(io.RawIOBase):
    """What arrives, as a file."""

    def __init__(self, bounded: _Bounded) -> None:
        super().__init__()
        self._bounded = bounded

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        return self._bounded.arm().recv_into(buffer)


def _told(
    endpoint: Endpoint, fault: Exception, patience: Patience, bounded: _Bounded | None
) -> str:
    """What went wrong on the way, in words; never those of the fault, which may quote too much."""
    name = endpoint.name
    match fault:
        case ssl.SSLCertVerificationError():
            return (
                f"The certificate of {endpoint.host} cannot be trusted: {fault.verify_message}."
                " Nothing was sent."
            )
        case ssl.SSLError():
            return f"{name} offers no secure connection. Is it https, and is the port right?"
        case socket.gaierror():
            return f"There is no host {endpoint.host}, or no way to it. Is the address right?"
        case TimeoutError() if bounded is None:
            return f"{name} took no connection within {_seconds(patience.connect)}."
        case TimeoutError() if bounded is not None and bounded.is_over:
            return (
                f"The answer of {name} was not complete within {_seconds(patience.total)}. A"
                " smaller text, a faster model or a longer --timeout helps."
            )
        case TimeoutError():
            return (
                f"{name} said nothing for {_seconds(patience.silence)}. A faster model or a longer"
                " --timeout helps."
            )
        case ConnectionRefusedError():
            return f"Nobody answers at {name}. Is the server running, and is the port right?"
        case http.client.IncompleteRead() | http.client.RemoteDisconnected() | ConnectionError():
            return f"{name} closed the connection before its answer was complete."
        case http.client.HTTPException() | ValueError():
            return f"{name} {_WRONG_SPEECH}."
        case OSError():
            return f"{name} cannot be reached: {fault.strerror or 'no reason is known'}."
    return f"{name} cannot be asked."


def _seconds(number: float) -> str:
    return f"{number:g} second{'' if number == 1 else 's'}"
