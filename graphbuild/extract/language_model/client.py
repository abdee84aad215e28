"""Asks a language model over HTTP by pydantic-ai; imported only when a model is asked for (extra ``llm``)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any, Final, Self, TypeVar

import httpx2
from openai import AsyncOpenAI
from pydantic_ai import Agent, ModelHTTPError, UnexpectedModelBehavior, UsageLimitExceeded, UsageLimits
from pydantic_ai.exceptions import AgentRunError, ModelTimeoutError
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider
from pydantic_ai.settings import ModelSettings

from graphbuild.concepts import read_concepts
from graphbuild.errors import GraphbuildError, InputError, UsageError
from graphbuild.extract.language_model.endpoint import Endpoint
from graphbuild.extract.language_model.questions import INSTRUCTIONS, Hints

T = TypeVar("T")
RETRIES: Final = 2
"""How often a request is sent again that the endpoint could not answer."""
LARGEST_ANSWER: Final = 1_000_000
"""Bytes; what is longer is no answer to a batch of questions."""
_PAUSE: Final = 0.5
"""Seconds before a request is sent again; twice as many before the next."""
_MENDED: Final = 1
"""How often the model may mend an answer that has not the form asked for."""
_KEPT: Final = frozenset(
    ("host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent")
)
"""Headers that are sent; others may come from variables that the user has set for another service."""


class _Limited(httpx2.AsyncByteStream):
    """The bytes of an answer, up to a limit."""

    def __init__(self, stream: httpx2.AsyncByteStream, transport: _Transport) -> None:
        self.stream = stream
        self.transport = transport

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for piece in self.stream:
            read += len(piece)
            if read > LARGEST_ANSWER:
                self.transport.fault = f"sent more than {LARGEST_ANSWER:,} bytes for an answer"
                raise httpx2.ReadError(self.transport.fault)
            yield piece
        self.transport.read = True

    async def aclose(self) -> None:
        await self.stream.aclose()


class _Transport(httpx2.AsyncHTTPTransport):
    """Sends what is meant for the endpoint alone, counts it, and follows no redirect."""

    def __init__(self, key: str | None) -> None:
        super().__init__()
        self.key = key
        self.sent = 0
        self.fault: str | None = None
        """Why an answer was not read, in words that complete "the endpoint …"."""
        self.read = False
        """Whether the last answer was read to its end."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        for name in set(request.headers) - _KEPT:
            del request.headers[name]
        request.headers["accept-encoding"] = "identity"  # so that the bytes that come are those that are kept
        if self.key is not None:
            request.headers["authorization"] = f"Bearer {self.key}"
        self.sent += 1
        self.fault, self.read = None, False
        response = await super().handle_async_request(request)
        stream = response.stream
        if 300 <= response.status_code < 400:
            self.fault = f"sends elsewhere (HTTP {response.status_code}), where nothing is sent to"
            await response.aclose()
            raise httpx2.ReadError(self.fault)
        if isinstance(stream, httpx2.AsyncByteStream):
            response.stream = _Limited(stream, self)
        return response


class Client:
    """An endpoint that answers prompts; a context manager, which ends its connections."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._transport = _Transport(endpoint.key)
        self._runner = asyncio.Runner()
        # a thread of its own, since whoever calls may run an event loop in this one, as notebooks do
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._http = httpx2.AsyncClient(
            transport=self._transport, timeout=endpoint.seconds, follow_redirects=False, trust_env=False
        )
        # a key has to be given, or the library takes one from the environment; the transport sends ours
        client = AsyncOpenAI(base_url=endpoint.address, api_key="none", max_retries=0, http_client=self._http)
        provider = OpenAICompatibleProvider("endpoint", openai_client=client)
        kinds = ", ".join(sorted(read_concepts().names("program-kind")))
        self._agent = Agent(
            OpenAIChatModel(endpoint.model, provider=provider),
            output_type=Hints,
            instructions=INSTRUCTIONS.format(kinds=kinds),
            retries={"tools": 0, "output": _MENDED},
            model_settings=ModelSettings(temperature=0.0),
            name="graphbuild",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run(self._http.aclose())
        self._thread.submit(self._runner.close).result()
        self._thread.shutdown()

    @property
    def left(self) -> int:
        """Requests that may still be sent."""
        return self._endpoint.calls - self._transport.sent

    def __call__(self, prompt: str) -> Hints:
        """The hints for a batch.

        Raises:
            GraphbuildError: the endpoint cannot be reached, answers too late, or fails.
            UsageError: it refuses the key, or knows no such address or model.
            InputError: its answers have not the form asked for, or are too long.
        """
        for attempt in range(RETRIES + 1):
            try:
                return self._run(self._answer(prompt))
            except ModelHTTPError as error:
                fault = self._refused(error.status_code)
                again = error.status_code == 429 or error.status_code >= 500
            except (TimeoutError, ModelTimeoutError):
                fault, again = self._late(), False
            except (UnexpectedModelBehavior, UsageLimitExceeded):
                fault, again = self._unreadable(), False
            except AgentRunError:  # among them what is no JSON, which the library takes for a lost connection
                again = self._transport.fault is None and not self._transport.read
                fault = self._unreadable() if self._transport.read else self._unreachable()
            except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
                # JSON that is no chat completion fails wherever the library first looks into it
                fault, again = self._unreadable(), False
            if not again or attempt == RETRIES or self.left <= 0:
                break
            time.sleep(_PAUSE * 2**attempt)
        raise fault

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        done = self._thread.submit(self._runner.run, work)
        try:
            return done.result()
        except KeyboardInterrupt:
            loop = self._runner.get_loop()
            loop.call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(loop)])
            raise

    async def _answer(self, prompt: str) -> Hints:
        limits = UsageLimits(request_limit=min(self.left, 1 + _MENDED))
        async with asyncio.timeout(self._endpoint.seconds):
            run = await self._agent.run(prompt, usage_limits=limits)
        return run.output

    def _refused(self, status: int) -> GraphbuildError:
        host, model = self._endpoint.host, self._endpoint.model
        if status in (401, 403):
            remedy = "look at GRAPHBUILD_LLM_KEY or --llm-key-file"
            return UsageError(f"{host} refuses the key (HTTP {status})", remedy=remedy)
        if status == 404:
            remedy = "the address ends in /v1 as a rule; ask the endpoint which models it has"
            return UsageError(f"{host} has no such address, or no model {model} (HTTP 404)", remedy=remedy)
        if status == 429:
            what = f"{host} has too much to do (HTTP 429)"
            return GraphbuildError(what, remedy="try again later, or give fewer --llm-calls")
        remedy = "see its own log; the model must be able to call tools"
        return GraphbuildError(f"{host} failed to answer (HTTP {status})", remedy=remedy)

    def _late(self) -> GraphbuildError:
        what = f"{self._endpoint.host} gave no answer within {self._endpoint.seconds:g} seconds"
        return GraphbuildError(what, remedy="give it longer with --llm-timeout, or take a faster model")

    def _unreadable(self) -> InputError:
        what = f"what {self._endpoint.model} at {self._endpoint.host} answers has not the form asked for"
        return InputError(what, remedy="take a model that can call tools")

    def _unreachable(self) -> GraphbuildError:
        host, fault = self._endpoint.host, self._transport.fault
        if fault is not None:
            return InputError(f"{host} {fault}", remedy="give the address of a chat-completions endpoint")
        what = f"{host} cannot be reached"
        return GraphbuildError(what, remedy="see that the language model runs, and look at the address")
