"""Our own pairing gives the totals of scipy's."""

import random

import pytest

from marsad.app.evaluate.assignment import assign, best_pairs


@pytest.mark.parametrize("seed", range(40))
def test_the_total_is_that_of_scipy(seed):
    """Tables of all shapes; small whole numbers make many ties."""
    from scipy.optimize import linear_sum_assignment

    chance = random.Random(seed)
    for _ in range(15):
        rows, columns = chance.randint(1, 9), chance.randint(1, 9)
        draw = (lambda: chance.randint(0, 3)) if seed % 2 else chance.random
        table = [[float(draw()) for _ in range(columns)] for _ in range(rows)]
        own = assign(table)
        theirs = zip(*linear_sum_assignment(table, maximize=True), strict=True)
        assert sum(table[r][c] for r, c in own) == pytest.approx(sum(table[r][c] for r, c in theirs))
        assert len(own) == min(rows, columns)
        assert len({r for r, _ in own}) == len({c for _, c in own}) == len(own)


def test_what_fits_nothing_is_left_alone():
    assert best_pairs([1, 2, 3], [2, 9], lambda x, y: float(x == y)) == [(1, 0)]
    assert best_pairs([], [1], lambda *_: 1.0) == best_pairs([1], [], lambda *_: 1.0) == []
