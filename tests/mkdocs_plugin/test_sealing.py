from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs_plugin.company import run, site


@pytest.mark.parametrize(
    ("directory_urls", "end"), [(True, ""), (False, "index.html")], ids=["folders", "files"]
)
def test_the_map_of_a_site_has_no_sealed_page(
    directory_urls: bool, end: str, tmp_path: Path
) -> None:
    """All pages but those on which people write are in it, whatever the addresses look like."""

    more = {"site_url": "https://acme.example/a&'b/", "use_directory_urls": directory_urls}
    site(tmp_path, {}, {"base": "careers"}, **more)
    run("mkdocs", "build", "--strict", folder=tmp_path)
    found = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    level = "careers/engineering/ic/engineer/"

    assert f"{level}{end}</loc>" in found
    assert f"{level}self-assessment/" not in found
    assert (tmp_path / "site" / level / "self-assessment/index.html").is_file()
