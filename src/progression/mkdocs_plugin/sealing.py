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
from collections.abc import Collection
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

_INLINE: Final = re.compile(r"<script(?P<about>[^>]*)>(?P<text>.*?)</script>", re.S | re.I)
_HEAD: Final = re.compile(r"<head[^>]*>", re.I)
_ENTRY: Final = re.compile(r"\s*<url>.*?</url>", re.S)
_PLACE: Final = re.compile(r"<loc>(.*?)</loc>", re.S)
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


def unlisted(sitemap: str, addresses: Collection[str]) -> str:
    """A site map without some pages: what it does not name, instant navigation loads whole."""
    left_out = frozenset(addresses)

    def kept(entry: re.Match[str]) -> str:
        place = "".join(_PLACE.findall(entry[0]))
        ends = (place[at + 1 :] for at, sign in enumerate(place) if sign == "/")
        return entry[0] if left_out.isdisjoint(ends) else ""

    return _ENTRY.sub(kept, sitemap)
