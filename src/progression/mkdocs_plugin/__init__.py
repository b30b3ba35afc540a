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

- `plugin`: the hooks, each as thin as it can be; `state`: what they tell each other.
- `options`: what `mkdocs.yml` may say.
- `placing`: puts the handbook into the files and the navigation of a site; `site_files` knows its
  own files and `neighbours` other plugins, and in `navigation` a value `progression` marks a place.
- `for_tools`: files beside the pages, which `second_process` writes.
- `blocks`, `headings`, `handbook_page`: ready HTML, past Python-Markdown.
- `shells`, `theme_files`: what the theme draws around a page; `search_entries`: what search knows.
- `on_demand`, `sweeping`: pages of `serve` that wait until somebody asks for them.
- `unchanged`: a site that a build would make again; `shortcuts`: the switches of all of these.
- `edit_links`: from a page to the line of Python that defines what it shows.
- `mending`, `sealing`: what a page needs that the theme leaves out.
- `faults`: what is wrong in the definitions, as text and as HTML.
- `elsewhere`: what a site would ask of other hosts.
- `commands`: build and serve a handbook, with and without `mkdocs.yml`.
"""

from __future__ import annotations

from progression.mkdocs_plugin.plugin import ProgressionPlugin

__all__ = ["ProgressionPlugin"]
