"""The parts of a spreadsheet that is a zip archive, within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from progression.interchange.tables import limits
from progression.interchange.tables.cells import TableError

_CHUNK = 2**20
_DIRECTORY_ENTRY = b"PK\x01\x02"
_DAMAGED = "Open it in a spreadsheet program, and save it again."


class Archive:
    """A zip archive whose parts are inflated one by one, never beyond the limits.

    What its directory claims about sizes is not believed.

    Attributes:
        file: The file, for messages.
    """

    def __init__(self, content: bytes, file: str) -> None:
        """Read the directory.

        Raises:
            TableError: There is none, or it is one that no spreadsheet has.
        """
        self.file = file
        if content.count(_DIRECTORY_ENTRY) > limits.MEMBERS:
            raise TableError(file, f"It is an archive of more than {limits.MEMBERS:,} files.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError):
            raise self.damaged() from None
        # Some tools write backslashes, or other cases than where they refer to a part.
        self._members = {_plain(each.filename): each for each in self._zip.infolist()}
        self._left = limits.INFLATED_BYTES
        self._marks = limits.MARKS

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._members

    def read(self, name: str) -> bytes | None:
        """The content of a part; None where there is none of this name.

        Raises:
            TableError: It is damaged, encrypted, or all parts so far are too large.
        """
        member = self._members.get(_plain(name))
        if member is None:
            return None
        if member.flag_bits & 1:
            raise password(self.file)
        chunks: list[bytes] = []
        try:
            with self._zip.open(member) as part:
                while chunk := part.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise TableError(
                            self.file,
                            f"It unpacks to more than {limits.INFLATED_BYTES >> 20} MB,"
                            " and was not read.",
                            "Copy the tables of the framework into a new file.",
                        )
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise self.damaged() from None
        return b"".join(chunks)

    def parse(self, content: bytes, parser: expat.XMLParserType) -> None:
        """Have a part parsed as XML.

        Raises:
            TableError: It is none, or all parts so far have too many elements.
        """
        self._marks -= content.count(b"<")
        if self._marks < 0:
            raise TableError(
                self.file,
                f"It has more than {limits.CELLS:,} cells and styles.",
                "Copy the tables of the framework into a new file.",
            )
        guard(parser, self)
        try:
            parser.Parse(content, True)  # noqa: FBT003 - its only form
        except TableError:
            raise
        except (expat.ExpatError, ValueError, LookupError):
            raise self.damaged() from None

    def damaged(self) -> TableError:
        """The error for what cannot be made sense of."""
        return TableError(self.file, "The file is damaged, or was cut off.", _DAMAGED)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def password(file: str) -> TableError:
    """The error for a file that is locked."""
    return TableError(
        file,
        "The file is protected with a password.",
        "Open it, take the password off (or copy the sheets into a new file), and save it.",
    )


def guard(parser: expat.XMLParserType, archive: Archive) -> None:
    """Refuse declarations of a document's own entities, which spreadsheets never have."""

    def refuse(*_: object) -> None:
        raise archive.damaged()

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
