"""The API does what its own description says: whatever fits it is answered as described, whatever does not is refused."""

import os

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

import marsad
from marsad.settings import Serving
from marsad.web.api.openapi import described
from marsad.web.app import application

#: MARSAD_EXAMPLES=300 for a long run by hand.
EXAMPLES = int(os.environ.get("MARSAD_EXAMPLES", "2"))
#: Where what fits the form may still make no sense: words that only join, a text without a word, no such field of a claim.
SENSELESS = {"GET /api/v1/search", "POST /api/v1/read", "POST /api/v1/reports", "POST /api/v1/claims/{name}/correct"}
#: What takes nothing cannot be asked wrongly.
ASKED = [
    (path, method, mode)
    for path, held in described()["paths"].items()
    for method, operation in held.items()
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or operation.keys() & {"parameters", "requestBody"}
]
OWN = {"host": "127.0.0.1"}


@pytest.fixture(scope="module")
def schema(tmp_path_factory, filled):
    """The description as it is served, over a record of its own: it is written to."""
    path = tmp_path_factory.mktemp("record") / "own.db"
    path.write_bytes(filled.read_bytes())
    app = application(marsad.open(path), Serving())
    config = schemathesis.Config.from_dict({"generation": {"allow-x00": False}})
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=OWN, config=config)


@pytest.mark.parametrize(("path", "method", "mode"), ASKED)
def test_each_address_answers_as_it_is_described(schema, path, method, mode):
    operation = schema[path][method]
    left_out = [positive_data_acceptance] if operation.label in SENSELESS else []

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize="MARSAD_EXAMPLES" not in os.environ,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    def holds(case):
        case.call_and_validate(headers=OWN, excluded_checks=left_out)

    holds()
