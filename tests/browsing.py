"""What the tests of the page share: the browser's settings, and what is seen on a page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=PreloadTopChromeWebUI,OptimizationHints,MediaRouter,Translate",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""Nobody sees the browser's own parts, so that they need not be made ready with each page."""
LAPTOP = (1280, 800)
PHONE = (360, 740)
SIZES = ((1600, 1000), LAPTOP, PHONE)
MEASURE = "plan/xiuzhou-2019/1.1"
MOST_TESTS = 12
"""How many tests a tab serves."""
READY = "window.networkPage && networkPage.firstPaint() > 0"

EVERYWHERE = pytest.mark.parametrize(
    ("size", "language", "theme"), list(product((LAPTOP, PHONE), ("zh", "en"), ("light", "dark")))
)
"""On a laptop and a phone, in both languages and both themes."""

Opener = Callable[..., Page]


class Tabs:
    """Tabs of a browser; one that a test is done with serves the next, which halves the time of opening.

    A tab that is handed out is empty and has no past. After some tests it is closed, with all that they left.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.empty: dict[tuple[str, bool], list[Page]] = {}
        self.served: Counter[Page] = Counter()

    def new(self, locale: str, touch: bool) -> Page:
        """A tab of its own context."""
        permissions = ["clipboard-read", "clipboard-write"]
        return self.browser.new_context(locale=locale, has_touch=touch, permissions=permissions).new_page()

    @contextmanager
    def tab(
        self,
        size: tuple[int, int],
        theme: Literal["light", "dark"],
        locale: str,
        heard: dict[Any, Callable[..., None]],
    ) -> Iterator[Page]:
        """An empty page; what is heard of each event goes where it is given."""
        empty = self.empty.setdefault((locale, size == PHONE), [])
        page = empty.pop() if empty else self.new(locale, size == PHONE)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(media="null", color_scheme=theme, reduced_motion="reduce")
        for event, hear in heard.items():
            page.on(event, hear)
        yield page
        for event, hear in heard.items():
            page.remove_listener(event, hear)
        self.served[page] += 1
        if self.served[page] == MOST_TESTS:
            page.context.close()
            return
        page.goto("about:blank")
        page.mouse.move(-1, -1)
        page.context.new_cdp_session(page).send("Page.resetNavigationHistory")
        empty.append(page)


def foreign(url: str, path: Path) -> list[str]:
    return [] if url.partition("#")[0] == path.as_uri() else [f"request: {url}"]


def ask(page: Page, expression: str) -> Any:
    """The value of an expression over what the page tells of itself."""
    return page.evaluate(f"networkPage.{expression}")


def held(page: Page) -> dict[str, Any]:
    """The graph that is in the page."""
    return dict(json.loads(page.locator("#graph").text_content() or ""))


def at(page: Page, thing: str) -> tuple[float, float]:
    spot = page.evaluate("(id) => networkPage.where(id)", thing)
    return spot["x"], spot["y"]


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true (Playwright's wait evaluates strings, which the policy forbids)."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never true: {expression}")


def drawn(page: Page) -> None:
    """Wait until the next frame has been drawn."""
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def rest(page: Page) -> None:
    """Wait until what was asked for is drawn, the camera stands still and the address says where."""
    drawn(page)
    until(page, "networkPage.atRest()")


def pixel(page: Page, x: float, y: float) -> list[int]:
    """The colour that is seen at a point of the window."""
    return list(
        page.evaluate(
            """([x, y]) => {
              const seen = document.querySelector("#network canvas");
              const box = seen.getBoundingClientRect();
              const ratio = seen.width / box.width;
              const one = document.createElement("canvas");
              one.width = one.height = 1;
              const context = one.getContext("2d", { willReadFrequently: true });
              context.drawImage(seen, (x - box.left) * ratio, (y - box.top) * ratio, 1, 1, 0, 0, 1, 1);
              return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
            }""",
            [x, y],
        )
    )


def colour(page: Page, name: str) -> list[int]:
    value = page.evaluate("(name) => getComputedStyle(document.documentElement).getPropertyValue(name)", name)
    return [int(value.strip()[i : i + 2], 16) for i in (1, 3, 5)]


def heading(page: Page) -> Locator:
    return page.locator("#details-title")


def violations(page: Page) -> list[str]:
    """The rules of WCAG that axe finds broken."""
    return [str(violation["id"]) for violation in Axe().run(page).response["violations"]]
