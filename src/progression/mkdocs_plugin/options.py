"""What `mkdocs.yml` may say about the handbook."""

from __future__ import annotations

from mkdocs.config import config_options as options
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings, ValidationError

from progression.names import ID_SHAPE, near_misses
from progression.prose import listed


class Base(options.Type[str]):
    """A place in the site: ids joined by slashes, or nothing for its root."""

    def __init__(self) -> None:
        super().__init__(str, default="")

    def run_validation(self, value: object) -> str:
        """Refuse what could not be an address, and drop slashes at both ends."""
        base = super().run_validation(value).strip("/")
        for part in base.split("/") if base else ():
            if not ID_SHAPE.fullmatch(part):
                raise ValidationError(
                    f"“{part}” cannot be part of the handbook's address."
                    " Use lower-case words joined by hyphens, such as `careers`."
                )
        return base


class HandbookOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs's
    """The plugin's options.

    Attributes:
        framework: The folder or file that holds the framework, seen from `mkdocs.yml`; without it,
            `[tool.progression]` of the nearest pyproject.toml says where it is.
        base: Where the handbook lives in the site, such as `careers`; without it, at the root.
        title: What the handbook is called; without it, as the framework is.
    """

    framework = options.Optional(options.Type(str))
    base = Base()
    title = options.Type(str, default="")

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Check the options; unknown ones are errors, since they would be ignored for ever."""
        known = [name for name, _ in self._schema]
        unknown = sorted(str(name) for name in self if name not in known)
        failed, warnings = super().validate()
        kept = [warning for warning in warnings if warning[0] not in unknown]
        for name in unknown:
            failed.append((name, ValidationError(_unknown(name, known))))
        return failed, kept


def _unknown(name: str, known: list[str]) -> str:
    near = near_misses(name, known, limit=1)
    if near:
        return f"The handbook has no such option. Did you mean `{near[0]}`?"
    return f"The handbook has no such option. It has {listed([f'`{each}`' for each in known])}."
