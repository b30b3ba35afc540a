from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange.tables.cells import TableError
from progression.interchange.tables.reading import read, read_content
from tests.interchange.tables.books import book, packed, parts_of

FILES = Path(__file__).parent / "files"
_BOOK = book('<row><c t="inlineStr"><is><t>Level</t></is></c></row>')
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class TestKinds:
    def test_named_otherwise(self) -> None:
        """A file whose name says another kind is read as what it is, and a note says so."""

        found = read_content(_BOOK, "team.csv")

        assert found.kind == "xlsx" and found.sheets[0].rows == (("Level",),)
        assert found.notes == (
            "In spite of its name, the file is a workbook of Excel (.xlsx); read as such.",
        )

    @pytest.mark.parametrize(
        ("content", "name", "kind"),
        [
            (b"Level,Signal\n1,a\n", "team.xls", "csv"),
            (b"Level,Signal\n1,a\n", "team.xlsx", "csv"),
            (b"<html><table><tr><td>Level</td></tr></table>", "team.xls", "html"),
            (b"# Team\n\n| Level |\n| --- |\n| 1 |\n", "team.csv", "markdown"),
            (_BOOK, "team.ods", "xlsx"),
        ],
    )
    def test_by_content(self, content: bytes, name: str, kind: str) -> None:
        """The content decides, and a name that misleads is told."""

        found = read_content(content, name)

        assert found.kind == kind
        assert found.sheets[0].rows[0][0] == "Level"
        assert len(found.notes) == 1

    @pytest.mark.parametrize("name", ["team.txt", "team", "team.CSV"])
    def test_no_note(self, name: str) -> None:
        """A name that fits, or says nothing, is no matter."""

        assert read_content(b"Level,Signal\n", name).notes == ()

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"%PDF-1.7\n", "a PDF document"),
            (b"\x89PNG\r\n\x1a\n", "a picture"),
            (b"PK\x05\x06" + bytes(18), "an empty archive"),
            (packed({"word/document.xml": ""}), "a text document of Word"),
            (packed({"Index/Document.iwa": ""}), "a document of Numbers"),
            (packed({"[Content_Types].xml": "", "xl/workbook.bin": ""}), "a binary workbook"),
            (packed({"notes.txt": ""}), "a zip archive"),
            (
                packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
                "a text document (.odt)",
            ),
            (b'{"url": "https://docs.google.com/open?id=1"}', "only a link to a Google sheet"),
            (
                b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
                "the XML format of Excel 2003",
            ),
            (b'<?xml version="1.0"?>\n<office:document xmlns:a="b">', "a flat OpenDocument file"),
            (b'<?xml version="1.0"?><svg/>', "This is XML"),
            (b'{"schema": "progression/framework/1"}', "This is JSON"),
            (_OLE + bytes(600), "a document of an older Office program"),
        ],
    )
    def test_others(self, content: bytes, told: str) -> None:
        """A file of another kind is named, with a way out."""

        with pytest.raises(TableError) as caught:
            read_content(content, "team.xlsx")
        assert told in caught.value.fault
        assert caught.value.remedy


class TestBadFiles:
    @pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", bytes(50)])
    def test_empty(self, content: bytes) -> None:
        """A file without content is empty, whatever its name."""

        with pytest.raises(TableError, match=r"^team\.xlsx: The file is empty\.$"):
            read_content(content, "team.xlsx")

    @pytest.mark.parametrize("share", [0.02, 0.5, 0.9, 0.99])
    def test_truncated(self, share: float) -> None:
        """A spreadsheet that was cut off is damaged."""

        with pytest.raises(TableError, match="damaged, or was cut off"):
            read_content(_BOOK[: int(len(_BOOK) * share)], "team.xlsx")

    def test_password(self) -> None:
        """A workbook that is locked, which is an older container, is told as such."""

        content = _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480)

        with pytest.raises(TableError, match=r"protected with a password\. Open it, take"):
            read_content(content, "team.xlsx")

    @pytest.mark.parametrize(
        "content", [b"\x80\x81\x8d\xff" * 9, b"a,b\x00\x01\n", b"\xff\xfea\x00b"]
    )
    def test_rubbish(self, content: bytes) -> None:
        """Bytes that are no text are no table."""

        with pytest.raises(TableError, match=r"neither a spreadsheet nor text|damaged"):
            read_content(content, "team.csv")

    def test_paths(self, tmp_path: Path) -> None:
        """A file that is missing, a folder, and a name that no file can have are told."""

        with pytest.raises(TableError, match=r"missing\.csv: There is no such file"):
            read(tmp_path / "missing.csv")
        with pytest.raises(TableError, match="This is a folder"):
            read(tmp_path)
        with pytest.raises(TableError, match="cannot be read"):
            read("a\0b")

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
    def test_pipe(self, tmp_path: Path) -> None:
        """A pipe, which may never end, is not waited for."""

        os.mkfifo(tmp_path / "pipe.csv")

        with pytest.raises(TableError, match="This is no file"):
            read(tmp_path / "pipe.csv")

    @settings(max_examples=60)
    @given(st.data())
    def test_damage(self, data: st.DataObject) -> None:
        """Whatever bytes of a file are changed, it is read or told: nothing else happens."""

        content = bytearray(data.draw(st.sampled_from([_BOOK, *_SAVED])))
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(content) - 1))
            content[at] = data.draw(st.integers(0, 255))
        told = "team: "
        try:
            found = read_content(bytes(content), "team")
        except TableError as error:
            told = str(error)
        else:
            assert found.sheets
        assert told.startswith("team")


_SAVED = (
    (FILES / "shown.ods").read_bytes(),
    packed(parts_of('<row><c t="s"><v>0</v></c></row>', shared="<si><t>a</t></si>")),
    'Level;Signal\n1;"ä\nb"\n'.encode("utf-16"),
    b"| Level |\n| --- |\n| a\\|b<br>c |\n",
    b"<html><table><caption>A<tr><td rowspan=2>a<td colspan=3>b<tr><td>c</table>",
)
