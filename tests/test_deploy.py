"""What a server is set up with: nothing runs as root, each service is looked after, all commands and options are there."""

import re
from pathlib import Path

import click
import pytest
import yaml

from marsad.cli.main import commands

DEPLOY = Path(__file__).parents[1] / "deploy"
COMPOSE = yaml.load((DEPLOY / "compose.yaml").read_text("utf-8"), Loader=yaml.SafeLoader)
SERVICES = COMPOSE["services"]
OURS = ("init", "server", "watcher")
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8")


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_runs_as_root(name):
    service = SERVICES[name]
    assert service["user"].split(":")[0] not in {"", "0", "root"}
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert not service.get("privileged")


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "init"])
def test_each_service_that_goes_on_is_looked_after(name):
    check = SERVICES[name]["healthcheck"]
    assert check["test"][0] == "CMD"
    assert check["interval"]
    assert SERVICES[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", OURS)
def test_what_it_runs_is_a_command_with_its_options(name):
    lines = [SERVICES[name]["command"]]
    if (check := SERVICES[name].get("healthcheck")) and check["test"][1] == "marsad":
        lines.append(check["test"][2:])
    for line in lines:
        command = commands.get_command(click.Context(commands), line[0])
        assert command is not None, line
        known = {name for option in command.params for name in option.opts}
        assert {word for word in line if word.startswith("--")} <= known


def test_settings_are_those_that_marsad_knows():
    asked = set(SERVICES["server"]["environment"]) - {"PGPASSWORD", "MARSAD_SECRET"}
    serve = commands.get_command(click.Context(commands), "serve")
    assert serve is not None
    assert asked <= {option.envvar for option in serve.params if isinstance(option, click.Option)}


def test_what_must_be_filled_in_stands_in_the_example():
    wanted = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text("utf-8")))
    given = set(re.findall(r"^(\w+)=", (DEPLOY / "env.example").read_text("utf-8"), re.MULTILINE))
    assert wanted == given


def test_services_wait_for_what_they_need_and_volumes_are_there():
    for service in SERVICES.values():
        assert set(service.get("depends_on", ())) <= SERVICES.keys()
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            assert source.startswith("./") or source in COMPOSE["volumes"]


def test_the_image_is_made_of_what_is_here_and_pinned():
    root = DEPLOY.parent
    for line in re.findall(r"^COPY (?!--)(.*) \S+$", DOCKERFILE, re.MULTILINE):
        assert all((root / name).exists() for name in line.split()), line
    assert "--require-hashes" in DOCKERFILE
    assert DOCKERFILE.index("USER 10001") < DOCKERFILE.index("ENTRYPOINT")
    lock = (root / "requirements-server.lock").read_text("utf-8")
    assert "psycopg-binary==" in lock
    assert "://" not in lock
