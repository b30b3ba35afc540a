"""Whatever a server does, there is one clear message, in bounded time and memory."""

from __future__ import annotations

import json
import socket
import time
import traceback
from collections.abc import Sequence

import pytest

from progression.draft.chat import Chat, CutOffError
from progression.draft.endpoint import EndpointError, Key, endpoint_at
from progression.draft.post import Patience
from tests.draft.server import Endpoint, Reply, answering, endless, raw, saying, serving

SECRET = "sk-0123456789abcdef"
SCHEMA = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
MESSAGES = [{"role": "user", "content": "Hello"}]
SHORT = Patience(connect=5, silence=0.1, total=0.4, most=50_000)
LONG = Patience(connect=5, silence=5, total=5, most=50_000)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
PAGE = "<!doctype html><html><body>Bad gateway</body></html>"


def chat(url: str, *, key: bool = False, patience: Patience = LONG) -> Chat:
    """A conversation that waits for nothing."""
    found = Key(SECRET, "MY_KEY") if key else None
    waits: list[float] = []
    return Chat(endpoint_at(url, "m", found), SCHEMA, "n", patience, sleep=waits.append)


def told(replies: Sequence[Reply], *, key: bool = False, patience: Patience = LONG) -> str:
    """What is said when an endpoint answers like this."""
    with serving(replies) as endpoint, pytest.raises(EndpointError) as caught:
        chat(endpoint.url, key=key, patience=patience).ask(MESSAGES)
    # Whatever led there, the key is in no traceback.
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    return str(caught.value)


def asked(*replies: Reply) -> tuple[str, Endpoint]:
    """What a model says, and what it was asked."""
    with serving(replies) as endpoint:
        return chat(endpoint.url, key=True).ask(MESSAGES), endpoint


def test_an_answer_is_given() -> None:
    """The model's words come back; the request holds the model, the form and the key."""

    said, endpoint = asked(saying("Good day"))

    assert said == "Good day"
    assert endpoint.bodies[0]["model"] == "m"
    assert endpoint.bodies[0]["response_format"]["json_schema"]["strict"] is True
    assert f"Authorization: Bearer {SECRET}" in endpoint.requests[0]
    assert endpoint.requests[0].startswith("POST /v1/chat/completions HTTP/1.1")


def test_without_a_key_none_is_sent() -> None:
    """No header of a key is made up."""

    with serving([saying("Good day")]) as endpoint:
        chat(endpoint.url).ask(MESSAGES)

    assert "authorization" not in endpoint.requests[0].lower()


def test_parts_and_chunks_are_joined() -> None:
    """Content in parts, and a body in chunks, are read as a whole."""

    body = json.dumps(
        {
            "choices": [
                {"message": {"content": [{"type": "text", "text": "Good "}, {"text": "day"}]}}
            ]
        }
    ).encode()
    half = len(body) // 2
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(each), each) for each in (body[:half], body[half:]))

    assert asked(raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", chunks, b"0\r\n\r\n"))[0] == (
        "Good day"
    )


@pytest.mark.parametrize("status", [400, 422, 501])
def test_a_server_without_forms_is_asked_in_words(status: int) -> None:
    """Who does not know the form is sent the schema in words, and from then on at once."""

    refusal = answering(status, '{"error": {"message": "response_format is not supported"}}')
    with serving([refusal, saying("Good day"), saying("Again")]) as endpoint:
        talk = chat(endpoint.url)
        said = [talk.ask(MESSAGES), talk.ask(MESSAGES)]

    assert said == ["Good day", "Again"]
    assert "response_format" in endpoint.bodies[0]
    for body in endpoint.bodies[1:]:
        assert "response_format" not in body
        assert json.dumps(SCHEMA) in body["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("replies", "said"),
    [
        (
            [answering(401, '{"error": "no"}')],
            "wants a key (401). Name its variable: --key-env NAME.",
        ),
        ([answering(404, "")], "has nothing at /v1/chat/completions"),
        (
            [answering(400, '{"error": {"message": "too\\u001b[31m long"}}')],
            "It says: too [31m long",
        ),
        ([answering(413, "")], "too large"),
        ([answering(500, PAGE, "text/html")], "has a fault of its own (500). Try again later."),
        ([answering(502, '{"detail": "gone"}')], "It says: gone"),
        (
            [answering(301, "", Location="https://evil.example.com/x")],
            "sends on to evil.example.com",
        ),
        ([answering(307, "", Location="//[")], "sends on to another address"),
        ([answering(200, PAGE, "text/html")], "answers with a web page"),
        ([answering(200, "")], "answers with nothing"),
        ([answering(200, "[1, 2]")], "answers with something else"),
        ([answering(200, "[" * 40_000)], "answers with something else"),
        ([answering(200, '{"choices": []}')], "answers with something else"),
        ([saying("")], "the answer is empty"),
        ([saying(None)], "the answer is empty"),
        ([saying(None, refusal="I would rather not.")], "declines to answer: I would rather not."),
        ([saying("x", "content_filter")], "declines to answer."),
        ([answering(200, "x", Content_Encoding="gzip")], "compressed"),
    ],
)
def test_a_bad_answer_is_told(replies: list[Reply], said: str) -> None:
    """Each gets one message that says what came back, and what to do."""

    assert said in told(replies)


