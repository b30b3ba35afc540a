from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.pages import Options, site
from progression.pages.own_templates import OwnTemplateError
from tests.pages.companies import EMPTY


def refused(folder: Path) -> OwnTemplateError:
    """How a handbook with the templates of a folder is refused, at once or at the first page."""
    with pytest.raises(OwnTemplateError) as caught:
        _ = [page.body for page in site(Catalog(EMPTY), Options(templates=(str(folder),))).pages]
    return caught.value


def test_a_template_without_a_counterpart_is_refused(tmp_path: Path) -> None:
    """A misspelt name would silently replace nothing; what was meant is named."""

    (tmp_path / "levl.html").write_text("# Ours", encoding="utf-8")

    (finding,) = refused(tmp_path).findings
    assert "no template “levl.html”" in finding.message
    assert "level.html" in finding.remedy


def test_a_part_that_another_template_names_is_no_mistake(tmp_path: Path) -> None:
    """A company splits a template of its own as it likes."""

    (tmp_path / "glossary.html").write_text("# Words\n{% include 'foot.html' %}", encoding="utf-8")
    (tmp_path / "foot.html").write_text("The foot.", encoding="utf-8")

    made = site(Catalog(EMPTY), Options(templates=(str(tmp_path),)))
    (page,) = (each for each in made.pages if each.address == "glossary/")
    assert "The foot." in page.body


@pytest.mark.parametrize(
    ("wrong", "line", "reason"),
    [
        ("# Words\n\n{% if %}", 3, "Expected an expression"),
        ("# Words\n\n\n{{ nobody.knows }}", 4, "'nobody' is undefined"),
        ("# Words\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
    ],
)
def test_a_template_that_cannot_be_filled_is_told_with_its_line(
    wrong: str, line: int, reason: str, tmp_path: Path
) -> None:
    """Whoever wrote the template reads where it fails, and nobody is told of a fault of ours."""

    file = tmp_path / "glossary.html"
    file.write_text(wrong, encoding="utf-8")

    (finding,) = refused(tmp_path).findings
    assert reason in finding.message
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == (str(file), line)
