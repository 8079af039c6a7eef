from __future__ import annotations

import pytest

from smmdesk.ui.shared.find import find, folded
from smmdesk.ui.shared.page import FindItem


def item(text: str, kind: str = "command") -> FindItem:
    return FindItem(text, kind, lambda: None)


ITEMS = [
    item("Open workspace"),
    item("Undo"),
    item("Агентство «Ёлка»", "подрядчик"),
    item("Unopened letters", "contractor"),
    item("Publish by plan", "criterion"),
]


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("", [entry.text for entry in ITEMS]),
        ("undo", ["Undo"]),
        ("open", ["Open workspace", "Unopened letters"]),
        ("plan publish", ["Publish by plan"]),
        ("елка", ["Агентство «Ёлка»"]),
        ("ПОДРЯДЧИК", ["Агентство «Ёлка»"]),
        ("nothing of the kind", []),
    ],
)
def test_any_part_of_any_word_finds_and_beginnings_come_first(words: str, texts: list[str]) -> None:
    assert [entry.text for entry in find(ITEMS, words)] == texts


def test_text_typed_on_a_mac_is_found_too() -> None:
    decomposed = "и\u0306од"  # й in two signs
    assert folded(decomposed) == folded("йод")


def test_a_thousand_items_are_cut_to_what_fits() -> None:
    assert len(find([item(f"Plan {number}") for number in range(1000)], "plan")) == 40
