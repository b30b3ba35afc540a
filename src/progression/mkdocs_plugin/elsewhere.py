"""What a site would ask of other hosts; the handbook itself asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig


def requests_elsewhere(config: MkDocsConfig) -> Iterator[str]:
    """Say, in a sentence each, what browsers will load from other hosts, and the way out.

    Only what `mkdocs.yml` decides is known here; hand-written pages and other plugins may ask for
    more.
    """
    if config.theme.name == "material" and config.theme.get("font") is not False:
        yield (
            "The theme loads its fonts from fonts.googleapis.com."
            " `font: false` below `theme:` uses those of the reader's system."
        )
    host = urlsplit(config.repo_url or "").netloc
    if config.theme.name == "material" and ("github.com" in host or "gitlab" in host):
        yield (
            f"The theme asks {host.replace('github.com', 'api.github.com')} for the stars and"
            " releases of `repo_url`. An `edit_uri_template` with the whole address in place of"
            " `repo_url` and `edit_uri` keeps the edit links, and asks nobody."
        )
    polyfills = config.extra.get("polyfills") or []
    for option, addresses in (
        ("extra_css", config.extra_css),
        ("extra_javascript", config.extra_javascript),
        ("extra: polyfills", polyfills),
    ):
        for address in map(str, addresses):
            host = urlsplit(address).netloc
            if host:
                yield (
                    f"`{option}` loads {address} from {host}."
                    " Put the file into the folder of the pages to serve it yourself."
                )
