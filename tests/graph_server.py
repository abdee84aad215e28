"""Servers on the loopback that a graph is fetched from: sound ones, and every kind of unsound one."""

from __future__ import annotations

import gzip
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import QueryResultsFormat, RdfFormat, Store

PROBE = "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1"
RESULTS = "application/sparql-results+json"


class Handler(BaseHTTPRequestHandler):
    """Answers as ``server.way`` says; ``server.asked`` counts the questions."""

    server: Server

    def do_GET(self) -> None:
        """Answer in the way of the server."""
        self.server.asked += 1
        query = parse_qs(urlsplit(self.path).query).get("query", [""])[0]
        getattr(self, f"_{self.server.way}")(query)

    def log_message(self, format: str, *args: object) -> None:
        """Tell nobody."""

    def _send(self, content: bytes, kind: str, status: int = 200, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)

    def _endpoint(self, query: str) -> None:
        self._send(self._rows(query), RESULTS)

    def _rows(self, query: str) -> bytes:
        """The result as JSON; it is let go in the thread that has made it."""
        found = self.server.store.query(query, use_default_graph_as_union=True)
        return found.serialize(format=QueryResultsFormat.JSON) or b""

    def _document(self, query: str) -> None:
        content = self.server.store.dump(format=RdfFormat.N_QUADS) or b""
        self._send(content, "application/n-quads")

    def _packed(self, query: str) -> None:
        content = self.server.store.dump(format=RdfFormat.N_QUADS) or b""
        self._send(gzip.compress(content), "application/gzip")

    def _mistyped(self, query: str) -> None:
        content = self.server.store.dump(format=RdfFormat.N_QUADS) or b""
        self._send(content, "text/html")

    def _website(self, query: str) -> None:
        """A page with data in it, and another where it is asked something."""
        page = """<html lang="zh"><body vocab="http://schema.org/"><p typeof="City" resource="data/1">
<b property="name">湖滨市</b></p></body></html>"""
        self._page(query) if query else self._send(page.encode(), "text/html; charset=utf-8")

    def _moved(self, query: str) -> None:
        """Lead somewhere else, and answer there."""
        self._redirect("/there") if "/there" not in self.path else self._document(query)

    def _looping(self, query: str) -> None:
        self._redirect(self.path)

    def _redirect(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _selecting(self, query: str) -> None:
        """Answer SELECT only, in XML."""
        if not query.startswith("SELECT"):
            return self._send(b"SELECT only", "text/plain", 400)
        found = self.server.store.query(query, use_default_graph_as_union=True)
        rows = found.serialize(format=QueryResultsFormat.XML) or b""
        return self._send(rows, "application/sparql-results+xml")

    def _capped(self, query: str) -> None:
        """Give no more than three rows, whatever the limit."""
        self._endpoint(re.sub(r"\nLIMIT \d+", "\nLIMIT 3", query))

    def _untyped(self, query: str) -> None:
        """Call every result plain JSON."""
        self._send(self._rows(query), "application/json")

    def _constructing(self, query: str) -> None:
        self._send(b"CONSTRUCT only", "text/html", 400)

    def _failing(self, query: str) -> None:
        self._send(b"<html><h1>out of memory</h1></html>", "text/html", 500)

    def _page(self, query: str) -> None:
        self._send(b"<html>nothing here</html>", "text/html; charset=utf-8")

    def _refusing(self, query: str) -> None:
        self._send(b"no", "text/plain", 503)

    def _silent(self, query: str) -> None:
        self.server.over.wait(20)

    def _dribbling(self, query: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/turtle")
        self.end_headers()
        with suppress(OSError):
            while not self.server.over.wait(0.05):  # who waits for the end waits for ever
                self.wfile.write(b"# ")
                self.wfile.flush()

    def _cut_off(self, query: str) -> None:
        self._send(b"<urn:a> <urn:b> ", "text/turtle", length=10_000)

    def _endless(self, query: str) -> None:
        self._send(b"#" * 2_000_000, "text/turtle")

    def _repeating(self, query: str) -> None:
        """Heed no OFFSET: the first page comes for ever."""
        self._endpoint(query.partition(" OFFSET ")[0])

    def _generous(self, query: str) -> None:
        """Heed no LIMIT."""
        self._endpoint(re.sub(r"\nLIMIT \d+", "", query))

    def _boolean(self, query: str) -> None:
        self._send(b'{"head": {}, "boolean": true}', RESULTS)

    def _garbled(self, query: str) -> None:
        good = b'{"head": {}, "boolean": true}'
        self._send(good if query == PROBE else b'{"head": {"vars": ["s"', RESULTS)

    def _lacking(self, query: str) -> None:
        rows = {"head": {"vars": ["s", "o"]}, "results": {"bindings": [{}]}}
        good = {"head": {}, "boolean": True}
        self._send(json.dumps(good if query == PROBE else rows).encode(), RESULTS)

    def _turning(self, query: str) -> None:
        """Answer the first question, and be a web page from then on."""
        good = b'{"head": {}, "boolean": true}'
        self._send(good, RESULTS) if query == PROBE else self._page(query)


class Server(ThreadingHTTPServer):
    """A server with a graph and a way of its own."""

    daemon_threads = False

    def __init__(self, way: str, store: Store) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.way, self.store, self.asked = way, store, 0
        self.over = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked has gone."""


@contextmanager
def serving(way: str, store: Store | None = None) -> Iterator[tuple[str, Server]]:
    """The address of a server that answers in this way, and the server."""
    server = Server(way, store or Store())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/graph", server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
