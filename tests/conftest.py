"""What several tests share: builds of the sample plan and of the plans of the project."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from browsing import ARGUMENTS, LAPTOP, PROGRAMS, READY, Opener, Tabs, foreign, until
from click.testing import CliRunner
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright
from pyoxigraph import Store
from questioned import COMPARED, faulty

from graphbuild.build import BuildReport, build
from graphbuild.cli import main
from graphbuild.store import open_store

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
SAMPLE = SAMPLES / "lakeside-2020.yaml"
DRAFT = SAMPLES / "draft-2022.yaml"
AUTHORITIES = SAMPLES / "authorities"
LINKS = SAMPLES / "links"


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # What a script starts in the background ignores it, and so would all that is started from here.
    signal.signal(signal.SIGINT, signal.default_int_handler)


# How long a busy machine takes to think of an input says nothing of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


LONG = (
    *(
        "house",
        "validate",
        "browser_plans",
        "questions",
        "diff",
        "static",
        "ontology",
        "shapes",
        "view_plans",
    ),
    *("link_command", "link", "cli_streams", "browser_table", "layouts", "browser", "browser_filters"),
    *("questions_properties", "outputs", "packaging", "synthetic"),
)
"""The files that take longest: they begin, so that no worker is alone with one of them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long files first; the others stay in their order."""
    rank = {f"test_{name}.py": place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: rank.get(item.path.name, len(LONG)))


@pytest.fixture(scope="session")
def sample_report(tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """What the build of the sample says of itself; its text was at hand."""
    out = tmp_path_factory.mktemp("sample") / "build"
    return build([SAMPLE], out, sources=SAMPLES, authorities=AUTHORITIES)


@pytest.fixture(scope="session")
def sample_build(sample_report: BuildReport) -> Path:
    """The folder of the build of the sample; nobody changes it."""
    return sample_report.out


@pytest.fixture(scope="session")
def sample_store(sample_build: Path) -> Store:
    """The store of the sample, read-only."""
    return open_store(sample_build)


@pytest.fixture(scope="session")
def draft_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build of the draft, with mappings; its text was at hand."""
    out = tmp_path_factory.mktemp("draft") / "build"
    return build([DRAFT], out, sources=SAMPLES, authorities=AUTHORITIES, links=[LINKS]).out


@pytest.fixture(scope="session")
def several_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build of the plans that are compared; their texts were at hand."""
    out = tmp_path_factory.mktemp("several") / "build"
    plans = [SAMPLES / f"{plan}.yaml" for plan in COMPARED]
    return build(plans, out, sources=SAMPLES, authorities=AUTHORITIES).out


@pytest.fixture(scope="session")
def real_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build of ``data/plans``."""
    plans = sorted((ROOT / "data" / "plans").glob("*.yaml"))
    if not plans:
        pytest.skip("there is no encoding in data/plans")
    return build(plans, tmp_path_factory.mktemp("real") / "build").out


# the questions


@pytest.fixture(scope="module")
def store(sample_build: Path) -> Store:
    """The sample's store, in memory: some tests take triples out and put them back."""
    copy = Store()
    copy.bulk_extend(open_store(sample_build))
    return copy


@pytest.fixture(scope="module")
def drafted(draft_build: Path) -> Store:
    """The draft's store, in memory."""
    copy = Store()
    copy.bulk_extend(open_store(draft_build))
    return copy


@pytest.fixture(scope="module")
def several(several_build: Path) -> Store:
    """The store of the plans that are compared, in memory."""
    copy = Store()
    copy.bulk_extend(open_store(several_build))
    return copy


@pytest.fixture(scope="module")
def wrong(store: Store) -> Store:
    """The faulty plan."""
    return faulty(store)


# the page in a browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None and os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(f"REQUIRE_BROWSER=1, and none of {', '.join(PROGRAMS)} is installed")
    if program is None:
        pytest.skip(f"no browser: none of {', '.join(PROGRAMS)} is installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        try:
            yield started
        finally:
            started.close()


@pytest.fixture(scope="session")
def xiuzhou(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the first plan."""
    out = tmp_path_factory.mktemp("xiuzhou")
    made = CliRunner().invoke(main, ["build", str(ROOT / "data/plans/xiuzhou-2019.yaml"), "-o", str(out)])
    assert made.exit_code == 0, made.output
    drawn = CliRunner().invoke(main, ["view", "--build", str(out)])
    assert drawn.exit_code == 0, drawn.output
    return out / "graph.html"


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    return Tabs(browser)


@pytest.fixture
def opened(tabs: Tabs) -> Iterator[Opener]:
    """Opens pages; at the end of the test none of them has asked for anything or reported an error."""
    faults: list[str] = []
    with ExitStack() as stack:

        def opener(
            path: Path,
            size: tuple[int, int] = LAPTOP,
            address: str = "",
            theme: str = "light",
            locale: str = "zh-CN",
        ) -> Page:
            heard = {
                "console": lambda message: faults.append(f"{message.type}: {message.text}"),
                "pageerror": lambda error: faults.append(f"error: {error}"),
                "request": lambda request: faults.extend(foreign(request.url, path)),
            }
            page = stack.enter_context(tabs.tab(size, theme, locale, heard))
            page.goto(path.as_uri() + address)
            until(page, READY)
            return page

        yield opener
    assert faults == []
