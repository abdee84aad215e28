"""A server on the loopback that plays a language model: it answers chat completions as a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Items = list[dict[str, Any]]
Respond = Callable[["Handler", Items], None]


class Handler(BaseHTTPRequestHandler):
    """Keeps every request, and leaves what is sent back to the test."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self) -> None:
        """Keep what is asked, and answer."""
        length = int(self.headers["content-length"])
        asked = json.loads(self.rfile.read(length))
        self.server.requests.append(asked)
        self.server.headers.append(dict(self.headers.items()))
        self.server.paths.append(self.path)
        self.close_connection = True
        try:
            self.server.respond(self, items(asked))
        except (BrokenPipeError, ConnectionResetError):
            self.server.broken += 1

    def log_message(self, format: str, *args: Any) -> None:
        """Tell nothing."""

    def send(self, status: int, body: str, **headers: str) -> None:
        """Send a whole answer."""
        content = body.encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Connection", "close")  # or the next request may be sent into what is being closed
        self.end_headers()
        self.wfile.write(content)


class Server(ThreadingHTTPServer):
    """What was asked, in order; ``ended`` is set when the test is over, so that no answer outlives it."""

    daemon_threads = True

    def __init__(self, respond: Respond) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.respond = respond
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.broken = 0
        self.ended = threading.Event()

    @property
    def address(self) -> str:
        """What the address of the endpoint is."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def items(self) -> Items:
        """The items of all requests, in order."""
        return [item for asked in self.requests for item in items(asked)]


@contextmanager
def playing(respond: Respond) -> Iterator[Server]:
    """A server while it runs."""
    with Server(respond) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.ended.set()
            server.shutdown()
            thread.join()


def items(asked: dict[str, Any]) -> Items:
    """The items of the first message of the user."""
    first = next(message for message in asked["messages"] if message["role"] == "user")
    found: Items = json.loads(first["content"])
    return found


def completion(arguments: str) -> str:
    """A chat completion that calls the tool for the answer with these arguments."""
    call = {"id": "call-1", "type": "function", "function": {"name": "final_result", "arguments": arguments}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    choice = {"index": 0, "finish_reason": "tool_calls", "message": message}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    whole = {"id": "1", "object": "chat.completion", "created": 0, "model": "parrot", "choices": [choice]}
    return json.dumps(whole | {"usage": usage}, ensure_ascii=False)


def answering(answer: Callable[[Items], dict[str, Any]]) -> Respond:
    """A model that gives an answer of the right form, made of the items."""
    return lambda handler, asked: handler.send(200, completion(json.dumps(answer(asked), ensure_ascii=False)))


def raw(status: int, body: str, **headers: str) -> Respond:
    """A server that sends this back, whatever is asked."""
    return lambda handler, _: handler.send(status, body, **headers)
