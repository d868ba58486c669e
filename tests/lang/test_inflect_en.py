"""English inflection: spelling rules, several words, and spellings that must not come out."""

from __future__ import annotations

import pytest

from marsad.lang.en import inflect

VERBS = """
withdraw withdrew withdrawn: withdraw withdraws withdrew withdrawn withdrawing | withdrawed
stop - -: stop stops stopped stopping | stoped
move - -: move moves moved moving | moveing
carry - -: carry carries carried carrying | carrys carryed
deploy - -: deploy deploys deployed deploying | deploied
reach - -: reach reaches reached reaching | reachs
die - -: die dies died dying | dieing
flee fled fled: flee flees fled fleeing | fleeed
visit - -: visit visited visiting | visitted
commit - -: commit commits committed committing | commited
transfer - -: transferred transferring | transfered
enter - -: entered entering | enterred
travel - -: travelled traveled travelling traveling | travell
panic - -: panicked panicking | paniced
go went gone: go goes went gone going | goed
raid - -: raided raiding | raidded
free - -: freed freeing | freing
shell - -: shelled shelling | shellled
kidnap - -: kidnapped kidnapping | kidnaped
target - -: targeted targeting | targetted
"""
NOUNS = {
    "strike": "strikes",
    "enemy": "enemies",
    "convoy": "convoys",
    "crash": "crashes",
    "gunman": "gunmen",
    "German": "Germans",
    "crisis": "crises",
    "air strike": "air strikes",
    "show of force": "shows of force",
}


@pytest.mark.parametrize("line", VERBS.strip().splitlines(), ids=lambda line: line.split()[0])
def test_verbs(line: str) -> None:
    head, _, rest = line.partition(":")
    base, past, participle = ("" if word == "-" else word for word in head.split())
    right, _, wrong = rest.partition("|")
    made = {s for _, _, s in inflect.verb_forms(base, [past] if past else [], [participle] if participle else [])}
    assert not set(right.split()) - made
    assert not set(wrong.split()) & made


def test_a_particle_stays_behind_each_form() -> None:
    assert {s for _, _, s in inflect.verb_forms("pull out")} == {
        "pull out",
        "pulls out",
        "pulled out",
        "pulling out",
    }


def test_a_doubled_letter_of_the_given_past_is_kept_in_the_gerund() -> None:
    assert ("ger", "", "vetoing") in set(inflect.verb_forms("veto"))
    assert ("ger", "", "worshipping") in set(inflect.verb_forms("worship", ["worshipped"]))


@pytest.mark.parametrize(("noun", "plural"), NOUNS.items())
def test_plurals(noun: str, plural: str) -> None:
    assert ("pl", "", plural) in set(inflect.noun_forms(noun))


def test_a_noun_that_is_a_plural_has_no_other() -> None:
    assert list(inflect.noun_forms("talks")) == [("pl", "", "talks")]
    assert list(inflect.noun_forms("servicemen")) == [("pl", "", "servicemen")]
