"""Python: the definition files in which people keep a framework, and which `load` reads."""

from __future__ import annotations

from progression.interchange import PLAIN, Format, Occasion, Written
from progression.interchange.authoring import files_of
from progression.model import Framework


def _write(framework: Framework, _occasion: Occasion = PLAIN) -> Written:
    files = files_of(framework)
    return Written(files={path: text.encode() for path, text in files.items()})


FORMAT = Format(title="Python", suffix=".py", write_files=_write)
