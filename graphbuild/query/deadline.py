"""A limit to the time that a query may take.

The engine lets go of the interpreter's lock while it evaluates, but has no way to be stopped. It is therefore
asked in a thread, which the caller waits for and leaves behind when the time is up; that works alike on every
platform and costs nothing to start, as a process of its own would. What is left behind must not live into the
interpreter's end, which would pull the ground from under it: ``leave_at_exit`` ends the process before that.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from graphbuild.errors import GraphbuildError, UsageError

STACK: Final = 256 * 1024 * 1024
"""Bytes of the thread's stack: the engine's parser calls itself for every operator of a long expression."""

_TICK: Final = 0.1
"""Seconds between looks at the keyboard; on Windows nothing interrupts a wait for a thread."""

_working: list[threading.Event] = []
"""Set when a query is done; an interrupted ``Thread.join`` takes a thread at work for an ended one."""
_Result = TypeVar("_Result")


class OvertimeError(UsageError):
    """A query takes longer than it may."""


def within(seconds: float, work: Callable[[], _Result], path: Path | None = None) -> _Result:
    """What ``work`` returns or raises, if it is done in time.

    Args:
        seconds: the time it has; 0 for as long as it takes.
        work: what is to be done; it runs in a thread of its own.
        path: the file of the query, for the message.

    Raises:
        OvertimeError: it is not done; it goes on in its thread, and what it gives is dropped.
    """
    results: list[_Result] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except GraphbuildError as error:
            # The frames hold objects of the engine, which may only be dropped in the thread that made them.
            error.__traceback__ = error.__context__ = None
            errors.append(error)
        except BaseException as error:  # a bug: it shall show where it is
            errors.append(error)
        finally:
            done.set()

    done = threading.Event()
    _working.append(done)
    _start(run)
    end = time.monotonic() + seconds if seconds else float("inf")
    while not done.is_set() and time.monotonic() < end:
        done.wait(max(0.0, min(_TICK, end - time.monotonic())))
    if not done.is_set():
        raise OvertimeError(
            f"the query takes longer than {seconds:g} s",
            remedy="tie its patterns to each other by common variables, or allow more with --timeout SECONDS",
            path=path,
        )
    _working.remove(done)
    if errors:
        raise errors[0]
    return results[0]


def leave_at_exit(code: int) -> None:
    """End the process with this exit code, once it has ended otherwise, if a query is still at work then."""
    atexit.register(_leave, code)


def _leave(code: int) -> None:
    if not all(done.is_set() for done in _working):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)


def _start(run: Callable[[], None]) -> None:
    thread = threading.Thread(target=run, daemon=True)
    before = threading.stack_size()
    with suppress(ValueError, RuntimeError):  # a platform that leaves no choice
        threading.stack_size(STACK)
    try:
        thread.start()
    finally:
        with suppress(ValueError, RuntimeError):
            threading.stack_size(before)
