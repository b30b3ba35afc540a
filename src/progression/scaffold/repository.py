"""All files of a new repository."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from string import Template

from progression.interchange.authoring import files_of as definitions_of
from progression.model import Cluster, Framework
from progression.scaffold.company import company
from progression.scaffold.nouns import nouns
from progression.scaffold.plan import Plan
from progression.toml_text import value_text

_MARKED = re.compile(r"([\\`*_{}\[\]<>#|~]|&(?! ))")

_JOBS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "github": {
        f".github/workflows/{name}.yml": (f"github/{name}.yml",)
        for name in ("framework", "framework-diff", "handbook")
    },
    "gitlab": {
        ".gitlab-ci.yml": (
            "gitlab/framework.yml",
            "gitlab/framework-diff.yml",
            "gitlab/handbook.yml",
        )
    },
    "none": {},
}

_CODEOWNERS = {"github": ".github/CODEOWNERS", "gitlab": ".gitlab/CODEOWNERS"}

_EDIT = {
    "github": """\
# Put your address here, and each page of the handbook leads to the line that says it:
# edit_uri_template: https://github.com/your-company/your-repository/edit/main/docs/{path}
""",
    "gitlab": """\
# Put your address here, and each page of the handbook leads to the line that says it:
# edit_uri_template: https://gitlab.com/your-company/your-repository/-/edit/main/docs/{path}
""",
}

_TOGGLES = {
    "en": ("Switch to light mode", "Switch to dark mode", "Follow the system"),
    "de": ("Zur hellen Ansicht", "Zur dunklen Ansicht", "Wie das System"),
}

_IGNORED = """\
# What a build writes.
site/

# What Python writes.
.venv/
__pycache__/
*.pyc

# What people keep for themselves belongs into no repository that others read.
/people/
*.assessment.json
"""


def files_of(plan: Plan) -> dict[str, str]:
    """The text of each file of a new repository, by its path with slashes."""
    framework = company(plan)
    own = f"frameworks/{plan.package}"
    definitions = {f"{own}/{name}": text for name, text in definitions_of(framework).items()}
    words = _Words(plan, framework, definitions)
    made = {
        **definitions,
        ".gitignore": _IGNORED,
        "AGENTS.md": words.common("AGENTS.md"),
        "README.md": words.readme(),
        "changes/README.md": words.own("changes.md"),
        "docs/about.md": words.own("about.md"),
        "llms.txt": words.common("llms.txt"),
        "mkdocs.yml": _site(plan, words.own("about-title.txt").strip()),
        "pyproject.toml": _settings(plan),
    }
    for path, parts in _JOBS[plan.host].items():
        made[path] = "\n".join(_text(f"ci/{part}") for part in parts)
    if plan.host in _CODEOWNERS:
        made[_CODEOWNERS[plan.host]] = _code_owners(plan, framework, definitions)
    return dict(sorted(made.items()))


def _text(name: str) -> str:
    return (files("progression.scaffold") / name).read_text("utf-8")


class _Words:
    """The texts for people, with what the plan says in their places."""

    def __init__(self, plan: Plan, framework: Framework, definitions: Mapping[str, str]) -> None:
        self._plan = plan
        self._language = "de" if plan.language == "de" else "en"
        package = f"frameworks/{plan.package}"
        self._values = {
            "heading": _MARKED.sub(r"\\\1", plan.title),
            "definitions": package,
            "owner": _MARKED.sub(r"\\\1", plan.owner),
            "codeowners": _CODEOWNERS.get(plan.host, ""),
            "example": _example(definitions),
            "files": "".join(_link(path, text) for path, text in definitions.items()),
            "nouns": nouns(),
            "sample": _sample(definitions),
            "cumulative": (
                "This framework is cumulative: a level also asks what the levels below it ask."
                if framework.cumulative
                else "This framework is not cumulative: a level asks what it says itself."
            ),
        }

    def own(self, name: str) -> str:
        """A text in the language of the plan."""
        return self._filled(f"texts/{self._language}/{name}")

    def common(self, name: str) -> str:
        """A text that there is in English only, since assistants read it."""
        return self._filled(f"texts/{name}")

    def readme(self) -> str:
        """The README, with the parts that the host asks for."""
        host, values = self._plan.host, self._values
        values["places"] = self.own("places.md")
        values["look"] = self.own(f"look-{host}.md")
        values["change"] = self.own(f"change-{host}.md")
        values["push"] = self.own(f"push-{host}.md")
        values["red"] = self.own("red.md") if _JOBS[host] else ""
        values["owners"] = self.own("owners.md") if host in _CODEOWNERS else ""
        begun = "empty.md" if self._plan.is_empty else "template.md"
        values["first"] = self.own("first.md") + self.own(begun)
        return self.own("README.md")

    def _filled(self, name: str) -> str:
        return Template(_text(name)).substitute(self._values)


def _example(definitions: Mapping[str, str]) -> str:
    """The file of the first level, for somebody who looks for one to change."""
    return next(path for path, text in definitions.items() if _level_in(text))


def _level_in(text: str) -> str:
    """The first level that a file defines, with the line feed behind it; empty if there is none."""
    found = re.search(r"^[A-Z0-9_]+ = Level\(\n.*?^\)\n", text, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


def _sample(definitions: Mapping[str, str]) -> str:
    return _level_in(definitions[_example(definitions)])


def _link(path: str, text: str) -> str:
    """A line that leads to a file and says what the file says of itself."""
    told = text.removeprefix('"""').split('"""')[0].split("\n")[0]
    return f"- [{path}]({path}): {told}\n"


def _settings(plan: Plan) -> str:
    limits = ""
    if not plan.is_empty and plan.lanes == ("management",):
        limits = (
            "\n[tool.progression.check.limits]\n"
            "# Nobody comes from another lane, so that the first level asks everything anew.\n"
            "most-new-signals = 40\n"
        )
    return f"""\
