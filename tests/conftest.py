"""What several tests share: builds of the sample plan and of the plans of the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from graphbuild.build import BuildReport, build
from graphbuild.store import open_store

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
SAMPLE = SAMPLES / "lakeside-2020.yaml"
AUTHORITIES = SAMPLES / "authorities"


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
def real_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build of ``data/plans``."""
    plans = sorted((ROOT / "data" / "plans").glob("*.yaml"))
    if not plans:
        pytest.skip("there is no encoding in data/plans")
    return build(plans, tmp_path_factory.mktemp("real") / "build").out
