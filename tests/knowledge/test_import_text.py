"""Every reason an import can give is a sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smmdesk.domain.posts.importing import ICS_COLUMNS, Reason
from smmdesk.domain.posts.importing_state import LETTERS
from smmdesk.domain.posts.moments import Clock
from smmdesk.domain.text import Language
from smmdesk.knowledge.import_text import day_text, field_name, reason_text
from smmdesk.knowledge.networks import load_networks
from smmdesk.knowledge.wording import load_wording

SOURCE = Path(__file__).resolve().parents[2] / "smmdesk"


def given_codes() -> set[str]:
    files = [
        *(SOURCE / "domain" / "posts").glob("importing*.py"),
        *(SOURCE / "documents" / "posts_in").glob("*.py"),
    ]
    files += (SOURCE / "services" / "posts").glob("import*.py")
    text = "\n".join(path.read_text("utf-8") for path in files)
    clocks = {f"posts_in_note_{clock.value}_hour" for clock in Clock if clock is not Clock.USUAL}
    return (
        set(re.findall(r'Reason\(\s*"(\w+)"', text))
        | set(re.findall(r'"(posts_(?:in|note)_\w+)"', text))
        | clocks
    )


def test_every_reason_has_a_sentence() -> None:
    codes = given_codes()
    assert len(codes) > 40
    assert not codes - load_wording().codes


@pytest.mark.parametrize("language", Language)
def test_every_field_has_a_name(language: Language) -> None:
    for name in (*LETTERS, *ICS_COLUMNS[:27], "format", "hashtags", "visual", "weekday", ""):
        assert field_name(name, language) not in ("", name) or name == "zone" or name.startswith("utm_")


def test_names_stand_in_a_sentence_instead_of_ids() -> None:
    reason = Reason("posts_in_note_no_such_format", {"network": "vk", "text": "карусель"})
    assert reason_text(reason, Language.RU, load_networks()).startswith("У сети ВКонтакте")
    changed = Reason("posts_in_changed_here", {"fields": "text,day"})
    assert "(Текст, Дата)" in reason_text(changed, Language.RU)
    other = Reason("posts_note_other_weekday", {"day": "2026-03-03", "weekday": 1})
    assert (
        reason_text(other, Language.EN) == "3 March 2026 is a Tuesday, the row says another day of the week."
    )
    assert day_text("2026-03-03", Language.RU) == "3 марта 2026 г."


@pytest.mark.parametrize("code", sorted(given_codes()))
@pytest.mark.parametrize("language", Language)
def test_no_sentence_ends_with_two_stops(code: str, language: Language) -> None:
    names = ("text", "sheet", "rubric", "cell", "name", "zone", "time", "field", "fields")
    params: dict[str, str | int] = dict.fromkeys(names, "дн.")
    params |= {"day": "2027-03-12", "weekday": 4, "network": "vk", "row": 2, "year": 2027}
    params |= dict.fromkeys(("most", "rows", "sheets", "events", "columns"), 5)
    said = reason_text(Reason(code, params), language, load_networks())
    assert said.endswith(".")
    assert ".." not in said
