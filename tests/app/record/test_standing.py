"""What is kept at hand of all places is what would be worked out anew, whatever was added, judged, corrected and undone."""

import random
from datetime import date

from marsad.app import demo
from marsad.record.sites import histories
from marsad.record.spots import TYPES
from marsad.store import ClaimFilter


def anew(record):
    told = record._told(ClaimFilter(types=tuple(TYPES)))
    return histories(told, record.ground, record.store.events_of(each.claim.id for each in told))


def test_it_goes_along_with_every_change(record):
    chance = random.Random(7)
    for sample in demo.all_samples():
        record.add(sample.path, published=sample.published, outlet=sample.outlet)
        assert record.standing.histories() == anew(record), sample.path.name
    claims = [claim.id for claim in record.store.claims()]
    done = []
    for _ in range(40):
        a, b = chance.sample(claims, 2)
        match chance.randrange(6):
            case 0 | 1:
                done.append(record.reject(a).n)
            case 2:
                done.append(record.correct(a, {"phase": chance.choice(["done", "planned", "ongoing"])}).n)
            case 3:
                done.append(record.same(a, b).n)
            case 4:
                done.append(record.accept(a).n)
            case _:
                if done:
                    record.undo(done.pop(chance.randrange(len(done))))
        found = record.standing.histories()
        assert found == anew(record)
        day = date(2026, 2, 10 + chance.randrange(18))
        for place, states in record.standing.states(day).items():
            assert states == found[place].state(day)


def test_a_place_of_which_all_is_taken_back_is_there_no_longer(record):
    (sample, *_) = demo.samples()
    record.add(sample.path, published=sample.published, outlet=sample.outlet)
    assert "shaddadi-base" in record.standing.histories()
    for claim in record.store.claims():
        record.reject(claim.id)
    assert record.standing.histories() == {}
    assert record.standing.states(date(2026, 2, 10)) == {}