[tool.progression]
framework = {value_text(f"frameworks/{plan.package}")}

[tool.progression.check]
# What fails a check: "error", "warning" or "advice".
fail-on = "warning"
{limits}
[tool.progression.changes]
# Who may agree to a change that asks more of people.
approvers = [{value_text(plan.owner)}]
# Days between the news of such a change and the day from which it holds.
notice-days = 30
"""


def _site(plan: Plan, about: str) -> str:
    is_translated = plan.language != "en" and not plan.is_empty
    search = f"search:\n      lang: [{plan.language}, en]" if is_translated else "search"
    edit = _EDIT.get(plan.host, "")
    light, dark, system = _TOGGLES.get(plan.language, _TOGGLES["en"])
    return f"""\
site_name: {value_text(plan.title)}
{edit}
theme:
  name: material
  language: {plan.language}
  # Fonts of the reader's system: nothing is asked of another host.
  font: false
  features:
    - navigation.indexes
    - navigation.path
    - navigation.prune
    - navigation.tabs
    - search.highlight
    - toc.follow
  palette:
    - media: (prefers-color-scheme)
      primary: white
      toggle:
        icon: material/brightness-auto
        name: {light}
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: white
      toggle:
        icon: material/weather-sunny
        name: {dark}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: black
      toggle:
        icon: material/weather-night
        name: {system}

plugins:
  - {search}
  - progression

# The word “progression” stands for all pages of the handbook.
nav:
  - progression
  - {value_text(about)}: about.md
"""


def _code_owners(plan: Plan, framework: Framework, definitions: Mapping[str, str]) -> str:
    """Who is asked about which file: everything, and then each cluster by itself."""
    package = f"frameworks/{plan.package}"
    lines = [("*", "people")]
    for cluster in framework.clusters:
        place = _place_of(cluster, package, definitions)
        lines.append((f"/{place}", cluster.id))
    width = max(len(path) for path, _ in lines) + 2
    rows = "".join(f"{path:<{width}}@your-company/{owner}-leads\n" for path, owner in lines)
    return f"""\
# Who is asked about a change. The last line that fits a file counts.
#
# REPLACE the names that begin with @your-company: by a person (@ada), a team
# (@acme/people) or a mail address. Until then nobody is asked.

{rows}"""


def _place_of(cluster: Cluster, package: str, definitions: Mapping[str, str]) -> str:
    """The folder or file of a topmost cluster."""
    mark = f' = Cluster(\n    "{cluster.id}",\n'
    for path, text in definitions.items():
        if mark in text and path.removeprefix(f"{package}/").count("/") <= 1:
            return path.removesuffix("__init__.py")
    return f"{package}/"
