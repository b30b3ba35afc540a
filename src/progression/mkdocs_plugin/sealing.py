"""Seals pages on which people write what is nobody else's business.

Nothing may be asked for once such a page has loaded. So the theme draws it without what asks on its
own: search, instant navigation, counters of the repository, analytics. And a policy in the page
makes the browser refuse the rest, whatever another plugin adds.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from progression.pages import Page

_INLINE: Final = re.compile(r"<script(?P<about>[^>]*)>(?P<text>.*?)</script>", re.S | re.I)
_HEAD: Final = re.compile(r"<head[^>]*>", re.I)
_ENTRY: Final = re.compile(r"\s*<url>.*?<loc>\s*(.*?)\s*</loc>.*?</url>", re.S)
_ASKING: Final = ("alternate", "analytics", "consent", "version")
_POLICY: Final = (
    *("default-src 'none'", "script-src {scripts}", "style-src 'self' 'unsafe-inline'"),
    *("img-src 'self' data:", "font-src 'self' data:", "connect-src 'none'"),
    *("form-action 'none'", "base-uri 'none'"),
)


def quiet(config: MkDocsConfig) -> MkDocsConfig:
    """The site's configuration as the template of a sealed page sees it."""
    seen = copy.copy(config)
    seen["plugins"] = {
        name: plugin for name, plugin in config.plugins.items() if not name.endswith("search")
    }
    seen["extra"] = {name: value for name, value in config.extra.items() if name not in _ASKING}
    seen["repo_url"] = None
    theme: Any = copy.copy(config.theme)
    # The copy would share its settings with the original, which other pages need as they are.
    theme.__dict__.update(
        {name: dict(value) for name, value in vars(theme).items() if isinstance(value, dict)}
    )
    features = theme.get("features") or []
    theme["features"] = [each for each in features if not each.startswith("navigation.instant")]
    theme["font"] = False
    seen["theme"] = theme
    return seen


def sealed(html: str) -> str:
    """A page with a policy in its head: its own inline scripts run, and nothing is asked for."""
    inline = {
        base64.b64encode(hashlib.sha256(found["text"].encode()).digest()).decode()
        for found in _INLINE.finditer(html)
        if found["text"].strip() and "src=" not in found["about"] and "json" not in found["about"]
    }
    # `file:` lets a handbook on disk load its scripts where a browser has no `'self'` for it.
    scripts = " ".join(["'self'", "file:", *(f"'sha256-{each}'" for each in sorted(inline))])
    policy = "; ".join(_POLICY).format(scripts=scripts)
    # It holds only for what stands behind it.
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _HEAD.sub(lambda found: found[0] + meta, html, count=1)


def places(files: Files, made: Mapping[str, Page]) -> frozenset[str]:
    """The sealed pages, as the map of a site names them.

    Args:
        files: The files of the site.
        made: Our pages, by their path in the site.
    """
    sealed = (files.src_uris.get(path) for path, page in made.items() if page.sealed)
    drawn = (file.page for file in sealed if file is not None and file.page is not None)
    return frozenset(page.canonical_url or page.abs_url or "" for page in drawn)


def unlisted(sitemap: str, places: Collection[str]) -> str:
    """A site map without some pages: what it does not name, instant navigation loads whole.

    Args:
        sitemap: The site map.
        places: The pages, as the map names them.
    """
    left_out = {str(escape(each)) for each in places}
    return _ENTRY.sub(lambda entry: "" if entry[1] in left_out else entry[0], sitemap)
