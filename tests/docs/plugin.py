"""The reference of what may be set about the handbook, from the table of settings."""

# ruff: noqa: E501 - one sentence per line, as in every page

from __future__ import annotations

from progression.pages.hidden import KINDS
from progression.pages.setting import SETTINGS

START = """\
---
title: Options of the handbook
description: What mkdocs.yml and pyproject.toml may say about the handbook.
---

# Options of the handbook

The same settings, with the same names, in three places:

```yaml title="mkdocs.yml"
plugins:
  - search
  - progression:
      framework: frameworks/company
      base: careers
      title: How we grow
```

```toml title="pyproject.toml"
[tool.progression]
framework = "frameworks/company"

[tool.progression.handbook]
base = "careers"
title = "How we grow"
```

```yaml title="mkdocs.yml, for generators that load extensions of Python-Markdown and no plugins"
markdown_extensions:
  - attr_list
  - progression:
      framework: frameworks/company
      base: careers
```

What `pyproject.toml` says holds for every outlet: the plugin, the commands `build`, `serve` and `pages`, and the extension.
What the plugin, the extension or the command line says lies on top of it.
All of it may be left out; an unknown name is an error.
"""

HIDDEN = """\
## What can be hidden

What is hidden is as if nobody had written it: it is in no page, address, search index, script or map of the site, and what leads to it is gone as well.
A competency that only hidden levels ask is hidden with them.

`hide` takes three kinds of names.
One that nothing has is an error, since what was meant would stay visible.

- **Paths**, as `progression list` shows them: a cluster, a track, a level, a competency, a signal, or the id of a dimension.
- **`attributes/` and a name**: a free fact, wherever it stands, such as `attributes/salary`.
- **Kinds of things**:

"""

END = """\
## What only the plugin has

### `shortcuts`

Which ways around MkDocs and Material a build may take, in `mkdocs.yml` alone; each makes the same site sooner ([how the handbook is built](../explanation/speed.md)).
All of them by default; `false` switches all off, and names switch single ones:

```yaml
plugins:
  - progression:
      shortcuts:
        search: false
```

| name | what it passes by |
|---|---|
| `html` | Python-Markdown, for the ready HTML of the handbook's pages |
| `processes` | one process for all: a second one writes the files beside the pages |
| `rebuild` | a build that would make the same site again |
| `search` | the parser of Material's search, for the handbook's pages |
| `serve` | in `serve`, all pages that nobody asks for |
| `theme` | Material's templates, for pages outside of the navigation |

## The navigation

The word `progression` in `nav` marks the place of the handbook's entries:

```yaml
nav:
  - Home: index.md
  - Careers: progression
```

`- Careers: progression` makes one section with this title; `- progression` alone puts the handbook's own sections right there.
Without `nav`, the handbook gets a section by itself; with a `nav` that has no such word, it is in the site and not in its navigation, and the build says so.

## What the plugin sets

- The handbook's style sheet is loaded first, so that your own `extra_css` wins.
- The Markdown extension for [references in your own pages](../how-to/pieces-in-pages.md) is switched on, and `attr_list` with it.
- The folder of the framework is watched by `serve`.
- Each page's edit link leads to the line of Python that defines what it shows, where `edit_uri_template`, or `repo_url` with `edit_uri`, says where pages are edited.
- The plugin says what a reader's browser would load from other hosts, such as fonts, and which setting ends it.
"""


def page() -> str:
    """The whole page."""
    settings = "\n".join(
        f"### `{each.name}`\n\n{each.about}\n\n```yaml\n{each.example}\n```\n"
        for each in SETTINGS.values()
    )
    kinds = "\n".join(f"| `{name}` | {kind.means} |" for name, kind in KINDS.items())
    table = f"| name | hides |\n|---|---|\n{kinds}\n"
    return "\n".join([START, settings, HIDDEN + table, END])
