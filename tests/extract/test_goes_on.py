"""Who goes on to speak or act behind what was told in between."""

import pytest
from tests.extract.asking import claim_at, facet


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        (
            "The United Nations said more than 30,000 people had been displaced from North Kordofan and called on both sides to let aid pass.",
            "called on",
            "The United Nations",
        ),
        (
            "The UN said 200 people had been killed in El Fasher and urged both sides to stop fighting.",
            "urged",
            "The UN",
        ),
        ("The army said its troops had retaken the town and called on residents to return.", "called on", "The army"),
        ("Witnesses said the gunmen had stormed the village and burned houses.", "burned", "the gunmen"),
        ("The army said gunmen had attacked the post and fled toward the border.", "fled", "gunmen"),
    ],
)
def test_whoever_said_it_speaks_on_and_who_did_it_goes_on(known, text, trigger, actor):
    assert facet(claim_at(known, text, trigger), "actor") == actor


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        (
            "أعلن الجيش اللبناني أن وحداته تسلمت موقعا أخلاه العدو الإسرائيلي وأنها باشرت إزالة السواتر الترابية",
            "إزالة",
            "وحداته",
        ),
        ("أكدت الوزارة أن قواتها صدت هجوما شنه المسلحون وأنها قتلت خمسة منهم", "قتلت", "قواتها"),
        ("أوضحت القوات أن التنظيم هاجم القرية وأنه انسحب منها بعد ساعات", "انسحب", "التنظيم"),
    ],
)
def test_behind_a_relative_clause_the_pronoun_is_of_who_was_told_of_before_it(known, text, trigger, actor):
    assert facet(claim_at(known, text, trigger), "actor") == actor


def test_the_last_town_of_a_list_says_nothing(known):
    text = (
        "Heavy fighting erupted on Saturday in Nyabiondo and Kazinga, forcing hundreds of families to seek shelter in schools, "
        "said Telesphore Mithondeke, a civil society leader."
    )
    assert facet(claim_at(known, text, "seek shelter"), "said") == "Telesphore Mithondeke"
