"""About the data: what the record holds, by which marsad."""

from __future__ import annotations

import marsad
from marsad.web.here import Here
from marsad.web.route import Route, View


def about(here: Here) -> View:
    """Return how much of what the record holds."""
    counts = here.cached("counts", here.record.store.counts)
    return View("about.html", {"counts": counts, "version": marsad.__version__})


routes = (Route("/about", about),)
