"""A folder served on this machine's own address, for tests that look at it in a browser."""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base
        """Tell nobody."""


class _Packed(_Silent):
    """Answers as public hosts do: compressed, on one connection, and to be kept by who asks."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | io.BytesIO | None:
        """Give what a host would."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return None
        kind = self.guess_type(str(file))
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if not kind.startswith(("font/", "image/")):
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache" if kind == "text/html" else "max-age=31536000")
        self.end_headers()
        return io.BytesIO(content)


@contextmanager
def served(folder: Path, *, packed: bool = False) -> Iterator[str]:
    """Serve a folder, which may still be empty, and give its address.

    Args:
        folder: The folder.
        packed: Whether files travel as from a public host, compressed.
    """
    serve = functools.partial(_Packed if packed else _Silent, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
