"""A server over a record of the demo's reports, asked in process."""

import pytest
from litestar.testing import TestClient

import marsad
from marsad.app import demo
from marsad.settings import Serving
from marsad.web.app import application


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """The file of a record that holds the reports of the demo."""
    path = tmp_path_factory.mktemp("record") / "demo.db"
    with marsad.open(path) as record:
        for sample in demo.samples():
            record.add(sample.path, published=sample.published, outlet=sample.outlet)
    return path


@pytest.fixture(autouse=True)
def _nothing_remembered(request):
    """What a test had the server set (a theme, a form's token) is not what the next one asks with."""
    yield
    if "client" in request.fixturenames:
        request.getfixturevalue("client").cookies.clear()


@pytest.fixture(scope="session")
def client(filled):
    """Asks a server that has no users; nothing may be changed: the record is shared."""
    with TestClient(application(marsad.open(filled), Serving()), base_url="http://127.0.0.1") as made:
        yield made
