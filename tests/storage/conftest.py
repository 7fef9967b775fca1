"""Stores in a folder of their own, and the troubles a disk can make."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.storage import migrations
from neuro_desktop.storage.database import Store

NOBODY = 65534

OpenStore = Callable[[], Store]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the store is, or will be; the name needs care in a URI."""
    return tmp_path / "Ann's data # 100%" / "steady-feet.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def heard() -> list[Changes]:
    """Every change the store told of."""
    return []


@pytest.fixture
def open_store(file: Path, backups: Path, heard: list[Changes]) -> Iterator[OpenStore]:
    """Open the store, as often as a test likes; what is left open is closed."""
    with ExitStack() as opened:

        def open_it() -> Store:
            changes = ChangeNotifier()
            changes.listen(heard.append)
            store = Store.open(file, backups=backups, changes=changes, wait_seconds=0)
            opened.callback(store.close)
            return store

        yield open_it


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    return open_store()


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder every user can reach; pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="steady-feet-test-"))
    folder.chmod(0o755)
    # Migrations too: the checkout may lie in a folder closed to others.
    shutil.copytree(migrations.FOLDER, folder / "steps")
    for path in (folder / "steps", *(folder / "steps").iterdir()):
        path.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def ordinary_user_owning(*paths: Path) -> Iterator[None]:
    """Do without the powers of root, for whom nothing is read-only; `paths` are the user's."""
    if not hasattr(os, "seteuid"):
        pytest.skip("no such users on this system")
    if os.geteuid() != 0:
        yield
        return
    for path in paths:
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow beyond `size` bytes, as on a full disk: each longer write fails."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with what is in it."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
