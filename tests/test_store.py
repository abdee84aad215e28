"""A build on disk: opened, made again, interrupted, out of room. What was there stays whole and readable."""

from __future__ import annotations

import errno
import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from conftest import AUTHORITIES, ROOT, SAMPLE
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Store

from graphbuild import vocab
from graphbuild.build import build, in_memory
from graphbuild.build.write import _signals_wait, write
from graphbuild.errors import GraphbuildError, InputError
from graphbuild.store import (
    GRAPH,
    NODES,
    POINTER,
    STORES,
    TURTLE,
    load,
    nodes,
    open_dataset,
    open_store,
    store_directory,
    store_to_ask,
)

OLD = b'<a:s> <a:p> "old" <a:g> .\n'
NEW = b'<a:s> <a:p> "new" <a:g> .\n<a:s> <a:p> "newer" <a:g> .\n'
OLD_HASH, NEW_HASH = "0" * 64, "f" * 64
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel for a limit or a small disk")
ROOT_ONLY = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount a small disk"
)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def values(out: Path) -> set[str]:
    return {quad.object.value for quad in open_store(out)}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The folder of an old build."""
    out = tmp_path / "build"
    write(out, OLD, OLD_HASH, {GRAPH: OLD, TURTLE: b"old"})
    return out


# opening


def test_the_store_holds_the_graph(sample_build: Path, sample_store: Store) -> None:
    lines = (sample_build / GRAPH).read_text(encoding="utf-8").splitlines()
    held = Dataset(sample_store)
    held.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    assert sorted(f"{quad} ." for quad in held) == lines
    assert store_directory(sample_build).name == (sample_build / STORES / POINTER).read_text("ascii").strip()


def test_the_store_is_read_only(sample_store: Store) -> None:
    with pytest.raises(RuntimeError, match="only possible on read-write"):
        sample_store.update("INSERT DATA { <a:s> <a:p> <a:o> }")


@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")  # rdflib's own
def test_rdflib_sees_the_union(sample_build: Path, sample_store: Store) -> None:
    from rdflib import URIRef

    dataset = open_dataset(sample_build)
    assert len(set(dataset.triples((None, None, None)))) == len({quad.triple for quad in sample_store})
    measures = dataset.query("SELECT ?m { ?m a plan:Measure }", initNs={"plan": vocab.ONTOLOGY})
    assert {row[0] for row in measures} == {
        URIRef(f"{vocab.BASE}plan/lakeside-2020/{number}") for number in ("1.1", "1.2", "2.1", "2.2")
    }


def test_where_there_is_no_build(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path, tmp_path / "none", tmp_path / "file"):
        for opens in (open_store, nodes):
            with pytest.raises(InputError, match="there is no build here") as caught:
                opens(place)
            assert f"run: graphbuild build -o {place}" in str(caught.value)


def test_a_damaged_store_is_told_and_made_again(old: Path) -> None:
    shutil.rmtree(store_directory(old))
    with pytest.raises(InputError, match=r"cannot be opened[\s\S]*graphbuild build -o"):
        open_store(old)
    write(old, OLD, OLD_HASH, {GRAPH: OLD})
    assert values(old) == {"old"}
    for file in store_directory(old).glob("*.sst"):
        file.unlink()
    write(old, OLD, OLD_HASH, {GRAPH: OLD})
    assert values(old) == {"old"}
    assert store_directory(old).name == f"{OLD_HASH[:16]}-1"  # the damaged one may be open elsewhere
    assert [path.name for path in (old / STORES).iterdir() if path.is_dir()] == [f"{OLD_HASH[:16]}-1"]


def test_a_store_that_has_lost_a_quad_is_made_again(old: Path) -> None:
    write(old, NEW, NEW_HASH, {GRAPH: NEW})
    damaged = Store(str(store_directory(old)))
    damaged.remove(next(iter(damaged)))
    damaged.flush()
    del damaged
    write(old, NEW, NEW_HASH, {GRAPH: NEW})
    assert values(old) == {"new", "newer"}


def test_a_small_graph_is_asked_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, OLD, hashlib.sha256(OLD).hexdigest(), {GRAPH: OLD})
    shutil.rmtree(store_directory(tmp_path))
    assert {quad.object.value for quad in store_to_ask(tmp_path)} == {"old"}
    monkeypatch.setattr("graphbuild.store.LARGEST_IN_MEMORY", len(OLD) - 1)
    with pytest.raises(InputError, match="cannot be opened"):
        store_to_ask(tmp_path)


@pytest.mark.parametrize("content", [b"", NEW, b"no quad"])
def test_a_graph_of_another_build_is_not_asked(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, OLD, hashlib.sha256(OLD).hexdigest(), {GRAPH: content})
    assert {quad.object.value for quad in store_to_ask(tmp_path)} == {"old"}
    (tmp_path / GRAPH).unlink()
    assert {quad.object.value for quad in store_to_ask(tmp_path)} == {"old"}


def test_a_pointer_that_is_no_name(old: Path) -> None:
    (old / STORES / POINTER).write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="this build cannot be read"):
        open_store(old)


def test_a_store_that_is_open_stays_readable_while_the_next_is_made(old: Path) -> None:
    opened = open_store(old)
    write(old, NEW, NEW_HASH, {GRAPH: NEW})
    assert {quad.object.value for quad in opened} == {"old"}
    assert values(old) == {"new", "newer"}
    assert [path.name for path in (old / STORES).iterdir() if path.is_dir()] == [NEW_HASH[:16]]


def test_nodes(sample_build: Path, tmp_path: Path) -> None:
    table = nodes(sample_build)
    assert table[f"{vocab.BASE}plan/lakeside-2020"][1] == 3
    assert len(table) > 400
    (tmp_path / NODES).write_text("iri\tfile\tline\n<a>\tb\tno number\n", "utf-8")
    with pytest.raises(InputError, match="is not what build writes"):
        nodes(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "message", "line"),
    [
        ("a.txt", b"", r"the ending \.txt says no syntax", None),
        ("none.nq", None, "cannot be read: No such file", None),
        ("a.ttl", b"@prefix a: <a:> .\na:b a:c\n", "the graph cannot be read", 3),
        ("a.nq", b"\xff\xfe<\x00", "the graph cannot be read", 1),
    ],
)
def test_files_that_cannot_be_loaded(
    tmp_path: Path, name: str, content: bytes | None, message: str, line: int | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        load(path)
    assert (caught.value.faults[0].path, caught.value.faults[0].line) == (path, line)


@pytest.mark.parametrize("name", [GRAPH, TURTLE])
def test_files_that_can(sample_build: Path, sample_store: Store, name: str) -> None:
    assert len(load(sample_build / name)) == len({quad.triple for quad in sample_store}) + (name == GRAPH) * (
        len(sample_store) - len({quad.triple for quad in sample_store})
    )


# writing


def test_a_build_is_its_files_and_one_store(sample_build: Path) -> None:
    assert sorted(path.name for path in sample_build.iterdir()) == [
        "graph.nq",
        "graph.ttl",
        "nodes.tsv",
        "report.json",
        "store",
    ]
    names = [path.name for path in (sample_build / STORES).iterdir()]
    assert sorted(names) == sorted([POINTER, store_directory(sample_build).name])


def test_leftovers_of_a_killed_build_are_removed(old: Path) -> None:
    leftover = old / ".building-abc" / "store"
    leftover.mkdir(parents=True)
    (leftover / "x").write_text("x")
    (old / STORES / ("e" * 16)).mkdir()
    (old / STORES / "own notes").mkdir()
    write(old, NEW, NEW_HASH, {GRAPH: NEW})
    assert sorted(path.name for path in old.iterdir()) == [GRAPH, TURTLE, STORES]
    assert sorted(path.name for path in (old / STORES).iterdir()) == [POINTER, NEW_HASH[:16], "own notes"]


def test_a_file_that_cannot_be_replaced_brings_the_others_back(old: Path) -> None:
    """The last of three renames fails: the two before are undone."""
    before = snapshot(old)
    (old / "z").mkdir()
    (old / "z" / "own").write_text("own")
    with pytest.raises(GraphbuildError, match="the build cannot be written"):
        write(old, NEW, NEW_HASH, {GRAPH: NEW, "another": b"x", "z": b"z"})
    after = snapshot(old)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) <= {"z/own", *(name for name in after if name.startswith("store/ffff"))}
    assert values(old) == {"old"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot lock a folder")
def test_two_builds_do_not_write_at_once(old: Path) -> None:
    import fcntl

    before = snapshot(old)
    folder = os.open(old, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        with pytest.raises(GraphbuildError, match="another build is writing here"):
            write(old, NEW, NEW_HASH, {GRAPH: NEW})
    finally:
        os.close(folder)
    assert snapshot(old) == before
    write(old, NEW, NEW_HASH, {GRAPH: NEW})


def test_out_is_a_file(tmp_path: Path) -> None:
    out = tmp_path / "file"
    out.write_text("mine")
    with pytest.raises(GraphbuildError, match="this is a file") as caught:
        write(out, NEW, NEW_HASH, {GRAPH: NEW})
    assert caught.value.exit_code == 4
    assert out.read_text() == "mine"
    with pytest.raises(GraphbuildError, match="the build cannot be written"):
        write(out / "below", NEW, NEW_HASH, {GRAPH: NEW})


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(old: Path) -> None:
    before = snapshot(old)
    old.chmod(0o555)
    try:
        with pytest.raises(GraphbuildError, match="Permission denied"):
            write(old, NEW, NEW_HASH, {GRAPH: NEW})
    finally:
        old.chmod(0o755)
    assert snapshot(old) == before


class Stopped(Mapping[str, bytes]):
    """Files of which the second stops the build, as Ctrl-C or the end of the disk would."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def __getitem__(self, name: str) -> bytes:
        return {GRAPH: NEW, TURTLE: b"new"}[name]

    def __len__(self) -> int:
        return 2

    def __iter__(self) -> Iterator[str]:
        yield GRAPH
        raise self._error


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (KeyboardInterrupt(), KeyboardInterrupt),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), GraphbuildError),
    ],
)
def test_a_build_that_stops_leaves_the_old_one_and_no_rest(
    old: Path, error: BaseException, raised: type[BaseException]
) -> None:
    before = snapshot(old)
    with pytest.raises(raised):
        write(old, NEW, NEW_HASH, Stopped(error))
    assert snapshot(old) == before
    fresh = old.with_name("fresh")
    with pytest.raises(raised):
        write(fresh, NEW, NEW_HASH, Stopped(error))
    assert not fresh.exists()


