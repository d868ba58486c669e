"""Templates: everything escaped, nothing missing in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from marsad.knowledge.labels import labels
from marsad.web.route import View

if TYPE_CHECKING:
    from marsad.web.assets import Assets
    from marsad.web.here import Here


def templates(assets: Assets) -> Environment:
    """Return the environment that pages are made in.

    Each template knows ``here`` (the request), ``static('name')`` (address of a file) and ``t('key')``: a label in
    the language of the page, from ``knowledge/labels.tsv``.
    """
    environment = Environment(
        loader=PackageLoader("marsad.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["static"] = assets.address
    return environment


def rendered(view: View, here: Here) -> str:
    """Return the page."""
    own = labels(here.lang)
    template = here.desk.templates.get_template(view.template)
    return template.render({**view.values, "here": here, "t": own.__getitem__})
