"""The page of a comparison in a real browser: phone and laptop, both languages, both themes, print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import EVERYWHERE, PHONE, foreign, violations
from playwright.sync_api import Browser, Page
from pyoxigraph import Store
from questioned import COMPARED

from graphbuild.compare import compare, page


@pytest.fixture(scope="module")
def written(several: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compare") / "compare.html"
    path.write_text(page(compare(several, COMPARED)), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def show(browser: Browser, written: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page; at the end it has asked for nothing and complained of nothing."""
    size, language, theme = request.param
    faults: list[str] = []
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=theme)
    shown = context.new_page()
    shown.on("console", lambda message: faults.append(message.text))
    shown.on("request", lambda asked: faults.extend(foreign(asked.url, written)))
    shown.goto(written.as_uri())
    shown.check(f"#in-{language}")
    yield shown
    context.close()
    assert faults == []


@pytest.mark.parametrize("show", EVERYWHERE.args[1], indirect=True, ids=str)
def test_it_is_read_by_everybody_everywhere(show: Page) -> None:
    assert violations(show) == []
    assert show.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("show", [(PHONE, "zh", "light")], indirect=True)
def test_the_language_turns_without_a_script_and_by_the_keyboard(show: Page) -> None:
    heading = show.locator("h1")
    assert heading.inner_text() == "规划对照"
    show.locator("#in-zh").press("ArrowRight")
    assert heading.inner_text() == "Plans compared"
    show.emulate_media(media="print")
    assert not show.locator("fieldset").is_visible()
    assert show.locator("table").count() == 5
