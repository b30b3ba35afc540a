"""What comes next, on the home page."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from progression import Catalog
from progression.pages import Options, Site, site
from progression.pages.hiding import shown

TODAY = date(2026, 10, 20)


def home(handbook: Site) -> str:
    """The text of the home page."""
    return next(page.body for page in handbook if page.address == "")


def test_what_is_next_stands_on_the_home_page(harbour: Catalog) -> None:
    """The round that goes on and the next reading of the framework are told, in the language."""
    english = home(site(harbour, Options(today=TODAY)))
    german = home(site(harbour, Options(today=TODAY, language="de")))

    assert "<strong>Until 13 November 2026:</strong> Autumn reviews 2026." in english
    assert "<strong>11 January 2027:</strong> We read our framework." in english
    assert "<strong>Bis 13. November 2026:</strong>" in german


def test_without_a_day_nothing_is_next(harbour: Catalog) -> None:
    """A handbook that does not know the day says nothing of what comes."""

    assert "What comes next" not in home(site(harbour))


def test_the_calendar_lies_beside_the_home_page(harbour: Catalog) -> None:
    """The file that the page links is there, below the handbook's own folder, and can be read."""
    made = site(harbour, Options(today=TODAY, base="careers"))
    (file,) = [each for each in made.assets if each.path.endswith(".ics")]

    assert 'href="./reviews.ics"' in home(made)
    assert file.path == "careers/reviews.ics"
    assert len(Calendar.from_ical(file.content).walk("VEVENT")) == 22


def test_an_audience_sees_no_days_that_are_hidden(harbour: Catalog) -> None:
    """Who may see neither rounds nor reviews gets neither a list nor a file."""
    hidden = Catalog(shown(harbour.framework, ["cycle", "reviews"], []))
    made = site(hidden, Options(today=TODAY))

    assert "What comes next" not in home(made)
    assert [each for each in made.assets if each.path.endswith(".ics")] == []
