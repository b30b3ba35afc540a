"""What every document of ours begins with: UTF-8, an object, and a `schema` that says its kind."""

from __future__ import annotations

from progression.interchange._faults import Fault, FormatError
from progression.interchange._reading import kind_of
from progression.interchange._text import Path, located


def decoded(content: bytes, name: str) -> str:
    """The text of a file, without the mark that some editors put in front.

    Raises:
        FormatError: The file is not UTF-8.
    """
    try:
        return content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        message = (
            f"The file is not UTF-8: byte 0x{content[error.start]:02x} stands for nothing there."
            " Save it as UTF-8."
        )
        raise FormatError([Fault("$", message, line, column)], name) from None


def check_kind(document: object, text: str, name: str, *, kind: str, schema: str) -> None:
    """See to it that this is a document of some kind, in a version that is known.

    Args:
        document: What the text says.
        text: The text.
        name: The document's name, for messages.
        kind: What it has to be, in words, such as `A framework`.
        schema: What its `schema` has to say, such as `progression/framework/1`.

    Raises:
        FormatError: It is something else.
    """
    path: Path = ("schema",)
    if type(document) is not dict:
        path, message = (), f"{kind} is an object; this document is {kind_of(document)}."
    elif "schema" not in document:
        path, message = (), f"The document lacks `schema`, which says what it is: “{schema}”."
    elif document["schema"] == schema:
        return
    else:
        said = document["schema"]
        start, _, version = schema.rpartition("/")
        told = said.removeprefix(f"{start}/") if isinstance(said, str) else ""
        if told.isascii() and told.isdigit() and len(told) < 9 and int(told) > int(version):
            message = (
                f"The document has version {told} of its shape, and this progression reads"
                f" version {version}. Bring progression up to date."
            )
        else:
            message = f"`schema` takes “{schema}”, not {kind_of(said)}."
    raise FormatError(located(text, [(path, message)]), name)
