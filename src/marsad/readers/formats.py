"""The formats that reports come in."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The formats that are read, and ``MEDIA`` for what holds no text."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    FEED = "feed"
    JSON_FEED = "json feed"
    TABLE = "table"
    SHEET = "spreadsheet"
    LINES = "json lines"
    JSON = "json"
    TELEGRAM = "telegram"
    TELEGRAM_HTML = "telegram page"
    PARQUET = "parquet"
    GDELT = "gdelt"
    MAIL = "mail"
    MBOX = "mailbox"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    WARC = "warc"
    WACZ = "wacz"
    ZIP = "zip"
    TAR = "tar"
    GZIP = "gzip"
    MEDIA = "media"
