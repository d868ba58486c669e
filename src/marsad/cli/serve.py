"""``serve``: the page and the API over a record."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

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
  marsad serve --record syria.db --port 0 --open"""
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
    "--tiles",
    default="",
    envvar="MARSAD_TILES",
    metavar="URL",
    help="Map tiles from a server, which then sees where you look: https://…/{z}/{x}/{y}.png (also MARSAD_TILES).",
)
@click.option("--open", "browser", is_flag=True, help="Open the browser.")
@record_option
def serve(host: str, port: int, tiles: str, browser: bool, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """Serve the record as a page and as an API (/api/v1), to this machine alone unless --host says otherwise."""
    from marsad.web.server import serve as run

    serving = Serving(host=host, port=port, tiles=tiles)
    run(opened(options), serving, note, open_browser=browser)
