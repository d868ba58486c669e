"""The layouts of both languages, as the data files have them."""

from importlib.resources import files

import msgspec
import pytest
import yaml

from marsad.model.layout import Layout


def _layout(lang: str) -> Layout:
    data = (files("marsad.lang") / lang / "layout.yaml").read_text(encoding="utf-8")
    return msgspec.convert({"lang": lang, **yaml.load(data, yaml.BaseLoader)}, Layout)


@pytest.fixture(scope="session")
def ar() -> Layout:
    return _layout("ar")


@pytest.fixture(scope="session")
def en() -> Layout:
    return _layout("en")
