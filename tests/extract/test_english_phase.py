"""How far English sentences of our own say that an event has come, the look-alike beside the right one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text

KNOWN = built_in()

STANDS = [
    # a passive with the time since or for which it has been so holds; one that ended, or a reason, does not
    ("Traders said the Rabia crossing had been shut since Tuesday", "closure", "ongoing yes"),
    ("Power has been cut in the eastern quarters for nine days", "closure", "ongoing yes"),
    ("The bridge had been closed for a month before engineers repaired it", "closure", "done yes"),
    ("The crossing has been closed for security reasons", "closure", "done yes"),
    # a past form joined to an infinitive behind a negation or "would" shares neither
    ("The army said it would not wait and sent troops to Nyala", "deployment", "done yes"),
    ("The army will not wait or send troops to Nyala", "deployment", "planned no"),
    # a headline's present behind "as" has come; what "before" opens is still ahead of it
    ("Three wounded as drone hits bakery in Nyala", "drone_strike", "done yes"),
    ("Mediators rejected a truce before the battalion leaves Nyala", "withdrawal", "planned yes"),
    ("The suburb has been shelled for ten days", "shelling", "done yes"),
    ("The mayor said that gunmen now controlled the port", "control", "ongoing yes"),
    ("Gunmen controlled the port for three weeks", "control", "done yes"),
    ("The gates of the camp stayed closed", "closure", "ongoing yes"),
    ("The gates of the camp will stay closed", "closure", "planned yes"),
    # a participle before the event
    ("The envoy deplored the continued closure of the clinic", "closure", "ongoing yes"),
    ("Farmers complained of the planned closure of the bridge", "closure", "planned yes"),
    ("The intensified air strikes on Saada killed nine people", "air_strike", "done yes"),
    # a beginning, one that is only meant, and leave that was given
    ("Families have begun to return to Qamishli", "return", "begun yes"),
    ("The brigade has started to withdraw from the valley", "withdrawal", "begun yes"),
    ("The brigade is to begin to withdraw from the valley", "withdrawal", "planned yes"),
    ("The gunmen were allowed to leave the town on foot", "withdrawal", "done yes"),
    ("The gunmen will be allowed to leave the town on foot", "withdrawal", "planned yes"),
    # what a deal lays down in the present, and what happened under one
    ("Under the accord the garrison withdraws from the town", "withdrawal", "planned yes"),
    ("Under the accord the garrison withdrew from the town", "withdrawal", "done yes"),
    (
        "Under its terms the guards leave the refinery and the jail is handed over to the state",
        "handover",
        "planned yes",
    ),
    # bare verbs share the future of the clause that they are joined to, finite ones do not
    ("The troops will quit the ridge and deploy in Manbij", "deployment", "planned yes"),
    ("The troops will quit the ridge and hand it over to the border guards", "handover", "planned yes"),
    ("The two men will be tried and deported", "displacement", "planned yes"),
    ("The troops will quit the ridge and the militia seized the town", "capture", "done yes"),
    ("The troops quit the ridge and deployed in Manbij", "deployment", "done yes"),
    # an end that is agreed on or meant, and one that came
    ("The two sides agreed to halt attacks on the dam", "attack", "planned no"),
    ("The two sides halted attacks on the dam", "attack", "done no"),
    ("The group pledged to end attacks on ships", "attack", "planned no"),
    # who has troops somewhere is there; a firm with workers is not
    ("The United States has 900 troops in Syria", "presence", "ongoing yes"),
    # what is waited for, and what came first
    ("The road will reopen once the mines have been cleared", "weapons_seizure", "planned yes"),
    ("The road reopened once the mines had been cleared", "weapons_seizure", "done yes"),
    ("There will be no retreat from the hills, the commander said", "withdrawal", "planned no"),
    ("There was no retreat from the hills, the commander said", "withdrawal", "done no"),
    # aims behind "had"
    ("The cell had crossed the river with the aim of blowing up the bridge", "destruction", "planned yes"),
    # speech goes on by being said; a machine at work again was put back to work
    ("Aid agencies continue to call on all parties to lift restrictions", "demand", "done yes"),
    ("The airport is operating again", "reopening", "done yes"),
    ("Fighters then advancing on the dam called for help", "advance", "ongoing yes"),
]


@pytest.mark.parametrize(("text", "event", "stands"), STANDS)
def test_how_far_it_has_come(text: str, event: str, stands: str) -> None:
    claims = [c for c in read_text(text, KNOWN, published=date(2026, 3, 10)) if c.type == event]
    assert [f"{c.phase} {c.polarity}" for c in claims] == [stands]
