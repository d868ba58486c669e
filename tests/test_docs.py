"""What the program has, the documents name: each command, error and event type."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from marsad import errors
from marsad.cli.main import commands
from marsad.model.claim import EventType

ROOT = Path(__file__).parents[1]
READMES = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "README.ar.md")}
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")


def every(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from every(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


ALL = dict(every(commands))


@pytest.mark.parametrize("name", ALL)
def test_each_command_is_documented_with_all_its_options(name):
    assert f"## `marsad {name}" in COMMANDS
    section = COMMANDS.split(f"## `marsad {name}")[1].split("\n## ")[0]
    for option in ALL[name].params:
        if isinstance(option, click.Option):
            assert f"`{option.opts[0]}" in section, option.opts[0]


def test_no_command_is_documented_that_is_not_there():
    told = re.findall(r"^## `marsad ((?:[a-z]+)(?: [a-z]+)?)", COMMANDS, re.MULTILINE)
    assert {name for name in told if name not in ALL} == set()


@pytest.mark.parametrize("name", ALL)
def test_each_command_says_what_it_does_in_one_line(name):
    assert ALL[name].get_short_help_str(200)


ERRORS = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Exception)]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_each_error_stands_in_the_tree_and_in_the_docs(error):
    assert error.__name__ in (errors.__doc__ or "")
    assert f"`{error.__name__}`" in COMMANDS


@pytest.mark.parametrize("kind", list(EventType))
def test_each_event_type_is_documented(kind):
    assert f"`{kind}`" in (ROOT / "docs" / "types.md").read_text("utf-8")


def test_both_readmes_show_the_two_commands_and_name_each_other():
    for name, text in READMES.items():
        assert "./marsad demo" in text
        assert "./check" in text
        assert all(other in text for other in READMES if other != name)


def test_every_link_within_the_documents_leads_somewhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