KILLED = """
    import sys
    from pathlib import Path
    from graphbuild.build.write import write

    class Files(dict):
        def items(self):
            yield "graph.nq", b"half"
            print("writing", flush=True)
            sys.stdin.read()

    write(Path(sys.argv[1]), b'<a:s> <a:p> "new" <a:g> .\\n', "f" * 64, Files())
"""
"""A build that waits, in the middle of its files, for what never comes."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_killed_leaves_the_old_one(old: Path, number: signal.Signals) -> None:
    before = snapshot(old)
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(old)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"writing\n"
        (staging,) = old.glob(".building-*")
        process.send_signal(number)
        process.wait(20)
    assert process.returncode == -number
    assert staging.exists() == (number != signal.SIGINT)
    kept = {name: content for name, content in snapshot(old).items() if not name.startswith(".building-")}
    assert kept == before
    assert values(old) == {"old"}
    write(old, NEW, NEW_HASH, {GRAPH: NEW})
    assert list(old.glob(".building-*")) == []


def test_signals_wait_until_everything_is_in_place() -> None:
    done = []
    held = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), _signals_wait():  # noqa: PT012 - what comes after the signal is the point
        signal.raise_signal(signal.SIGINT)
        done.append("the rest of the block")
    assert done == ["the rest of the block"]
    assert signal.getsignal(signal.SIGTERM) is held


def test_another_thread_can_build(tmp_path: Path) -> None:
    out = tmp_path / "build"
    thread = threading.Thread(target=write, args=(out, NEW, NEW_HASH, {GRAPH: NEW}))
    thread.start()
    thread.join()
    assert values(out) == {"new", "newer"}


# a disk that is full


def build_in_a_process(out: Path, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-m", "graphbuild", "build", str(SAMPLE), "-o", str(out)]
    command += ["--authorities", str(AUTHORITIES)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", preexec_fn=limited
    )


@pytest.fixture(scope="module")
def size() -> int:
    return len(in_memory([SAMPLE], authorities=AUTHORITIES).nquads)


@LINUX
@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.99])
def test_no_file_may_grow_so_large(old: Path, size: int, share: float) -> None:
    """At each stage of the writing: the first file, the store's own files, the last."""
    before = snapshot(old)
    done = build_in_a_process(old, limit=int(size * share))
    assert (done.returncode, done.stdout) == (4, "")
    assert "the build cannot be written: " in done.stderr
    assert "→ make room" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(old) == before
    assert values(old) == {"old"}


@ROOT_ONLY
@pytest.mark.parametrize("share", [0.1, 1.2, 2.0])
def test_a_full_disk(tmp_path: Path, size: int, share: float) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    options = f"size={200_000 + int(size * share)}"
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("this system mounts no small disk")
    try:
        out = disk / "build"
        write(out, OLD, OLD_HASH, {GRAPH: OLD})
        before = snapshot(out)
        done = build_in_a_process(out)
        assert done.returncode == 4
        assert "No space left on device" in done.stderr
        assert snapshot(out) == before
        assert values(out) == {"old"}
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_whole_of_it_over_an_old_build(old: Path) -> None:
    build([SAMPLE], old, authorities=AUTHORITIES)
    assert len(open_store(old)) > 5000
    assert values(old) >= {"湖滨区"}
