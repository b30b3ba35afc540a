"""The handbook as part of a site made with MkDocs or ProperDocs; the only code that imports mkdocs.

```yaml
plugins:
  - search
  - progression:
      framework: frameworks/harbour
      base: careers
nav:
  - Home: index.md
  - Careers: progression
```

- `plugin`: the hooks, each as thin as it can be.
- `options`: what `mkdocs.yml` may say.
- `site_files`: the site's own files, and ours beside them.
- `blocks`: carries ready HTML past Python-Markdown.
- `navigation`: how the handbook gets into `nav:`; a value `progression` marks the place.
- `edit_links`: from a page to the line of Python that defines what it shows.
- `faults`: what is wrong in the definitions, as text and as HTML.
- `elsewhere`: what a site would ask of other hosts.
- `commands`: build and serve a handbook, with and without `mkdocs.yml`.
"""

from __future__ import annotations

from progression.mkdocs_plugin.plugin import ProgressionPlugin

__all__ = ["ProgressionPlugin"]
