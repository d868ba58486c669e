"""A language of a few words, compiled: readings, phrases, valency, own files over built-in ones."""

from __future__ import annotations

from pathlib import Path

import msgspec
from tests.lang.conftest import WITHDRAWAL, Writer

from marsad.knowledge.event_types import load_frames
from marsad.lang.compile import compile_lexicon
from marsad.lang.drafts import default_roles
from marsad.lang.load import read_language
from marsad.lang.packed import Packed, pack, unpack
from marsad.model.lexicon import Lexeme, Lexicon
from marsad.model.times import TimeWords

FRAMES = load_frames()


def readings(lexicon: Lexicon, key: str) -> set[tuple[str, str, str, str]]:
    """The readings of a key: lemma, part of speech, form, feats."""
    found = set()
    for packed in lexicon.forms.get(key, "").split("|"):
        if packed:
            index, form, feats = packed.split(":")
            lexeme = lexicon.lexemes[int(index)]
            found.add((lexeme.lemma, lexeme.pos, form, feats))
    return found


def lexeme_of(lexicon: Lexicon, lemma: str, pos: str) -> Lexeme:
    """The one lexeme of a lemma and part of speech."""
    found = [lexeme for lexeme in lexicon.lexemes if (lexeme.lemma, lexeme.pos) == (lemma, pos)]
    assert len(found) == 1
    return found[0]


def compiled(folder: Path, own: Path | None = None) -> Lexicon:
    """The language in ``folder``."""
    return compile_lexicon(read_language(folder, own), FRAMES)


def test_a_spelling_keeps_all_its_readings(toy: Writer) -> None:
    lexicon = compiled(toy())
    assert {("سحب", "verb", "past", "3ms"), ("سحب", "verb", "masdar", "ms")} <= readings(lexicon, "سحب")
    assert ("أخلى", "verb", "past", "3ms+") in readings(lexicon, "اخلا")
    assert ("انسحب", "verb", "act", "mp") in readings(lexicon, "منسحبين")
    assert ("من", "prep", "w", "3fs") in readings(lexicon, "منها")


def test_an_intransitive_verb_gets_no_passive(toy: Writer) -> None:
    lexicon = compiled(toy())
    assert any(form == "ppast" for _, _, form, _ in readings(lexicon, "اخليت"))
    assert not any(
        r.split(":")[1] in {"ppast", "ppres", "pas"}
        for packed in lexicon.forms.values()
        for r in packed.split("|")
        if lexicon.lexemes[int(r.split(":")[0])].lemma == "انسحب"
    )


def test_valency_is_entry_over_file_over_language(toy: Writer) -> None:
    lexicon = compiled(toy())
    withdraw = lexeme_of(lexicon, "انسحب", "verb").senses[0].roles
    assert withdraw == {"subject": ("actor",), "من": ("from",), "الي": ("to",), "ب": ("means",)}
    evacuate = lexeme_of(lexicon, "أخلى", "verb").senses[0]
    assert evacuate.roles["object"] == ("from",)
    assert evacuate.roles["من"] == ("from",)  # the language's default stays
    assert "site" in evacuate.needs["from"]
    pulled = lexeme_of(lexicon, "سحب", "verb").senses[0]
    assert "الي" not in pulled.roles  # to: none
    assert pulled.fixed == ("من الخدمة",)


def test_one_lexeme_per_word_and_part_of_speech(toy: Writer) -> None:
    noun = lexeme_of(compiled(toy()), "خروج", "noun")
    assert (noun.kind, len(noun.senses), noun.senses[0].risk) == ("event", 1, True)


def test_saying_phase_and_sets(toy: Writer) -> None:
    lexicon = compiled(toy())
    saying = lexeme_of(lexicon, "أعلن", "verb").saying
    assert saying is not None
    assert saying.content == ("ان", "object")
    cue = lexeme_of(lexicon, "من المتوقع", "cue").cue
    assert cue is not None
    assert (cue.phase, cue.certainty) == ("planned", "probable")
    assert lexicon.notes == {"direction": ("شمال",)}


def test_several_words_are_phrases_with_their_article(toy: Writer) -> None:
    lexicon = compiled(toy())
    assert [rest for rest, _ in lexicon.phrases["اطلاق"]] == [("نار",), ("النار",)]
    assert lexicon.phrases["نقلا"][0][0] == ("عن",)


def test_joined_letters_cover_article_and_preposition(toy: Writer) -> None:
    written = {(p.written, p.on) for p in compiled(toy()).proclitics}
    assert {
        ("وال", "noun"),
        ("لل", "noun"),
        ("وبال", "noun"),
        ("وس", "verb"),
        ("فل", "verb"),
    } <= written


def test_what_is_kept_between_runs_comes_back_whole(toy: Writer) -> None:
    raw = read_language(toy())
    lexicon = compile_lexicon(raw, FRAMES)
    packed = pack(lexicon, {name: default_roles(frame, raw.defaults) for name, frame in FRAMES.items()})
    back = unpack(msgspec.msgpack.decode(msgspec.msgpack.encode(packed), type=Packed))
    assert back == lexicon


def test_own_files_stand_first_and_replace_the_same_entry(toy: Writer, tmp_path: Path) -> None:
    own = tmp_path / "own" / "ar"
    (own / "events").mkdir(parents=True)
    (own / "events" / "withdrawal.yaml").write_text(
        "event: withdrawal\nverbs:\n  - past: انسحب\n    present: ينسحب\n    masdar: انسحاب\n    cargo: object\n"
        "reads:\n  - text: انسحب الجيش\n",
        "utf-8",
    )
    senses = lexeme_of(compiled(toy(), own), "انسحب", "verb").senses
    assert [sense.roles.get("object") for sense in senses] == [("cargo",)]


def test_english_particles_and_event_nouns(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    (folder / "events").mkdir(parents=True)
    (folder / "events" / "withdrawal.yaml").write_text(
        "event: withdrawal\nverbs:\n  - base: pull out\n    noun: pullout\n    actor: subject\n",
        "utf-8",
    )
    lexicon = compiled(folder)
    assert lexicon.phrases["pulled"] == ((("out",), "0:past:|0:pp:"),)
    assert lexicon.forms["pullouts"] == "0:masdar:p"


def test_phrases_know_which_of_their_words_are_the_trigger(toy: Writer) -> None:
    more = WITHDRAWAL.replace(
        "nouns:",
        "phrases:\n  - text: على وشك الرحيل\n    trigger: الرحيل\n    actor: subject\nnouns:",
    )
    assert lexeme_of(compiled(toy(events__withdrawal_yaml=more)), "على وشك الرحيل", "phrase").trigger == (2, 3)


def test_spellings_are_decoded_where_they_are_asked_for_and_none_is_lost() -> None:
    forms = {"قصف": "0:past:3ms", "قصفت": "0:past:3fs", "قاعدة": "1:sg:f", "و": "2:w:", "": "3:w:"}
    lexicon = Lexicon("ar", (), forms, {}, (), {}, {}, {}, TimeWords("ar"), {})
    kept = unpack(msgspec.msgpack.decode(msgspec.msgpack.encode(pack(lexicon, {})), type=Packed)).forms
    assert kept.get("قصفت") == "0:past:3fs"
    assert kept.get("قصفوا") is None
    assert kept.get("مفقود", "-") == "-"
    assert "و" in kept
    assert "وا" not in kept
    assert [kept[form] for form in forms] == list(forms.values())
    assert kept == forms
