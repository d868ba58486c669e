"""Templates: everything escaped, nothing missing in silence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from marsad.knowledge.faults import said_in
from marsad.knowledge.labels import labels
from marsad.web.look import CHOICES, Look, key_of, slug
from marsad.web.route import Role, View

if TYPE_CHECKING:
    from marsad.web.assets import Assets
    from marsad.web.here import Here

#: The screens of the bar above, each with its address; a phone has room for four, the others stand behind «more».
SCREENS = (
    ("watch", "/"),
    ("search", "/search"),
    ("review", "/review"),
    ("plans", "/plans"),
    ("actors", "/actors"),
    ("reports", "/reports"),
    ("add", "/add"),
    ("builder", "/builder"),
    ("about", "/about"),
)
#: What one must be for a screen, where that is more than a reader.
NEEDS = {"add": Role.REVIEW}


def templates(assets: Assets) -> Environment:
    """Return the environment that pages are made in.

    Each template knows ``here`` (the request), ``static('name')`` (address of a file) and ``t('key')``: a label in
    the language of the page, from ``knowledge/labels.tsv`` and ``interface.tsv``; ``said(text)``: what an error says, in
    that language.
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
    screens = [each for each in SCREENS if here.person.role >= NEEDS.get(each[0], Role.READ)]
    said = partial(said_in, here.lang, isolated=True)
    common = {"screen": "", "screens": screens, "choices": CHOICES, "slug": slug, "key_of": key_of}
    look = view.values.get("look") or Look(here)
    return template.render({**common, **view.values, "look": look, "here": here, "t": own.__getitem__, "said": said})
