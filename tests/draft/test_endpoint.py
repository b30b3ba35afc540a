"""Which addresses are taken, and how a key stays secret."""

from __future__ import annotations

import copy
import pickle

import pytest

from progression.draft.endpoint import EndpointError, Key, endpoint_at, key_from

SECRET = "sk-0123456789abcdef"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://api.example.com/v1", "https://api.example.com/v1/chat/completions"),
        ("https://api.example.com/v1/", "https://api.example.com/v1/chat/completions"),
        ("https://api.example.com", "https://api.example.com/v1/chat/completions"),
        (
            "https://x.example.com/openai/deployments/m/chat/completions?api-version=1",
            "https://x.example.com/openai/deployments/m/chat/completions?api-version=1",
        ),
        ("http://localhost:11434", "http://localhost:11434/v1/chat/completions"),
        ("http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/chat/completions"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions"),
    ],
)
def test_addresses_are_completed(url: str, address: str) -> None:
    """A base address is enough; a whole one is taken as it is."""

    assert endpoint_at(url, "m").address == address


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://api.example.com/v1", "is not encrypted"),
        ("http://localhost.example.com", "is not encrypted"),
        ("http://10.0.0.1/v1", "is not encrypted"),
        (f"https://ada:{SECRET}@example.com", "holds a name or a password"),
        ("ftp://example.com", "no address on the web"),
        ("example.com/v1", "no address on the web"),
        ("https://", "no address on the web"),
        ("https://exa mple.com", "no address on the web"),
        ("https://example.com\r\nX: y", "no address on the web"),
        ("https://example.com:99999", "no address on the web"),
        ("https://[::1", "no address on the web"),
    ],
)
def test_other_addresses_are_refused(url: str, said: str) -> None:
    """What is not encrypted, holds a secret or is no address is told, and no secret repeated."""

    with pytest.raises(EndpointError) as caught:
        endpoint_at(url, "m")

    assert said in str(caught.value)
    assert SECRET not in str(caught.value)


def test_a_model_has_a_name() -> None:
    """An empty name is refused before anything is sent."""

    with pytest.raises(EndpointError, match="--model"):
        endpoint_at("https://example.com", " ")


@pytest.mark.parametrize(
    ("name", "value"),
    [("KEY", ""), ("KEY", "two words"), ("KEY", "sk\nx"), ("KEY", "schlüssel"), (SECRET, SECRET)],
)
def test_a_key_that_is_none_is_refused(name: str, value: str) -> None:
    """An empty or broken key, or a key in the place of a name, is told without repeating it."""

    with pytest.raises(EndpointError) as caught:
        key_from(name, {name: value})

    assert not value or value not in str(caught.value)


def test_a_key_shows_itself_to_nobody() -> None:
    """Neither a key nor its endpoint says it, and it is neither copied into a file nor compared."""

    key = key_from("KEY", {"KEY": f" {SECRET}\n"})
    endpoint = endpoint_at("https://example.com", "m", key)

    assert key.header == f"Bearer {SECRET}"
    for shown in (repr(key), str(key), repr(endpoint), f"{key!s}"):
        assert SECRET not in shown
    with pytest.raises(TypeError):
        pickle.dumps(key)
    with pytest.raises(TypeError):
        copy.deepcopy(key)


def test_parts_of_a_key_are_known() -> None:
    """Eight characters in a row are too much, and a few are not."""

    key = Key(SECRET, "KEY")

    assert key.is_hinted_at("You sent 23456789abc")
    assert not key.is_hinted_at("You sent sk-…cdef")
