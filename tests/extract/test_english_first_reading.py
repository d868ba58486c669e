"""What English news of many countries was first read wrongly in: whom a verb leaves without something, whose an army is, villages
called after towns, days that reach a main verb, one more strike told without its noun.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.extract.armies import army_of


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("A Russian strike on Izium left 8,000 people without heating.", "strike", "target", ""),
        ("A Russian strike on Izium left 8,000 people without heating.", "strike", "place", "Izium"),
        ("The shelling left a clinic in ruins in Izium.", "shelling", "target", "a clinic"),
        ("The storming left two guards dead.", "storming", "target", "two guards"),
        (
            "The next round of prisoner releases will occur on Friday.",
            "prisoner releases",
            "stands",
            "planned yes certain",
        ),
        ("The next phase of the withdrawal from Rafah will take place.", "withdrawal", "stands", "planned yes certain"),
        ("The second phase of the withdrawal from Rafah took place.", "withdrawal", "stands", "done yes certain"),
        ("The soldiers we attacked occupied the village of Ngala.", "attacked", "target", "The soldiers"),
        ("The soldiers we attacked occupied the village of Ngala.", "occupied", "actor", "The soldiers"),
        ("The soldiers attacked Bara.", "attacked", "actor", "The soldiers"),
        ("The positions the army shelled are near Kidal.", "shelled", "actor", "the army"),
        ("The positions the army shelled are near Kidal.", "shelled", "target", "The positions"),
        ("The positions of the army shelled on Friday are near Kidal.", "shelled", "actor", ""),
        ("Six men including Ali Bello, the head of the guard, were abducted.", "abducted", "target", "Six men"),
        ("Six men including Ali Bello, the head of the guard, were abducted.", "abducted", "detained", "6"),
        ("Ali Bello, the head of the guard, was abducted.", "abducted", "target", "Ali Bello"),
        ("Rebels took Bara after clashes with the army on Sunday.", "took", "days", "2026-02-22..2026-02-22"),
        ("Rebels took Bara after clashes with the army on Sunday.", "clashes", "days", "2026-02-22..2026-02-22"),
        ("Rebels took Bara after clashes in Kadugli on Sunday.", "took", "days", ""),
        ("Police held six men after an attack on a shop on Sunday.", "held", "days", ""),
        ("Troops entered positions vacated by the rebels on Sunday.", "entered", "days", "2026-02-22..2026-02-22"),
        ("Troops retook the town seized by the rebels on Sunday.", "retook", "days", ""),
        ("Troops shelled and stormed Bara on Sunday.", "shelled", "days", "2026-02-22..2026-02-22"),
        ("Troops shelled Bara and stormed Kadugli on Sunday.", "shelled", "days", ""),
        ("Bandits attacked the Gidan Dawa community.", "attacked", "place", "the Gidan Dawa community"),
        (
            "Gunmen stormed the farming community of Gidan Dawa.",
            "stormed",
            "place",
            "the farming community of Gidan Dawa",
        ),
        ("Bandits attacked the Christian community.", "attacked", "target", "the Christian community"),
        ("A strike killed three in Tyre, and another wounded four in Nabatieh.", "strike", "wounded", ""),
        ("A strike killed three in Tyre, and another wounded four in Nabatieh.", "wounded", "place", "Nabatieh"),
        ("A strike killed three in Tyre and wounded four.", "strike", "wounded", "4"),
        ("Russia fired 12 missiles overnight, mostly targeting Kharkiv.", "fired", "place", "Kharkiv"),
        ("The attack, blamed on the ELN, took place in Cauca.", "attack", "actor", "the ELN"),
        ("The assault, attributed to JNIM, occurred near Kayes.", "assault", "actor", "JNIM"),
        ("The assault, attributed to JNIM, occurred near Kayes.", "assault", "said", ""),
        (
            "The army carried out a planned military operation against rebels.",
            "military operation",
            "stands",
            "done yes certain",
        ),
        ("Israel ended a ceasefire with Hamas.", "ceasefire", "stands", "done no certain"),
        ("The TTP called off its truce with the army.", "truce", "stands", "done no certain"),
        ("Both sides concluded a ceasefire.", "ceasefire", "stands", "done yes certain"),
        ("The war ended with a truce last November.", "truce", "stands", "done yes certain"),
        ("The group threatened to end the ceasefire.", "ceasefire", "stands", "planned no possible"),
        ("JNIM announced a blockade on Kayes.", "blockade", "actor", "JNIM"),
        ("Residents announced a blockade on Kayes.", "blockade", "actor", ""),
        ("A barrage of Russian drones targeted a depot in Odesa.", "targeted", "actor", "Russian drones"),
        ("A group attacked a base with drones and explosives.", "attacked", "target", "a base"),
        ("Troops took Bara from al-Shabaab with the help of allied militias.", "took", "actor", "Troops"),
        (
            "The base was wrested from al-Shabaab by government forces and allied militias.",
            "wrested",
            "actor",
            "government forces; allied militias",
        ),
        ("The strike killed a reporter for the Palestine Today website.", "strike", "days", ""),
        ("The strike killed a reporter today.", "strike", "days", "2026-02-23..2026-02-23"),
        ("An airstrike targeted a gathering of fighters in Suwayda.", "airstrike", "target", "a gathering of fighters"),
        ("An airstrike targeted a gathering of fighters in Suwayda.", "airstrike", "place", "Suwayda"),
        ("The army halted an offensive by fighters in Jonglei.", "offensive", "actor", "fighters"),
        ("The army halted its offensive in Jonglei.", "offensive", "actor", "The army"),
        ("Staff were told to evacuate the base ahead of an operation there against rebels.", "evacuate", "target", ""),
        ("Troops backed by helicopters, drones and tanks raided Jenin.", "raided", "actor", "Troops"),
        ("An attack killed a guard and left another wounded.", "attack", "target", "a guard"),
        ("An attack killed a guard and left another wounded.", "attack", "wounded", "1"),
        ("The rebels shelled posts in Kurram, as reported by Dawn.", "shelled", "days", ""),
        ("The rebels shelled posts in Kurram by dawn.", "shelled", "days", "None..2026-02-23"),
        ("Fighting broke out once again on Friday between the army and rebels.", "Fighting", "partner", "rebels"),
        (
            "On 3 February, gunmen attacked Kidal, and shelled Gao the next day.",
            "shelled",
            "days",
            "2026-02-04..2026-02-04",
        ),
        ("The rebels attempted to attack Bara on Friday.", "attack", "days", "2026-02-20..2026-02-20"),
        ("The rebels plan to attack Bara on Friday.", "attack", "days", "2026-02-27..2026-02-27"),
        ("An attack caused injuries to three others in Kurram.", "attack", "wounded", "3"),
        ("The fighters fled their positions.", "fled", "from", "their positions"),
        ("Gunmen killed a man and reportedly abducted two.", "killed", "stands", "done yes certain"),
        ("Gunmen killed a man and reportedly abducted two.", "abducted", "stands", "done yes possible"),
        (
            "Jets bombed Tyre, Khiam in Marjayoun district and Yater in Bint Jbeil.",
            "bombed",
            "place",
            "Tyre; Khiam; Yater",
        ),
        ("Troops shelled Bara between Friday night and Sunday morning.", "shelled", "days", "2026-02-20..2026-02-22"),
        ("Clashes broke out in Bara over the weekend of 14-15 February.", "Clashes", "days", "2026-02-14..2026-02-15"),
        (
            "A drone hit Yater on Friday. Earlier the same day, troops entered Blida.",
            "entered",
            "days",
            "2026-02-20..2026-02-20",
        ),
        ("Gunmen hit Bara on Friday. At 5 am they shelled Kadugli.", "shelled", "days", "2026-02-20..2026-02-20"),
        ("Gunmen shelled Kadugli at 5 am.", "shelled", "days", "2026-02-23..2026-02-23"),
        (
            "Ali Saleh, Commissioner of Police in the State, who confirmed the raid, said gunmen burned two shops.",
            "burned",
            "said",
            "Ali Saleh",
        ),
        ("The bandits stormed the village on motorbikes.", "stormed", "target", ""),
        ("Jets carried out strikes on vehicles in Tyre.", "strikes", "target", "vehicles"),
        (
            "The troops came under attacks from the Kachin Independence Army.",
            "attacks",
            "actor",
            "the Kachin Independence Army",
        ),
        ("The militants attacked the base from three sides.", "attacked", "actor", "The militants"),
        ("An attack from Lebanon hit Metula.", "attack", "actor", ""),
        ("The convoy was stopped by shelling near Bakhmut.", "shelling", "stands", "done yes certain"),
        (
            "The farmers were prevented by the clashes from returning home.",
            "returning home",
            "stands",
            "done no certain",
        ),
        ("One more terrorist was eliminated in Spinwam.", "eliminated", "killed", "1"),
        ("Soldiers crossed the Blue Line in Kroum Marah.", "crossed", "place", "Kroum Marah"),
        ("An incursion involving Israeli forces took place in Blida.", "incursion", "actor", "Israeli forces"),
        ("Clashes involving the army and rebels broke out in Bara.", "Clashes", "partner", "rebels"),
    ],
)
def test_clauses_of_english_news_say_what_they_say(known: Library, text: str, trigger: str, what: str, told: str):
    """An observer may misread each of these as something much worse."""
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Jets struck the convoy before it reached Tyre.", ["struck"]),
        ("Jets struck the convoy before the army reached Tyre.", ["struck", "reached"]),
        ("The injured soldiers were evacuated to a military hospital.", []),
        ("The soldiers were evacuated from the base.", ["evacuated"]),
    ],
)
def test_what_was_stopped_or_only_helped_is_not_told(known: Library, text: str, triggers: list[str]):
    """A convoy that was hit first has not come."""
    assert [claim.trigger.text for claim in read_text(text, known, published=MONDAY)] == triggers


def test_a_country_without_an_army_in_the_tables_takes_no_other(known: Library):
    """ "The army" in a report on Vietnam is not that of Lebanon because it names Beirut as well."""
    assert army_of(("vietnam", "lebanon"), known.world) is None
    assert army_of(("lebanon", "vietnam"), known.world) == "lebanese-army"


def test_where_somebody_was_on_the_way_to_is_no_second_event(known: Library):
    """A car that is hit has not travelled as a convoy does."""
    claims = read_text("A missile struck a motorcycle traveling along a road in Yater.", known, published=MONDAY)
    assert [claim.trigger.text for claim in claims] == ["struck"]


def test_where_weapons_were_mostly_aimed_is_told_once(known: Library):
    """One salvo is no two attacks."""
    assert len(read_text("Russia fired 12 missiles overnight, mostly targeting Kharkiv.", known, published=MONDAY)) == 1


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The ethnic army seized Kutkai.", "The ethnic army", None),
        ("The Ta'ang army seized Kutkai.", "The Ta'ang army", None),
        ("The Karen army seized Kutkai.", "The Karen army", None),
        ("Rebel army troops seized Kutkai.", "Rebel army troops", None),
        ("The army seized Kutkai.", "The army", "myanmar-military"),
        ("Myanmar army troops seized Kutkai.", "Myanmar army troops", "myanmar-military"),
        ("Seven policemen were abducted near Diffa.", "Seven policemen", None),
        ("Bandits attacked Yar Katsina village in Bungudu.", "Yar Katsina village", "bungudu"),
        ("Troops raided Al Mazraa village.", "Al Mazraa village", "mazraa"),
        ("Myanmar Royal Dragon Army attacked Kani.", "Myanmar Royal Dragon Army", None),
        ("The bandits attacked our men, the police chief said.", "our men", None),
        ("The bandits attacked two men, the police chief said.", "two men", "civilians"),
        ("Palestinians clashed with Israeli troops in Birzeit.", "Palestinians", None),
        ("Afghan forces opened fire in Kurram.", "Afghan forces", "afghan-forces"),
        ("Suspected herders attacked Yelwata.", "Suspected herders", None),
        ("Suspected herders were killed in Yelwata.", "Suspected herders", "civilians"),
    ],
)
def test_nobody_is_taken_for_a_country_or_town_of_a_like_name(known: Library, text: str, words: str, meant: str | None):
    """An army of a group is no country's, a village called after a town not the town, a policeman no state."""
    assert filler_of(known, text, words, MONDAY).is_ == meant
