"""Pairing one to one with the greatest total: exact, for the small tables of one report."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

_X = TypeVar("_X")
_Y = TypeVar("_Y")


def best_pairs(xs: Sequence[_X], ys: Sequence[_Y], score: Callable[[_X, _Y], float]) -> list[tuple[int, int]]:
    """Return pairs of indices of ``xs`` and ``ys`` with the greatest total; only those of a positive score."""
    if not xs or not ys:
        return []
    table = [[score(x, y) for y in ys] for x in xs]
    return [(x, y) for x, y in assign(table) if table[x][y] > 0]


def assign(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return (row, column) of the pairing that uses the smaller side up and has the greatest total gain.

    Shortest augmenting paths over reduced costs, in cubic time (Jonker and Volgenant 1987; for tables that are
    not square, Crouse 2016). Of equal columns the one that is still free is taken, then the last.
    """
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        turned = assign(list(zip(*gains, strict=True)))
        return sorted((row, column) for column, row in turned)
    cost = [[-gain for gain in row] for row in gains]
    width = len(cost[0])
    row_price, column_price = [0.0] * len(cost), [0.0] * width
    owner = [-1] * width  # the row that each column is given to
    given = [-1] * len(cost)  # the column of each row
    for start in range(len(cost)):
        reach, came_from = [math.inf] * width, [-1] * width
        left, rows, done = list(range(width - 1, -1, -1)), [start], list[int]()
        row, travelled = start, 0.0
        while True:
            nearest = 0
            for i, column in enumerate(left):
                far = travelled + cost[row][column] - row_price[row] - column_price[column]
                if far < reach[column]:
                    reach[column], came_from[column] = far, row
                best = reach[left[nearest]]
                if reach[column] < best or (reach[column] == best and owner[column] < 0):
                    nearest = i
            column, travelled = left[nearest], reach[left[nearest]]
            left[nearest] = left[-1]
            left.pop()
            done.append(column)
            if owner[column] < 0:
                break
            row = owner[column]
            rows.append(row)
        row_price[start] += travelled
        for row in rows[1:]:
            row_price[row] += travelled - reach[given[row]]
        for other in done:
            column_price[other] -= travelled - reach[other]
        while True:  # walk back, giving each column on the path to the row it was reached from
            row = came_from[column]
            owner[column] = row
            column, given[row] = given[row], column
            if row == start:
                break
    return list(enumerate(given))
