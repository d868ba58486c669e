"""``serve``: the page and the API over a record."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from marsad.cli.common import note
from marsad.cli.record_options import opened, record_option
from marsad.settings import Serving

_DEFAULT = Serving()


@click.command(
    epilog="""\b
Examples:
  marsad serve --record syria.db
  marsad serve --record syria.db --port 0 --open
  marsad serve --host 0.0.0.0 --allow-host marsad.example.org --users users.toml --https"""
)
@click.option(
    "--host", default=_DEFAULT.host, show_default=True, envvar="MARSAD_HOST", help="Where to listen (also MARSAD_HOST)."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULT.port,
    show_default=True,
    envvar="MARSAD_PORT",
    help="Where to listen; 0: any that is free (also MARSAD_PORT).",
)
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    envvar="MARSAD_ALLOW_HOST",
    metavar="NAME",
    help="A name that browsers may call it by, besides this machine's own; repeatable (also MARSAD_ALLOW_HOST).",
)
@click.option(
    "--users",
    type=click.Path(path_type=Path),
    envvar="MARSAD_USERS",
    metavar="FILE",
    help="Who may come in: made with marsad users add (also MARSAD_USERS).",
)
@click.option(
    "--audit",
    type=click.Path(path_type=Path),
    envvar="MARSAD_AUDIT",
    metavar="FILE",
    help="Where to note who came in; default: beside the file of users (also MARSAD_AUDIT).",
)
@click.option("--https", is_flag=True, envvar="MARSAD_HTTPS", help="Browsers reach it by https (also MARSAD_HTTPS).")
@click.option(
    "--max-body",
    type=click.IntRange(1000),
    default=_DEFAULT.max_body,
    show_default=True,
    envvar="MARSAD_MAX_BODY",
    metavar="BYTES",
    help="The most that a request may bring (also MARSAD_MAX_BODY).",
)
@click.option(
    "--tiles",
    default="",
    envvar="MARSAD_TILES",
    metavar="URL",
    help="Map tiles from a server, which then sees where you look: https://…/{z}/{x}/{y}.png (also MARSAD_TILES).",
)
@click.option(
    "--fetch",
    is_flag=True,
    envvar="MARSAD_FETCH",
    help="Let who may add reports give addresses of the web, which this machine then fetches (also MARSAD_FETCH).",
)
@click.option("--open", "browser", is_flag=True, help="Open the browser.")
@record_option
def serve(
    host: str,
    port: int,
    hosts: tuple[str, ...],
    users: Path | None,
    audit: Path | None,
    https: bool,  # noqa: FBT001 - click passes them by name
    max_body: int,
    tiles: str,
    fetch: bool,  # noqa: FBT001
    browser: bool,  # noqa: FBT001
    **options: Any,
) -> None:
    """Serve the record as a page and as an API (/api/v1), to this machine alone unless --host says otherwise."""
    from marsad.settings import session_secret
    from marsad.web.server import serve as run

    secret = session_secret(os.environ)
    serving = Serving(host, port, hosts, users, audit, secret, tiles, max_body, https, fetch)
    run(opened(options), serving, note, open_browser=browser)


def serve_demo() -> None:
    """Serve the record of the demo and open the browser."""
    from marsad.app.demo.record import demo_record
    from marsad.cli.common import open_library
    from marsad.settings import from_environment
    from marsad.web.server import serve as run

    note("reading the reports of the demo (the first time it takes some seconds)")
    record = demo_record(from_environment(os.environ), open_library())
    run(record, Serving(port=0), note, open_browser=True)
