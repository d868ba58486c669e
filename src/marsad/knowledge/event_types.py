"""The event types' frames: which roles each type takes, and which kinds of filler fit."""

from __future__ import annotations

from pathlib import Path

import yaml

from marsad.errors import DataError
from marsad.model.claim import EventType, NumberKind, Role
from marsad.model.lexicon import KIND_GROUPS, KINDS, TypeFrame

#: The folder of the built-in frames.
FOLDER = Path(__file__).parent / "event_types"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def load_frames(folder: Path = FOLDER) -> dict[str, TypeFrame]:
    """The frame of every type of the contract, by its name.

    Raises ``DataError`` where a file or a role, kind or number in it is not the contract's.
    """
    frames: dict[str, TypeFrame] = {}
    for path in sorted(folder.glob("*.yaml")):
        frame = _frame(path)
        frames[frame.name] = frame
    missing = [t.value for t in EventType if t.value not in frames]
    if missing:
        raise DataError(
            f"no file describes {', '.join(missing)}",
            where=str(folder),
            advice="write one beside the others; copy a type of the same family",
        )
    return frames


def _frame(path: Path) -> TypeFrame:
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - all values stay strings
    except yaml.YAMLError as fault:
        raise DataError(f"not well-formed: {fault}", where=path.name) from fault
    if not isinstance(data, dict) or data.get("name") != path.stem:
        raise DataError("its name: is not that of the file", where=path.name)
    _known(path, "event type", [path.stem], [t.value for t in EventType])
    roles = data.get("roles") or {}
    numbers = data.get("numbers") or {}
    _known(path, "role", [*roles, *numbers], [r.value for r in Role])
    _known(path, "number", numbers.values(), [n.value for n in NumberKind])
    return TypeFrame(
        name=path.stem,
        family=str(data.get("family", "")),
        kinds={role: _kinds(path, entry) for role, entry in roles.items()},
        needed=tuple(role for role, entry in roles.items() if entry.get("needed") == "yes"),
        numbers=dict(numbers),
    )


def _kinds(path: Path, entry: dict[str, str | list[str]]) -> tuple[str, ...]:
    """The kinds of a role, groups opened up; empty = any."""
    asked = entry.get("kind", "any")
    names = [asked] if isinstance(asked, str) else list(asked)
    if "any" in names:
        return ()
    _known(path, "kind", names, [*KINDS, *KIND_GROUPS])
    return tuple(dict.fromkeys(kind for name in names for kind in KIND_GROUPS.get(name, (name,))))


def _known(path: Path, what: str, asked: object, allowed: list[str]) -> None:
    for name in list(asked):  # type: ignore[call-overload]
        if name not in allowed:
            raise DataError(
                f"no {what} is called '{name}'",
                where=path.name,
                advice=f"there are: {', '.join(allowed)}",
            )
