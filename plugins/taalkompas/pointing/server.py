"""A small server on this computer alone, for as long as somebody points.

In: the file, the school's folder if there is one, and words. Out: nothing; hotspots are told as YAML each time they change. Answers only to
addresses of this computer, so that no other site in the same browser can read along.
"""

import errno
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from taalkompas.errors import TaalkompasError
from taalkompas.graph import Graph
from taalkompas.pointing.hotspots import as_yaml, hotspots_in
from taalkompas.pointing.page import FILES, Unfit, asset, page
from taalkompas.source import Trouble
from taalkompas.source.files import Unreadable
from taalkompas.source.photos import kind_of
from taalkompas.source.pictures import ABSENT, NO_PICTURE, Picture, picture_of
from taalkompas.words import N_, Phrases

HOST = "127.0.0.1"
LONGEST = 1_000_000
"""Bytes that the page may send."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Pointing:
    """What is pointed at, and for whom. `name` is the picture as school.yml writes it; `tell` says YAML on the terminal."""

    file: Path
    name: str
    graph: Graph | None
    phrases: Phrases
    tell: Callable[[str], None]

    def picture(self) -> Picture:
        """The picture as it is now: it may have been exported again."""
        try:
            file = self.file.resolve()
        except (OSError, RuntimeError):
            file = self.file
        seen = picture_of(file.parent, file.name)
        if isinstance(seen, Trouble):
            raise self.refused(seen.why, seen.values)
        return seen

    def refused(self, why: Unreadable, values: Mapping[str, object]) -> TaalkompasError:
        """Why the picture cannot be used, and what to do; where it should be, whoever typed its name knows best."""
        known = {**values, "value": str(self.file)}
        parts = [why.message] if why is ABSENT else [why.message, why.remedy]
        return TaalkompasError("{why}", {"why": " ".join(self.phrases.say(part, **known) for part in parts)})


def serve(pointing: Pointing, port: int, say: Callable[[str], None]) -> None:
    """Serve until Ctrl-C; `say` hears where. Raises `TaalkompasError` for a picture or a port that cannot be used."""
    picture = pointing.picture()
    try:
        page(picture, pointing.graph, pointing.phrases)
    except Unfit:
        raise pointing.refused(NO_PICTURE, {}) from None
    try:
        server = _Server(port, pointing)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise TaalkompasError(
            N_("Port {port} cannot be used: something else has it. Choose another with --port, or leave it out."),
            {"port": str(port)},
        ) from None
    try:
        say(f"http://{HOST}:{server.server_port}/")
        server.serve_forever(poll_interval=0.1)
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


class _Server(ThreadingHTTPServer):
    """Knows what is pointed at."""

    daemon_threads = True

    def __init__(self, port: int, pointing: Pointing) -> None:
        self.pointing = pointing
        super().__init__((HOST, port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    """Answers the page."""

    server: _Server

    server_version = "taalkompas"
    sys_version = ""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """The page and what it brings along."""
        name = self.path.partition("?")[0].removeprefix("/")
        if not self._is_ours():
            self._answer(b"", "text/plain", HTTPStatus.FORBIDDEN)
        elif name in FILES:
            self._answer(asset(name), FILES[name])
        elif name in ("", "picture"):
            self._show(name)
        else:
            self._answer(b"", "text/plain", HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Hotspots come in, YAML goes out; to the terminal too when it says something else than before."""
        length = self.headers.get("Content-Length", "")
        sent = self.headers.get("Content-Type") == "application/json" and self.path == "/hotspots"
        if not (self._is_ours() and sent and length.isdecimal() and int(length) <= LONGEST):
            self._answer(b"", "text/plain", HTTPStatus.FORBIDDEN)
            return
        try:
            hotspots = hotspots_in(self.rfile.read(int(length)))
        except ValueError:
            self._answer(b"", "text/plain", HTTPStatus.BAD_REQUEST)
            return
        pointing = self.server.pointing
        say = pointing.phrases.say
        where, unknown = say(N_("in glossary/school.yml, under plate:")), say(N_("where does this lead?"))
        yaml = as_yaml(pointing.name, hotspots, where, unknown)
        if hotspots:
            pointing.tell(yaml)
        self._answer(yaml.encode(), "text/plain")

    def _show(self, name: str) -> None:
        pointing = self.server.pointing
        try:
            picture = pointing.picture()
            if name == "picture":
                kind = kind_of(picture.content) if picture.is_photo else None
                self._answer(picture.content if kind else b"", kind or "text/plain")
            else:
                self._answer(page(picture, pointing.graph, pointing.phrases).encode(), "text/html")
        except TaalkompasError as error:
            self._answer(pointing.phrases.say(error.message, **error.values).encode(), "text/plain")
        except Unfit:
            self._answer(b"", "text/plain", HTTPStatus.NOT_FOUND)

    def _is_ours(self) -> bool:
        """Whether it was asked by an address of this computer, from a page of ours."""
        port = self.server.server_port
        hosts = {f"{HOST}:{port}", f"localhost:{port}"}
        origin = self.headers.get("Origin")
        return self.headers.get("Host") in hosts and (origin is None or origin.removeprefix("http://") in hosts)

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)
