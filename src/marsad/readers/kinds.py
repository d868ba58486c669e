"""What a file is, told by its content: names say nothing."""

from __future__ import annotations

import re

from marsad.errors import InputError, worded
from marsad.model.received import Options
from marsad.ports import Material
from marsad.readers.encoding import head_text
from marsad.readers.formats import Kind

#: First bytes of what is read → its kind.
_READ = (
    (b"WARC/", Kind.WARC),
    (b"From ", Kind.MBOX),
    (b"PAR1", Kind.PARQUET),
)
#: First bytes of what holds no text, with its name.
_MEDIA = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"\xff\xfb", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x00\x01\x00\x00\x00", "a font"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
#: First bytes of what may hold a report and is not read, with what to do.
_UNREAD = (
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file", "Save it as DOCX, ODT or XLSX and give that."),
    (b"{\\rtf", "a Rich Text file", "Save it as DOCX or ODT and give that."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and give the folder."),
    (b"Rar!", "a RAR archive", "Unpack it and give the folder."),
    (b"\xfd7zXZ", "an XZ archive", "Unpack it and give the files in it."),
    (b"BZh", "a bzip2 file", "Unpack it and give the file in it."),
    (b"(\xb5/\xfd", "a Zstandard file", "Unpack it and give the file in it."),
)
_LINE = re.compile(r'^\{\s*"[^\n]*\}\s*$', re.MULTILINE)
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{\]])')
_HEADER = re.compile(
    r"(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+|"
    r"dkim-signature|reply-to|sender|authentication-results|arc-[\w-]+|list-[\w-]+):",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[!-9;-~]+:|[ \t]")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title)\b", re.IGNORECASE)
_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{1,6} \S|\]\(https?://|\A---[ \t]*\r?\n", re.MULTILINE)
_SEPARATORS = "\t;,|"


def kind_of(material: Material, options: Options) -> Kind:
    """Return what it is. Raise ``InputError`` for what is known and cannot be read."""
    head = material.head
    if options.lines and material.depth == 0:
        return Kind.LINES
    if not head.strip():
        raise InputError("empty", where=material.name, advice="Give a file that holds a report.")
    return _by_bytes(head, material) or _by_text(head_text(head), options, material.name)


def media_name(head: bytes) -> str:
    """Return what a file that holds no text is called."""
    return next((name for magic, name in _MEDIA if head.startswith(magic)), "a sound or film")


def _by_bytes(head: bytes, material: Material) -> Kind | None:
    for magic, kind in _READ:
        if head.startswith(magic):
            return kind if kind is not Kind.MBOX or _HEADER.match(_second(head)) else None
    binary = b"\0" in head[:1024]  # a text may begin with "BM-21" or "ID3" too
    if head[4:8] == b"ftyp" and binary:
        return Kind.MEDIA
    for magic, _ in _MEDIA:
        if head.startswith(magic) and (binary or not magic.isascii()):
            return Kind.MEDIA
    for magic, what, advice in _UNREAD:
        if head.startswith(magic) and (binary or not magic.isalnum()):
            raise InputError(worded("this is {what}", what=what), where=material.name, advice=advice)
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(material)
    if head.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    return Kind.TAR if head[257:262] == b"ustar" else None


def _zipped(material: Material) -> Kind:
    from marsad.readers.packed import packed_kind  # noqa: PLC0415 - loads zipfile

    return packed_kind(material)


def _second(head: bytes) -> str:
    """Return the second line, decoded."""
    lines = head.split(b"\n", 2)
    return lines[1].decode("ascii", "replace") if len(lines) > 1 else ""


def _by_text(text: str, options: Options, name: str) -> Kind:
    start = text.lstrip("\ufeff \t\r\n")[:4096]
    if start.startswith("<"):
        return _marked_up(text, name)
    if _JSON.match(start):
        return _json(start, text)
    if start.startswith("{") and _LINE.search(text[:8192]):
        return Kind.LINES  # whose first line is broken
    if _HEADER.match(start) and _is_mail(text.lstrip("\ufeff \t\r\n")):
        return Kind.MAIL
    if (kind := _table(text.lstrip("\ufeff\r\n"), options)) is not None:
        return kind
    return Kind.MARKDOWN if _MARKDOWN.search(text[:8192]) else Kind.TEXT


def _marked_up(text: str, name: str) -> Kind:
    start = text[:4096]
    if (found := _FEED.search(start)) is not None:
        html = _HTML.search(start)
        if html is None or found.start() < html.start():
            return Kind.FEED
    if _HTML.search(text):
        return Kind.TELEGRAM_HTML if 'class="page_wrap' in text and "message default" in text else Kind.HTML
    if start.lstrip().startswith("<?xml"):
        advice = "Feeds and pages are read; give its text, or a table of it."
        raise InputError("this is XML, but neither a feed nor a page", where=name, advice=advice)
    return Kind.TEXT


def _json(start: str, text: str) -> Kind:
    if "jsonfeed.org/version" in start:
        return Kind.JSON_FEED
    if start.startswith("{"):
        if re.search(r'"messages"\s*:\s*\[|"chats"\s*:\s*\{', text):
            return Kind.TELEGRAM
        first = start.split("\n", 1)[0].strip()
        return Kind.LINES if first.endswith("}") or len(first) == len(start.strip()) else Kind.JSON
    return Kind.JSON


def _is_mail(text: str) -> bool:
    """Whether a text begins with headers, two known ones at least, and an empty line."""
    known = 0
    for line in text.split("\n"):
        line = line.rstrip("\r")  # noqa: PLW2901
        if not line:
            break
        if _FIELD.match(line) is None:
            return False
        known += _HEADER.match(line) is not None
    return known >= 3


def _table(text: str, options: Options) -> Kind | None:
    """Return that a text is a table: its first line names columns, or all lines have as many cells."""
    lines = text.split("\n", 12)
    first = lines[0].rstrip("\r")
    separator = max(_SEPARATORS, key=first.count)
    if not first.count(separator):
        return None
    from marsad.readers.columns import is_gdelt, names_columns  # noqa: PLC0415 - loads csv

    if first.lower() == f"sep={separator}":  # Excel's line before the header
        del lines[0]
    if separator == "\t" and is_gdelt(first):
        return Kind.GDELT
    return Kind.TABLE if names_columns(lines, separator, options.columns) else None
