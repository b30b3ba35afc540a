from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from progression.interchange.tables import limits
from progression.interchange.tables.cells import TableError
from progression.interchange.tables.reading import read, read_content
from tests.interchange.tables.books import book, packed, parts_of

_IN_LITTLE_SPACE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (700 << 20, 700 << 20))
from progression.interchange.tables.cells import TableError
from progression.interchange.tables.reading import read
for path in sys.argv[1:]:
    try:
        read(path)
    except TableError as error:
        print(error)
    else:
        print("read")
"""


def _ods(rows: str) -> bytes:
    content = (
        '<o:document-content xmlns:o="office" xmlns:t="table" xmlns:x="text"><t:table t:name="A">'
        f"{rows}</t:table></o:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content})


_TEXT = "<t:table-cell><x:p>a</x:p></t:table-cell>"
_FAR_ODS = _ods(f'<t:table-row t:number-rows-repeated="999999">{_TEXT * 9}</t:table-row>')
_WIDE = _TEXT.replace("<t:table-cell>", '<t:table-cell t:number-columns-repeated="999999999">')
_WIDE_ODS = _ods(f"<t:table-row>{_WIDE * 9}</t:table-row>")
_FAR_XLSX = book(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)
_ZEROS = packed({**parts_of(""), "xl/worksheets/sheet1.xml": b" " * (140 << 20)})
_SHARED = book(
    "".join(["<row>", '<c t="s"><v>0</v></c>' * 20_000, "</row>"]),
    shared=f"<si><t>{'a' * 32_767}</t></si>",
)


class TestLittleSpace:
    @pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
    def test_bombs(self, tmp_path: Path) -> None:
        """Small files that would take all memory are refused in a process that has little."""

        told = {
            "far.xlsx": (_FAR_XLSX, "reaches to XFD1048576 and has more than 2,000,000 cells"),
            "zeros.xlsx": (_ZEROS, "unpacks to more than 128 MB"),
            "shared.xlsx": (_SHARED, "hold more than 134,217,728 characters"),
            "far.ods": (_FAR_ODS, "more than 2,000,000 cells"),
            "wide.ods": (_WIDE_ODS, "more than 2,000,000 cells"),
        }
        for name, (content, _) in told.items():
            (tmp_path / name).write_bytes(content)
        run = subprocess.run(
            [sys.executable, "-c", _IN_LITTLE_SPACE, *(tmp_path / name for name in told)],
            capture_output=True,
            text=True,
            check=False,
        )

        assert run.stderr == ""
        for line, (name, (_, words)) in zip(run.stdout.splitlines(), told.items(), strict=True):
            assert name in line and words in line


class TestTime:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.md", "| a |\n|" + " " * 100_000 + "x|\n| - |\n"),
            ("b.md", "# " + " " * 100_000 + "x\n\n| a |\n| - |\n"),
            ("c.md", "| a" + " " * 100_000 + "b |\n| - |\n"),
            ("d.md", "| " + "[a" * 50_000 + " |\n| - |\n"),
            ("e.html", "<table><td>a" + "<a " * 50_000),
            ("f.html", "<table><td>a</td>" + "<!--" * 50_000),
            ("g.csv", "'" * 100_000 + ",b\n"),
        ],
    )
    def test_no_way_back(self, name: str, content: str) -> None:
        """Text that makes careless searches look back for minutes is read in a moment."""

        assert read_content(content.encode(), name).sheets


class TestLimits:
    def test_size(self, tmp_path: Path) -> None:
        """A file of 100 MB is not even opened."""

        file = tmp_path / "large.csv"
        with file.open("wb") as opened:
            opened.truncate(100 << 20)

        with pytest.raises(TableError, match="The file has 100 MB; at most 32 MB are read"):
            read(file)

    def test_lying_directory(self) -> None:
        """What an archive says about its sizes is not believed."""

        content = bytearray(_ZEROS)
        size = (140 << 20).to_bytes(4, "little")
        assert content.count(size)

        with pytest.raises(TableError, match="damaged"):
            read_content(bytes(content.replace(size, b"\x09\0\0\0")), "a.xlsx")

    def test_members(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An archive of very many files is refused before its directory is read."""

        monkeypatch.setattr(limits, "MEMBERS", 3)

        with pytest.raises(TableError, match="an archive of more than 3 files"):
            read_content(book(""), "a.xlsx")

    def test_elements(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Very many cells without content are refused before they are parsed."""

        monkeypatch.setattr(limits, "MARKS", 100)

        with pytest.raises(TableError, match="cells and styles"):
            read_content(book("<row>" + "<c/>" * 90 + "</row>"), "a.xlsx")

    @pytest.mark.parametrize("name", ["SHEETS", "CELLS", "TEXT", "CELL_TEXT"])
    @pytest.mark.parametrize("kind", ["a.xlsx", "a.ods", "a.csv", "a.md", "a.html"])
    def test_others(self, monkeypatch: pytest.MonkeyPatch, name: str, kind: str) -> None:
        """Each format keeps each limit."""

        content = {
            "a.xlsx": book('<row><c t="inlineStr"><is><t>abc</t></is></c></row>'),
            "a.ods": _ods(f"<t:table-row>{_TEXT.replace('>a<', '>abc<')}</t:table-row>"),
            "a.csv": b"abc,d\n",
            "a.md": b"|abc|\n|---|\n",
            "a.html": b"<table><td>abc</table>",
        }[kind]
        if (name, kind) != ("SHEETS", "a.csv"):
            monkeypatch.setattr(limits, name, 0)
            with pytest.raises(TableError, match="more than 0"):
                read_content(content, kind)
            monkeypatch.undo()
        assert read_content(content, kind).sheets[0].rows[0][0] == "abc"

    def test_encrypted_member(self) -> None:
        """A part that is encrypted by the archive itself needs a password."""

        content = bytearray(book(""))
        file = io.BytesIO(content)
        entry = zipfile.ZipFile(file).getinfo("_rels/.rels")
        at = content.rindex(b"_rels/.rels", 0, content.rindex(b"xl/workbook.xml")) - 46
        content[at + 8] |= 1
        content[entry.header_offset + 6] |= 1

        with pytest.raises(TableError, match="protected with a password"):
            read_content(bytes(content), "a.xlsx")
