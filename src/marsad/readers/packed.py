"""ZIP, tar and gzip: what lies in them, member by member. Names of members are labels only: nothing is ever written by them."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import IO, cast

from marsad.errors import InputError, worded
from marsad.model.received import Fault, Options
from marsad.ports import Material
from marsad.readers.folder import beside_a_page, passed_over
from marsad.readers.formats import Kind
from marsad.readers.material import broken

_MIMETYPE = 100
_OFFICE = {
    "application/vnd.oasis.opendocument.text": Kind.ODT,
    "application/vnd.oasis.opendocument.text-template": Kind.ODT,
}
_UNREAD = (
    ("ppt/presentation.xml", "a PowerPoint file", "Save it as PDF and give that."),
    ("Payload/", "a program", "Give a file that holds a report."),
)
#: What the standard library raises on archives that are broken or cut off, packed in a way that it does not know
#: (NotImplementedError) or under a password (RuntimeError).
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError)


def packed_kind(material: Material) -> Kind:
    """Return what a file is that is packed as ZIP: a document of an office, an archive of the web, or just packed files."""
    with _zip(material) as packed:
        names = set(packed.namelist())
        if "word/document.xml" in names:
            return Kind.DOCX
        if "xl/workbook.xml" in names:
            return Kind.SHEET
        if "mimetype" in names:
            said = _mimetype(packed, material.name)
            if said in _OFFICE:
                return _OFFICE[said]
            if said.startswith("application/vnd.oasis."):
                what, advice = "an OpenDocument file that holds no text", "Save it as XLSX, ODT or PDF and give that."
                raise InputError(worded("this is {what}", what=what), where=material.name, advice=advice)
        for member, what, advice in _UNREAD:
            if member in names:
                raise InputError(worded("this is {what}", what=what), where=material.name, advice=advice)
        if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
            return Kind.WACZ
        return Kind.ZIP


def read_zip(material: Material, options: Options) -> Iterator[Material | Fault]:
    """Give each file that is packed in a ZIP, in its order; what is hidden or stands beside a saved page is passed over."""
    yield from read_zip_members(material, options, lambda _: True)


def read_zip_members(
    material: Material, options: Options, wanted: Callable[[zipfile.ZipInfo], bool]
) -> Iterator[Material | Fault]:
    """Give those files that are packed in a ZIP and wanted."""
    with _zip(material) as packed:
        members = [info for info in packed.infolist() if info.filename and not info.is_dir() and wanted(info)]
        if len(members) > options.limits.members:
            raise InputError(
                worded("holds {count} files", count=f"{len(members):,}"),
                where=material.name,
                advice="Unpack it and give the folder.",
            )
        names = {_named(info) for info in members}
        for info in members:
            name = _named(info)
            if passed_over(name) or beside_a_page(name, names):
                continue
            if info.flag_bits & 1:
                where = f"{material.name}/{name}"
                yield Fault(where, InputError("locked with a password", where=where, advice="Unpack it yourself."))
                continue
            yield material.member(name, opened=_Member(packed, info))


def read_tar(material: Material, options: Options) -> Iterator[Material | Fault]:
    """Give each file of a tar archive, in its order; links and devices are none."""
    most = options.limits.whole
    with material.stream() as file, _tar(file, material.name) as packed:
        for count, info in enumerate(_members(packed, material.name), 1):
            if count > options.limits.members:
                raise InputError(
                    worded("holds more than {count} files", count=f"{count - 1:,}"),
                    where=material.name,
                    advice="Unpack it.",
                )
            if not info.isfile() or passed_over(info.name):
                continue
            where = f"{material.name}/{info.name}"
            inner = packed.extractfile(info) if info.size <= most else None
            if inner is None:
                fault = InputError(
                    worded("too large ({size} MB)", size=info.size >> 20), where=where, advice="Unpack it yourself."
                )
                yield Fault(where, fault)
            else:
                yield material.member(info.name, _contents(inner, where))


def read_gzip(material: Material, options: Options) -> Iterator[Material]:  # noqa: ARG001 - as all readers
    """Give what is packed in a gzip file."""
    name = material.name.rsplit("/", 1)[-1]
    yield material.member(
        name.removesuffix(".gz").replace(".tgz", ".tar"), opened=lambda: cast("IO[bytes]", _Gzip(material.stream()))
    )


def _contents(file: IO[bytes], name: str) -> bytes:
    try:
        return file.read()
    except (tarfile.TarError, *_BROKEN) as fault:
        raise broken(fault, name) from None


class _Member:
    """Opens a file that is packed in a ZIP."""

    def __init__(self, packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        self._packed, self._info = packed, info

    def __call__(self) -> IO[bytes]:
        try:
            return self._packed.open(self._info)
        except _BROKEN as fault:
            raise broken(fault, _named(self._info)) from None


class _Gzip(gzip.GzipFile):
    """A packed stream that closes what it is read from."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(fileobj=file, mode="rb")
        self._file = file

    def close(self) -> None:
        super().close()
        self._file.close()


def _mimetype(packed: zipfile.ZipFile, name: str) -> str:
    try:
        with packed.open("mimetype") as file:
            return file.read(_MIMETYPE).decode("ascii", "replace").strip()
    except _BROKEN as fault:
        raise broken(fault, name) from None


@contextmanager
def _zip(material: Material) -> Iterator[zipfile.ZipFile]:
    with material.seekable() as file:
        try:
            packed = zipfile.ZipFile(file)
        except _BROKEN as fault:
            raise broken(fault, material.name) from None
        with packed:
            yield packed


def _tar(file: IO[bytes], name: str) -> tarfile.TarFile:
    try:
        return tarfile.open(fileobj=file, mode="r|")
    except (tarfile.TarError, *_BROKEN) as fault:
        raise broken(fault, name) from None


def _members(packed: Iterable[tarfile.TarInfo], name: str) -> Iterator[tarfile.TarInfo]:
    rest = iter(packed)
    while True:
        try:
            yield next(rest)
        except StopIteration:
            return
        except (tarfile.TarError, *_BROKEN) as fault:
            raise broken(fault, name) from None


def _named(info: zipfile.ZipInfo) -> str:
    """Return the name of a member; many programs write UTF-8 without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
