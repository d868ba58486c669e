"""``users``: who may come in over the network."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.common import note

_FILE = click.option(
    "--users",
    "file",
    envvar="MARSAD_USERS",
    default="users.toml",
    show_default=True,
    metavar="FILE",
    help="The file of users (also MARSAD_USERS).",
)


@click.group
def users() -> None:
    """Look after who may come in to marsad serve."""


@users.command(
    name="add",
    epilog="""\b
Examples:
  marsad users add rana --role review
  marsad users add feeds --role read --token""",
)
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice(["read", "review", "administer"]),
    help="What they may do; each may what those before may. A new user reads.",
)
@click.option("--token", is_flag=True, help="Give them a token for programs, printed once, instead of a password.")
@_FILE
def users_add(name: str, role: str | None, token: bool, file: str) -> None:  # noqa: FBT001 - click passes it by name
    """Add a user, or give one another password, role or token. The password is asked for, or the first line of standard input."""
    from msgspec.structs import replace

    from marsad.web.security.users import User, check, new_token, password_hash, read, token_hash, write

    path = Path(file)
    held = read(path) if path.exists() else {}
    before = held.get(name)
    user = replace(before, role=role or before.role) if before else User(role or "read")
    check(name, user.role, where=name)
    if token:
        made = new_token()
        user = replace(user, tokens=(*user.tokens, token_hash(made)))
        click.echo(made)
    elif before is None or role is None:
        user = replace(user, password=password_hash(_password()))
    write(path, {**held, name: user})
    note(f"{file}: {name} may {user.role}")


@users.command(name="remove")
@click.argument("name")
@_FILE
def users_remove(name: str, file: str) -> None:
    """Let a user in no more: sessions and tokens end at once."""
    from marsad.web.security.users import read, write

    held = read(Path(file))
    if name not in held:
        raise click.BadParameter(f"'{name}' is no user", param_hint="NAME")
    write(Path(file), {each: user for each, user in held.items() if each != name})
    note(f"{file}: {name} may come in no more")


@users.command(name="list")
@_FILE
def users_list(file: str) -> None:
    """List the users, what they may do, and by what they come in."""
    from marsad.web.security.users import read

    for name, user in read(Path(file)).items():
        by = [*(["password"] if user.password else []), *([f"{len(user.tokens)} tokens"] if user.tokens else [])]
        click.echo(f"{name}\t{user.role}\t{', '.join(by)}")


def _password() -> str:
    import sys

    if sys.stdin.isatty():
        word: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        word = sys.stdin.readline().rstrip("\r\n")
    if len(word) < _SHORTEST:
        raise click.UsageError(f"a password has at least {_SHORTEST} characters")
    return word


_SHORTEST = 8
