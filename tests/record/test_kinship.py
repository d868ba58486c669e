"""Copies, excerpts and rewrites, by their words alone; translations are tested on read reports in tests/app."""

from datetime import UTC, datetime, timedelta

import pytest

from marsad.model.event import KinKind
from marsad.model.report import Report
from marsad.record.copies import Piece, Tie, copied, names_outlet, sketch
from marsad.record.kinship import kindred, kinship

WIRE = (
    "Gunmen attacked a police station in the old quarter of the harbour town before dawn on Sunday, killing three officers "
    "and setting two vehicles on fire, a security source said. The attackers fled towards the salt marshes when an army "
    "patrol arrived from the northern checkpoint, residents of the quarter told the agency by telephone. No group claimed "
    "the attack, the second on a police post in the district this month."
)
REWRITE = (
    "Three policemen died before dawn on Sunday when gunmen attacked a police station in the old quarter of the town by the "
    "sea, a security source said, and two vehicles were set on fire. When a patrol of the army arrived from the northern "
    "checkpoint the attackers fled towards the salt marshes, according to people who live there. It is the second attack "
    "on a police post in the district since the month began, and nobody has claimed it."
)
OWN = (
    "A police post in the harbour town came under fire on Sunday and three policemen were killed, the interior ministry "
    "said in a statement. It blamed smugglers for the attack and said that eleven suspects had been held since."
)


def piece(id_: str, text: str, outlet: str = "", hours: float = 0, names: tuple[str, ...] = ()) -> Piece:
    at = datetime(2026, 5, 3, 6, tzinfo=UTC) + timedelta(hours=hours)
    return Piece(Report(id_, text, at.date(), outlet or f"outlet {id_}", published_at=at), (), names)


def tie(one: str, other: str):
    return copied(piece("a", one), piece("b", other, hours=2))


def test_the_same_words_are_a_copy_and_a_part_of_them_an_excerpt():
    whole, part = tie(WIRE, f"{WIRE} The story goes on."), tie(WIRE, WIRE.split(". ", maxsplit=1)[0])
    assert whole is not None
    assert whole.kind is KinKind.COPY
    assert part is not None
    assert part.kind is KinKind.EXCERPT


def test_the_same_story_in_other_words_is_a_rewrite_and_an_own_report_is_none():
    rewritten = tie(WIRE, REWRITE)
    assert rewritten is not None
    assert rewritten.kind is KinKind.REWRITE
    assert tie(WIRE, OWN) is None


def test_a_rewrite_long_after_and_an_outlets_own_next_story_are_none():
    late = piece("b", REWRITE, hours=24 * 9)
    assert copied(piece("a", WIRE), late) is None
    assert copied(piece("a", WIRE, "Harbour Wire"), piece("b", REWRITE, "Harbour Wire", 5)) is None


@pytest.mark.parametrize("text", ["", "Breaking", "Gunmen attacked a police station"])
def test_a_few_words_copy_nothing(text):
    assert tie(WIRE, text) is None


def test_a_story_has_one_root_that_is_nobodys_copy():
    pieces = [piece("c", REWRITE, hours=3), piece("a", WIRE), piece("b", WIRE, hours=1), piece("d", OWN, hours=4)]
    (group,) = kindred(pieces)
    kin = kinship(group)
    assert {each.report: each.root for each in kin} == {"b": "a", "c": "a"}
    assert kinship(reversed(group)) == kin


def test_whom_others_credit_is_the_root_though_it_was_published_later():
    wire = piece("wire", WIRE, "Harbour Wire", hours=1)
    copy = piece("copy", f"{WIRE} (Harbour Wire)", "The Mirror")
    (kin,) = kinship([copy, wire])
    assert (kin.report, kin.root, kin.credited) == ("copy", "wire", True)


def test_an_outlet_is_credited_by_any_of_its_names_in_either_script():
    wire = piece("wire", "x", "وكالة الميناء للأنباء", names=("Harbour News Agency", "نايل بيسن واير"))
    assert names_outlet(piece("b", "as Harbour News Agency reported"), wire)
    assert names_outlet(piece("b", "Nile Basin Wire reported"), wire)
    assert not names_outlet(piece("b", "a news agency of the harbour reported"), wire)


def test_a_part_of_a_text_shares_marks_with_the_whole():
    assert len(set(sketch(WIRE)) & set(sketch(WIRE.split(". ")[1]))) >= 2
    assert piece("a", WIRE).sketch == sketch(WIRE)
    assert not set(sketch(WIRE)) & set(
        sketch("The council of ministers met on Sunday and spoke of the price of bread.")
    )


def test_a_report_in_other_words_is_of_the_story_whose_words_it_shares(monkeypatch):
    told = [piece("a", OWN), piece("b", WIRE, hours=1), piece("c", REWRITE, hours=2)]
    abroad = Tie(KinKind.TRANSLATION, 0.9, "3 clauses in the same order")
    seen = {"a": abroad}
    monkeypatch.setattr(
        "marsad.record.kinship.translated", lambda one, _: seen.get(one.report.id) if _ is told[2] else None
    )
    assert [(kin.report, kin.root, kin.kind) for kin in kinship(told)] == [("c", "b", KinKind.REWRITE)]
    assert [(kin.report, kin.root) for kin in kinship([told[0], told[2]])] == [("c", "a")]
