from __future__ import annotations

import pytest

from progression.interchange import UnknownFormatError, format_for, format_named, names
from progression.names import near_misses
from tests.interchange.company import FLEET


class TestFormats:
    def test_names(self) -> None:
        """Every module of the package that is no part of another is a format."""

        assert "json" in names()
        assert all(format_named(name).suffix.startswith(".") for name in names())

    def test_lossless(self) -> None:
        """A format that says that it loses nothing gives an equal framework back."""

        for found in map(format_named, names()):
            if found.lossless and found.read is not None:
                assert found.write is not None
                assert found.read(found.write(FLEET), "fleet") == FLEET

    def test_file_or_folder(self) -> None:
        """A format is one file or a folder of several, and says which."""

        for found in map(format_named, names()):
            assert (found.write is None) is not (found.write_files is None)

    def test_by_file(self) -> None:
        """A file's format is known by the end of its name, in upper case, too."""

        assert format_for("out/Fleet.JSON") is format_named("json")

    def test_unknown_name(self) -> None:
        """A name that is misspelt is answered with what is near, and with all where nothing is."""

        with pytest.raises(UnknownFormatError, match=r"no format “jsn”.*json"):
            format_named("jsn")
        with pytest.raises(LookupError, match="There is: ") as caught:
            format_named("zzz")
        assert near_misses("zzz", names()) == []
        assert "json" in str(caught.value)

    def test_unknown_suffix(self) -> None:
        """A file that ends like no format is refused."""

        with pytest.raises(UnknownFormatError, match=r"no format “\.docx”"):
            format_for("fleet.docx")
