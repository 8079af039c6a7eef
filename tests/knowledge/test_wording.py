"""Every sentence stands in both languages, says the same, and is there when it is needed."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.errors import UserError
from smmdesk.domain.recognition.facets import Facet
from smmdesk.domain.text import Language
from smmdesk.domain.verdict_rules import IMPLIED, RULES
from smmdesk.domain.vetting import Status, Verdict
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.wording import Wording, error_text, load_wording, plural_form

SOURCE = Path(__file__).resolve().parents[2] / "smmdesk"
PLURAL_FORMS = {Language.EN: {"one", "other"}, Language.RU: {"one", "few", "many"}}


def parameters(texts: tuple[str, ...]) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def raised_codes() -> set[str]:
    sources = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    return set(re.findall(r"""UserError\(\s*["'](\w+)["']""", sources))


@pytest.mark.parametrize("code", sorted(load_wording().codes))
def test_a_sentence_stands_in_both_languages_with_the_same_parameters(code: str) -> None:
    wording = load_wording()
    english, russian = (wording.forms(code, language) for language in Language)
    assert all(text.strip() for text in (*english, *russian))
    entry = wording._entries[code]
    counted = {str(entry["plural_by"])} if "plural_by" in entry else set()
    assert parameters(english) | counted == parameters(russian) | counted
    in_words = re.search("[A-Za-z]", re.sub(r"{\w+}", "", "".join(english)))
    assert not in_words or re.search("[А-Яа-яЁё]", "".join(russian))
    assert not re.search("[А-Яа-яЁё]", "".join(english))


@pytest.mark.parametrize("code", sorted(load_wording().codes))
def test_a_sentence_with_plurals_has_every_form_of_its_language(code: str) -> None:
    entry = load_wording()._entries[code]
    for language, wanted in PLURAL_FORMS.items():
        if isinstance(entry[language.value], dict):
            assert "plural_by" in entry
            assert set(entry[language.value]) - {"other"} == wanted - {"other"}
            assert language is Language.RU or "other" in entry["en"]


def test_every_error_that_the_program_raises_has_a_sentence() -> None:
    codes = raised_codes()
    assert len(codes) > 10
    assert not codes - load_wording().codes


def test_every_reason_of_the_recogniser_has_words() -> None:
    known = load_wording().codes
    names = {*(facet.value for facet in Facet if facet is not Facet.HEDGE), "parts", "statement", "table"}
    assert {f"{prefix}_{name}" for name in names for prefix in ("has", "no")} <= known
    sources = "\n".join(p.read_text("utf-8") for p in (SOURCE / "domain" / "recognition").glob("*.py"))
    assert set(re.findall(r'Reason\("(\w+)"', sources)) <= known


def test_every_word_of_a_verdict_is_there() -> None:
    known = load_wording().codes
    checklist = load_checklist()
    assert {code for code, _, _ in RULES} <= known
    assert {code for codes in IMPLIED.values() for code in codes} <= known
    assert {f"turn_finding_{status.value}" for status in Status} <= known
    assert {f"absent_{criterion.id}" for criterion in checklist.criteria} <= known
    for prefix, kinds in (
        ("verdict", Verdict),
        ("word", Verdict),
        ("status", Status),
        ("side", Side),
        ("severity", Severity),
    ):
        assert {f"{prefix}_{kind.value}" for kind in kinds} <= known


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "many"), (1, "one"), (2, "few"), (4, "few"), (5, "many"), (11, "many"), (12, "many"), (14, "many"),
     (21, "one"), (22, "few"), (25, "many"), (101, "one"), (111, "many"), (112, "many"), (1002, "few")],
)  # fmt: skip
def test_russian_chooses_the_form_by_the_last_digits(number: int, form: str) -> None:
    assert plural_form(number, Language.RU) == form


def test_english_has_one_and_other() -> None:
    assert [plural_form(number, Language.EN) for number in (0, 1, 2, 21)] == [
        "other",
        "one",
        "other",
        "other",
    ]


def test_the_number_chooses_the_text() -> None:
    entry = {
        "plural_by": "n",
        "en": {"one": "{n} post", "other": "{n} posts"},
        "ru": {"one": "{n} пост", "few": "{n} поста", "many": "{n} постов"},
    }
    wording = Wording({"posts": entry})
    assert wording.say("posts", Language.EN, n=1) == "1 post"
    assert [wording.say("posts", Language.RU, n=n) for n in (1, 3, 12)] == ["1 пост", "3 поста", "12 постов"]


def test_an_error_without_a_sentence_is_still_told_in_plain_words() -> None:
    text = error_text(UserError("no_such_code", name="план.pdf"), Language.EN)
    assert "no_such_code" in text
    assert "план.pdf" in error_text(UserError("document_empty", name="план.pdf"), Language.RU)


def test_the_same_code_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("code: {en: x, ru: ы}\n", "utf-8")
    with pytest.raises(ValueError, match="code"):
        Wording.from_folder(tmp_path)
