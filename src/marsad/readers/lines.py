"""The lines of something, one at a time, none of them without end."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.errors import InputError, worded
from marsad.ports import Material
from marsad.readers.encoding import BY_LINES, decode, encoding_of


def lines_of(material: Material, *, guess: bool = True) -> Iterator[tuple[int, bytes | InputError]]:
    """Give each line in UTF-8 with its number, from 1, without its end; a line that is too long as the fault that it is.

    What is in UTF-16, or another encoding, is read whole and written anew; ``guess``: where no mark tells the encoding either.
    """
    most = material.limits.whole
    encoding = encoding_of(material.head)
    if encoding not in BY_LINES and (guess or encoding.startswith("utf")):
        text = decode(material.data(), material.name).text
        yield from enumerate((line.encode("utf-8", "surrogatepass") for line in text.split("\n")), 1)
        return
    with material.stream() as file:
        number = 0
        while line := file.readline(most + 1):
            number += 1
            if len(line) > most and not line.endswith(b"\n"):
                where = f"{material.name}:{number}"
                yield (
                    number,
                    InputError(
                        worded("the line is longer than {size} MB", size=most >> 20), where=where, advice="Cut it."
                    ),
                )
                while line and not line.endswith(b"\n"):
                    line = file.readline(most)
                continue
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            yield number, line.removesuffix(b"\n").removesuffix(b"\r")