def test_a_key_that_is_refused_is_named_by_its_variable() -> None:
    """The message names the variable; the server's words about the key are left out."""

    words = json.dumps({"error": {"message": f"Incorrect key {SECRET[:12]}***"}})

    assert told([answering(401, words)], key=True).endswith("take the key in MY_KEY (401).")
    assert "Incorrect" not in told([answering(402, words)], key=True)


def test_a_key_that_comes_back_is_not_shown() -> None:
    """A server that sends the key back is told, and its answer thrown away."""

    echo = saying(f"Your key is {SECRET}")

    assert "sent your key back" in told([echo], key=True)
    assert "sent your key back" in told([answering(302, "", Location=f"/{SECRET}")], key=True)


def test_no_other_address_is_followed() -> None:
    """Where a server sends on to, nothing is sent."""

    with serving([saying("Gotcha")]) as other:
        told([answering(308, "", Location=f"{other.url}/chat/completions")], key=True)

    assert other.requests == []


def test_a_busy_server_is_waited_for_once() -> None:
    """What it asks to wait is waited, once and not for long."""

    waits: list[float] = []
    with serving([answering(429, "", Retry_After="7"), saying("Good day")]) as endpoint:
        talk = chat(endpoint.url)
        talk.sleep = waits.append
        said = talk.ask(MESSAGES)

    assert (said, waits) == ("Good day", [7])


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ("7", "for 7 seconds"),
        ("3600", "for 3,600 seconds"),
        ("soon", "for now (429)."),
        ("", "429"),
    ],
)
def test_a_server_that_stays_busy_is_told(after: str, said: str) -> None:
    """A long wait, or one that does not help, ends with what the server asks for."""

    busy = answering(429, "", **({"Retry_After": after} if after else {}))

    assert said in told([busy])


def test_an_answer_that_was_cut_off_is_told_apart() -> None:
    """A model that ran out of room is asked again, so it is another fault."""

    with serving([saying("{", "length")]) as endpoint, pytest.raises(CutOffError):
        chat(endpoint.url).ask(MESSAGES)


# On the way


def test_nobody_there() -> None:
    """A port at which nobody listens is told with a question that helps."""

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(EndpointError) as caught:
        chat(f"http://127.0.0.1:{port}").ask(MESSAGES)

    assert str(caught.value).startswith(
        f"Nobody answers at 127.0.0.1:{port}. Is the server running"
    )


def test_no_such_host() -> None:
    """A name that leads nowhere is told."""

    with pytest.raises(EndpointError) as caught:
        chat("https://nowhere.invalid").ask(MESSAGES)

    assert "There is no host nowhere.invalid" in str(caught.value)


def test_a_server_that_is_not_encrypted_is_told() -> None:
    """An https address of a server that speaks http is no secure connection."""

    with serving([raw(b"HTTP/1.1 400 Bad\r\n\r\n")]) as endpoint:
        secure = endpoint.url.replace("http:", "https:")
        with pytest.raises(EndpointError, match="offers no secure connection"):
            chat(secure).ask(MESSAGES)


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        (b"HTTP/1.1 200",),
        (HEAD,),
        (HEAD + b"Content-Length: 100\r\n\r\n", b'{"choices"'),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"ff\r\n{"),
    ],
)
def test_closed_early(pieces: tuple[bytes, ...]) -> None:
    """A connection that ends before the answer does is told, wherever it ends."""

    assert "closed the connection before its answer was complete" in told([raw(*pieces)])


@pytest.mark.parametrize(
    "piece", [b"SSH-2.0-OpenSSH\r\n", b"\x00\xff" * 50, b"HTTP/1.1 abc\r\n\r\n"]
)
def test_another_protocol(piece: bytes) -> None:
    """What is no HTTP is told so."""

    assert "does not speak HTTP" in told([raw(piece)])


def test_a_huge_answer_is_not_read() -> None:
    """Reading stops at the bound, whether the size was declared or not."""

    plain = HEAD + b"\r\n"
    chunked = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
    huge = b"x" * 65_536
    for reply in (
        endless(plain, huge),
        endless(chunked, b"%x\r\n%s\r\n" % (len(huge), huge)),
        endless(HEAD + b"Content-Length: 999999999999\r\n\r\n", huge),
    ):
        assert "sends more than 50,000 bytes" in told([reply])


def test_endless_heads_are_not_read() -> None:
    """A head without end is told as well."""

    assert "does not speak HTTP" in told([endless(HEAD, b"X-More: yes\r\n")])


@pytest.mark.parametrize("head", [b"", HEAD, HEAD + b"\r\n"])
def test_silence_ends(head: bytes) -> None:
    """A server that says nothing more is waited for no longer than was said."""

    def wait() -> None:
        time.sleep(0.6)

    started = time.monotonic()

    assert "said nothing for 0.1 seconds" in told([raw(head, then=wait)], patience=SHORT)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("head", [b"HTTP/1.1 200", HEAD + b"X: ", HEAD + b"\r\n"])
def test_a_drip_ends(head: bytes) -> None:
    """A server that sends a byte now and then is not waited for without end, wherever it drips."""

    drip = endless(head, b" ", lambda: time.sleep(0.02))

    assert "was not complete within 0.4 seconds" in told([drip], patience=SHORT)
