"""A server on this machine that answers as it is told: well, badly, slowly, or not at all."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

Reply = Callable[[socket.socket], None]


@attrs.define
class Endpoint:
    """A server, and what it was asked.

    Attributes:
        url: Its base address.
        requests: The heads of the requests.
        bodies: Their bodies.
    """

    url: str
    requests: list[str] = attrs.field(factory=list)
    bodies: list[dict[str, Any]] = attrs.field(factory=list)


@contextlib.contextmanager
def serving(replies: Sequence[Reply]) -> Iterator[Endpoint]:
    """Serve one reply for each request, in order; the last one again and again."""
    listener = socket.create_server(("127.0.0.1", 0))
    endpoint = Endpoint(f"http://127.0.0.1:{listener.getsockname()[1]}/v1")

    def run() -> None:
        number = 0
        while True:
            try:
                connected, _ = listener.accept()
            except OSError:
                return
            with connected, contextlib.suppress(OSError):
                _read(connected, endpoint)
                replies[min(number, len(replies) - 1)](connected)
            number += 1

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        # A socket that is only closed may leave `accept` waiting.
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _read(connected: socket.socket, endpoint: Endpoint) -> None:
    connected.settimeout(5)
    content = b""
    while b"\r\n\r\n" not in content:
        content += connected.recv(65_536)
        if content.startswith(b"\x16"):
            return  # the beginning of an encrypted connection
    head, _, body = content.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    length = next(int(each.split(":")[1]) for each in lines if each.lower().startswith("content-l"))
    while len(body) < length:
        body += connected.recv(65_536)
    endpoint.requests.append(head.decode())
    endpoint.bodies.append(json.loads(body))


def answering(
    status: int = 200, content: str | bytes = "", kind: str = "application/json", **headers: str
) -> Reply:
    """A whole answer."""

    def reply(connected: socket.socket) -> None:
        body = content.encode() if isinstance(content, str) else content
        more = "".join(f"{name.replace('_', '-')}: {each}\r\n" for name, each in headers.items())
        head = f"HTTP/1.1 {status} Said\r\nContent-Type: {kind}\r\n{more}"
        connected.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    return reply


def saying(content: object, reason: str = "stop", **message: object) -> Reply:
    """What a model says, as OpenAI-compatible servers wrap it."""
    said = content if isinstance(content, str | None) else json.dumps(content)
    choice = {"message": {"role": "assistant", "content": said, **message}, "finish_reason": reason}
    return answering(content=json.dumps({"choices": [choice]}))


def raw(*pieces: bytes, then: Callable[[], object] = lambda: None) -> Reply:
    """Some bytes, and then whatever."""

    def reply(connected: socket.socket) -> None:
        for piece in pieces:
            connected.sendall(piece)
        then()

    return reply


def endless(head: bytes, piece: bytes, pause: Callable[[], object] = lambda: None) -> Reply:
    """A piece again and again, until nobody listens."""

    def reply(connected: socket.socket) -> None:
        connected.sendall(head)
        while True:
            connected.sendall(piece)
            pause()

    return reply
