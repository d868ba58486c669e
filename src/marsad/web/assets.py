"""Files that browsers keep for good: their address names what they hold, so that a new marsad is a new address.

``/static/VERSION/…``: one version for all of them, so that modules may import one another by relative paths.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

_OURS = files("marsad.web") / "static"
#: Borders, governorates, rivers and lakes, which reports draw from too.
_BASE = files("marsad.knowledge") / "basemap" / "base.json"
#: Of Leaflet's package, what a browser needs: the file there → its name here.
_LEAFLET = {
    "leaflet.js": "leaflet/leaflet.js",
    "leaflet.css": "leaflet/leaflet.css",
    **{f"images/{name}": f"leaflet/images/{name}" for name in ("layers.png", "layers-2x.png")},
}
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".geojson": "application/geo+json",
}
_TEXT = ("text/", "application/json", "application/geo+json", "image/svg+xml", "application/manifest+json")


class Asset(msgspec.Struct, frozen=True):
    """A file: what it holds, packed where that is worth it, its type and its mark."""

    content: bytes
    packed: bytes | None
    media: str
    etag: str


class Assets:
    """All files by their names."""

    def __init__(self) -> None:
        held = {**_below(_OURS), **_leaflet(), "base.json": _BASE.read_bytes()}
        self._kept = {name: _asset(name, content) for name, content in held.items()}
        total = hashlib.blake2b(digest_size=8)
        for name in sorted(held):
            total.update(name.encode() + b"\0" + hashlib.blake2b(held[name]).digest())
        self.version = total.hexdigest()

    def address(self, name: str) -> str:
        """Return where a file is; raise ``KeyError`` where there is none of that name: a fault of the template."""
        if name not in self._kept:
            raise KeyError(f"no file is called {name}")
        return f"/static/{self.version}/{name}"

    def get(self, name: str) -> Asset | None:
        """Return the file of that name: nothing is looked up on the disk."""
        return self._kept.get(name)


def _below(folder: Traversable, before: str = "") -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for each in folder.iterdir():
        name = f"{before}{each.name}"
        if each.is_dir():
            found |= _below(each, f"{name}/")
        elif not each.name.startswith("."):
            found[name] = each.read_bytes()
    return found


def _leaflet() -> dict[str, bytes]:
    data = files("xstatic.pkg.leaflet") / "data"
    return {ours: (data / theirs).read_bytes() for theirs, ours in _LEAFLET.items()}


def _asset(name: str, content: bytes) -> Asset:
    suffix = "." + name.rpartition(".")[2]
    media = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    packed = None
    if media.startswith(_TEXT):
        packed = gzip.compress(content, 9, mtime=0)
    mark = hashlib.blake2b(content, digest_size=8).hexdigest()
    return Asset(content, packed, media, f'"{mark}"')
