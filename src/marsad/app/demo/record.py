"""The demo's record: made once in the cache folder, then opened again, with all that was decided in it."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import marsad
from marsad.app.cache import digest_of
from marsad.app.demo import all_samples
from marsad.app.library import Library
from marsad.app.record.record import Record, open_record
from marsad.settings import Settings


def demo_record(settings: Settings, library: Library) -> Record:
    """Return the record of the demo's reports, made where it is not there; another marsad, or other words, make another one."""
    folder = settings.cache_dir or Path(tempfile.mkdtemp(prefix="marsad-"))
    folder.mkdir(parents=True, exist_ok=True)
    salt = f"{marsad.__version__} {library.words} {library.names}"
    path = folder / f"demo-{digest_of([s.path for s in all_samples()], salt=salt)}.db"
    if not path.exists():
        _make(path, library)
        _drop_others(path)
    return open_record(path, library, create=False)


def _make(path: Path, library: Library) -> None:
    """Make the record aside and put it in its place whole: who is interrupted leaves none."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".demo-") as aside:
        made = Path(aside) / path.name
        with open_record(made, library) as record:
            for sample in all_samples():
                record.add(sample.path, published=sample.published, outlet=sample.outlet)
        made.replace(path)  # closed, it is one file


def _drop_others(path: Path) -> None:
    for other in path.parent.glob("demo-*.db*"):
        if not other.name.startswith(path.name):
            with suppress(OSError):
                other.unlink()
