"""The collector of cycles rests while a text is read, and afterwards does what it did before."""

from __future__ import annotations

import gc

import pytest

from graphbuild.extract.collector import no_cycles_collected


@pytest.mark.parametrize("ran", [True, False])
def test_it_rests_and_then_does_as_before(ran: bool) -> None:
    before = gc.isenabled()
    (gc.enable if ran else gc.disable)()
    try:
        with no_cycles_collected():
            assert not gc.isenabled()
        assert gc.isenabled() == ran
    finally:
        (gc.enable if before else gc.disable)()


def test_it_runs_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="unreadable"), no_cycles_collected():
        raise ValueError("unreadable")
    assert gc.isenabled()
