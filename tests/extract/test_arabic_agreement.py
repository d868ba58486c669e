"""Arabic: who does it by gender and by what goes on: a verb's own subject agrees with it, a shared one keeps its deed."""

from __future__ import annotations

from datetime import date

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def read(known: Library, text: str) -> list[Claim]:
    return read_text(text, known, lang="ar", published=date(2026, 2, 23))


def told(known: Library, text: str) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and speakers of each claim."""
    return [
        (str(c.type), [f.text for f in c.roles.get(Role.ACTOR, ())], [link.text for link in c.said_by])
        for c in read(known, text)
    ]


def test_a_named_body_that_does_not_agree_is_who_is_called_on(known: Library) -> None:
    assert told(known, "زار وفد أممي مخيم زمزم، وطالب الحكومة السودانية بفتح المعابر.") == [
        ("talks", ["وفد أممي"], []),
        ("reopening", ["الحكومة السودانية"], ["وفد أممي"]),
    ]
    (one,) = told(known, "طالبت الحكومة السودانية بفتح المعابر.")
    assert one[2] == ["الحكومة السودانية"]


def test_a_name_of_two_words_has_the_gender_that_its_adjective_shows(known: Library) -> None:
    (one, *_) = told(known, "وأعلن الدفاع المدني في غزة انتشال 12 جثة من تحت أنقاض منزل.")
    assert one[2] == ["الدفاع المدني في غزة"]


def test_who_acts_and_goes_on_to_speak_has_acted(known: Library) -> None:
    assert told(known, "قصف الجيش السوداني نيالا، وقال إن المعابر مغلقة.") == [
        ("shelling", ["الجيش السوداني"], []),
        ("closure", [], ["الجيش السوداني"]),
    ]


def test_who_is_named_behind_what_he_says_has_no_part_in_it(known: Library) -> None:
    (one,) = told(known, "قُصفت مدينة نيالا، قال الجيش السوداني.")
    assert one[1:] == ([], ["الجيش السوداني"])


def test_a_cell_is_arrested_where_only_a_place_stands_behind_it(known: Library) -> None:
    (one,) = read(known, "أعلنت وزارة الداخلية السورية اعتقال خلية في حمص.")
    assert [f.text for f in one.roles[Role.TARGET]] == ["خلية"]
    assert Role.ACTOR not in one.roles
    (other,) = read(known, "أكدت مصادر اعتقال الشرطة ثلاثة شبان في درعا.")
    assert [f.text for f in other.roles[Role.ACTOR]] == ["الشرطة"]


def fillers(known: Library, text: str, kind: str, role: Role) -> list[str]:
    return [f.text for c in read(known, text) if c.type == kind for f in c.roles.get(role, ())]


def test_what_is_blown_up_is_what_was_found_not_the_town_it_lay_in(known: Library) -> None:
    text = "عثرت قوى الأمن الداخلي على مخبأ ألغام في مدرسة مهجورة بالقصير وفجرته في مكانه."
    assert fillers(known, text, "destruction", Role.TARGET) == ["مخبأ ألغام"]
    assert fillers(known, "انسحب المسلحون من القصير وأحرقوها.", "destruction", Role.TARGET) == ["القصير"]


def test_who_shoots_a_man_and_hits_him_is_not_hit(known: Library) -> None:
    (one,) = read(known, "وأطلق مستوطن الرصاص على مزارع مسن في قصرة فأصابه في ساقه.")
    (number,) = one.numbers.values()
    assert (number.low, number.text) == (1, "مزارع مسن")


def test_a_pair_that_comes_from_somewhere_is_not_its_hunter(known: Library) -> None:
    text = "أسقط حرس الحدود الأردني مسيرتين محملتين بالكبتاغون قادمتين من سوريا."
    assert told(known, text) == [("interception", ["حرس الحدود الأردني"], [])]


def test_families_are_none_where_a_capture_is_announced(known: Library) -> None:
    (one,) = read(known, "أعلنت الكتيبة أسر جنديين.")
    assert (one.type, [f.text for f in one.roles[Role.TARGET]]) == ("arrest", ["جنديين"])
    assert fillers(known, "طالبت أسر المعتقلين بالإفراج عنهم.", "release", Role.TARGET) == ["أسر المعتقلين"]


def test_a_denial_joined_behind_a_source_is_not_on_its_word(known: Library) -> None:
    text = "نقلت قوة محلية دبابات من سبها، بحسب مصدرين قبليين، ونفت طرابلس أسر أي من جنودها."
    assert [speakers for _, _, speakers in told(known, text)] == [["مصدرين قبليين"], ["طرابلس"]]


def test_a_deadline_is_no_withdrawal(known: Library) -> None:
    assert told(known, "ستحتفظ إسرائيل بخمسة مواقع، رغم انقضاء مهلة الانسحاب في 18 شباط.") == [
        ("presence", ["إسرائيل"], [])
    ]
    assert ("withdrawal", ["القوات"], []) in told(known, "بدأت القوات الانسحاب في 18 شباط.")


def test_a_toll_that_rises_to_a_bare_figure_has_it(known: Library) -> None:
    for text in ("ارتفعت حصيلة القتلى إلى 34.", "ارتفع عدد القتلى إلى 34."):
        (one,) = read(known, text)
        assert [(n.low, n.high) for n in one.numbers.values()] == [(34, 34)]


def test_who_meets_death_is_told_without_it(known: Library) -> None:
    assert fillers(known, "لقي خمسة جنود حتفهم في الكمين.", "attack", Role.TARGET) == ["خمسة جنود"]


def test_a_truce_that_takes_effect_is_told_and_one_that_is_spoken_of_is_not(known: Library) -> None:
    assert [c.type for c in read(known, "دخلت الهدنة حيز التنفيذ.")] == ["ceasefire"]
    assert read(known, "تشمل الهدنة كل الجبهات.") == []


def test_reinforcements_are_not_displaced(known: Library) -> None:
    assert [c.type for c in read(known, "تدفقت التعزيزات إلى كوستي.")] == ["deployment"]
    assert [c.type for c in read(known, "تدفق مدنيون نحو الحدود.")] == ["displacement"]


def test_behind_a_complementiser_the_noun_is_the_subject(known: Library) -> None:
    text = "قال شهود إن طائرة مسيّرة استهدفت محطة وقود وسط مدينة نيالا عاصمة ولاية جنوب دارفور."
    assert fillers(known, text, "drone_strike", Role.TARGET) == ["محطة وقود"]
    assert fillers(known, text, "drone_strike", Role.PLACE) == ["وسط مدينة نيالا"]
    assert fillers(known, "قال شهود إن الجيش قصف القرية.", "shelling", Role.ACTOR) == ["الجيش"]


def test_what_kept_somebody_away_is_not_his_doing(known: Library) -> None:
    text = "لم تتمكن فرق المكتب من الوصول إلى هبيلا بسبب القصف المتبادل."
    assert "shelling" not in [c.type for c in read(known, text)]
    assert fillers(known, "انسحبت القوات بعد قصف القرية.", "shelling", Role.PLACE) == ["القرية"]


def test_whom_a_source_told_it_receives_nothing(known: Library) -> None:
    text = "سلمت اللجنة المعسكر إلى قوات درع الوطن، بحسب مصدر عسكري تحدث إلى «عدن نيوز»."
    assert fillers(known, text, "handover", Role.PARTNER) == ["قوات درع الوطن"]


def test_what_is_stipulated_is_still_to_be_finished(known: Library) -> None:
    text = "أخلى اللواء مواقعه، على أن يستكمل نقل الأسلحة الثقيلة إلى لحج خلال ثلاثة أيام."
    assert [(c.type, c.phase) for c in read(known, text)] == [("withdrawal", "done"), ("movement", "planned")]
    assert [c.phase for c in read(known, "استكمل اللواء نقل الأسلحة إلى لحج.")] == ["done"]


def test_some_of_a_nation_are_not_its_state(known: Library) -> None:
    (one,) = read(known, "توقيف ثلاثة سوريين في عرسال.")
    assert [f.is_ for f in one.roles[Role.TARGET]] == [None]
    (other,) = read(known, "انسحبت سوريا من لبنان.")
    assert [f.is_ for f in other.roles[Role.ACTOR]] == ["syria"]


def test_a_dual_in_the_genitive_stands_behind_a_verbal_noun(known: Library) -> None:
    text = "توغل دبابتين إسرائيليتين باتجاه وادي هونين"
    assert fillers(known, text, "advance", Role.ACTOR) == ["دبابتين إسرائيليتين"]


def test_who_is_brought_back_is_not_driven_out(known: Library) -> None:
    assert [c.type for c in read(known, "أعادت الحكومة النازحين إلى قراهم.")] == ["return"]
    assert [c.type for c in read(known, "نزح مدنيون من كوستي.")] == ["displacement"]
