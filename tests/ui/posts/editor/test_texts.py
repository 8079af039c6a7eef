"""Texts for each network: own or the same, counted as the network counts, previewed as it folds."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from smmdesk.domain.posts.post import Variant
from smmdesk.knowledge.networks import load_networks
from smmdesk.ui.posts.editor.counting import length_count, measured, tightest
from smmdesk.ui.posts.editor.text_field import units_before
from tests.ui.posts.editor.conftest import Kit, variants


def counts(kit: Kit) -> list[str]:
    return [label.text() for label in kit.frame.text.counter.counts]


def test_networks_are_switched_on_and_off_by_chips(kit: Kit) -> None:
    kit.open()
    chips = kit.frame.chips.chips
    assert list(chips)[:2] == ["telegram", "bluesky"]
    chips["bluesky"].click()
    chips["telegram"].click()
    assert kit.saved().networks == ("telegram", "bluesky")  # in the order of the chips
    chips["bluesky"].click()
    assert kit.saved().networks == ("telegram",)
    assert kit.frame.text.tabs.count() == 2


def test_networks_that_are_rarely_used_come_out_with_more(kit: Kit) -> None:
    kit.open()
    assert kit.frame.chips.chips["vk"].isHidden()
    kit.frame.chips.more.click()
    assert not kit.frame.chips.chips["vk"].isHidden()
    kit.open(variants=variants("vk"))
    kit.frame.chips.more.click()
    assert not kit.frame.chips.chips["vk"].isHidden()


def test_a_text_is_counted_in_the_unit_of_its_network(kit: Kit) -> None:
    kit.open(text="ё" * 302 + "👨‍👩‍👧‍👦👍🏽", variants=variants("bluesky"))
    kit.frame.text.tabs.choose(("bluesky", ""))
    assert counts(kit)[0].startswith("304 of 300 grapheme")
    assert kit.frame.text.counter.counts[0].property("tone") == "bad"


def test_what_is_too_long_is_marked_where_it_is_too_long(kit: Kit) -> None:
    kit.open(text="👍" * 300 + "rest", variants=variants("bluesky"))
    kit.frame.text.tabs.choose(("bluesky", ""))
    (mark,) = kit.frame.text.text.extraSelections()
    assert mark.cursor.selectedText() == "rest"


def test_a_text_that_fits_has_no_mark(kit: Kit) -> None:
    kit.open(text="a" * 301, variants=variants("bluesky"))
    assert kit.frame.text.text.extraSelections()
    kit.frame.text.text.setPlainText("a" * 300)
    assert not kit.frame.text.text.extraSelections()


def test_the_main_text_shows_the_count_of_every_network_that_takes_it(kit: Kit) -> None:
    kit.open(text="a" * 301, variants=(Variant("telegram"), Variant("bluesky"), Variant("vk", text="own")))
    assert counts(kit) == ["Telegram 301 / 4096", "Bluesky 301 / 300"]
    assert "301 of 300" in kit.frame.text.tabs.tabToolTip(2)


def test_an_unsure_limit_is_shown_as_such(kit: Kit) -> None:
    kit.open(text="abc", variants=variants("vk"))
    kit.frame.text.tabs.choose(("vk", ""))
    assert "(unsure)" in counts(kit)[0]


def test_hashtags_are_counted_against_their_limit(kit: Kit) -> None:
    kit.open(text="#a #b #c #d #e #f", variants=variants("instagram"))
    kit.frame.text.tabs.choose(("instagram", ""))
    assert any(each.startswith("6 of 5 hashtag") for each in counts(kit))


def test_one_click_gives_a_network_its_own_text_and_takes_it_back(kit: Kit) -> None:
    kit.open(text="For all", variants=variants("telegram"))
    kit.frame.text.tabs.choose(("telegram", ""))
    assert kit.frame.text.text.isReadOnly()
    kit.frame.text.own.click()
    assert not kit.frame.text.text.isReadOnly()
    kit.type(", only here")
    post = kit.saved()
    assert (post.text, post.variants[0].text) == ("For all", "For all, only here")
    kit.frame.text.own.click()
    assert kit.saved().variants[0].text is None
    assert kit.frame.text.text.value() == "For all"
    kit.undo.undo()
    assert kit.frame.text.text.value() == "For all, only here"


def test_enter_in_the_text_of_a_network_makes_it_its_own(kit: Kit) -> None:
    kit.open(text="For all", variants=variants("telegram"))
    kit.frame.text.tabs.choose(("telegram", ""))
    kit.qtbot.keyClick(kit.frame.text.text, Qt.Key.Key_Return)
    assert kit.saved().variants[0].text == "For all"


def test_words_typed_for_one_network_do_not_end_up_in_the_next_tab(kit: Kit) -> None:
    kit.open(variants=(Variant("telegram", text="T"), Variant("bluesky", text="B")))
    kit.frame.text.tabs.choose(("telegram", ""))
    kit.frame.text.text.move_to_end()
    kit.qtbot.keyClicks(kit.frame.text.text, "elegram")
    kit.frame.text.tabs.choose(("bluesky", ""))
    assert kit.frame.text.text.value() == "B"
    assert [each.text for each in kit.saved().variants] == ["Telegram", "B"]


def test_another_format_keeps_the_tab_and_two_formats_of_a_network_stand_side_by_side(kit: Kit) -> None:
    kit.open(variants=(Variant("vk", text="own"),))
    kit.frame.text.tabs.choose(("vk", ""))
    kit.frame.text.set_format("story")
    assert kit.frame.text.channel == ("vk", "story")
    kit.frame.text._also_as("vk", "")
    assert kit.saved().variants == (Variant("vk", "story", "own"), Variant("vk"))
    assert kit.frame.text.format.findData("story") == -1


def test_a_title_of_its_own_is_offered_where_the_format_limits_it(kit: Kit) -> None:
    kit.open(variants=(Variant("vk", "article"), Variant("telegram")))
    kit.frame.text.tabs.choose(("vk", "article"))
    assert not kit.frame.text.own_title.isHidden()
    kit.qtbot.keyClicks(kit.frame.text.own_title, "How we bake")
    kit.editor.keep()
    assert kit.saved().variants[0].title == "How we bake"
    kit.frame.text.tabs.choose(("telegram", ""))
    assert kit.frame.text.own_title.isHidden()


def test_the_preview_folds_where_the_network_does_and_a_press_unfolds_it(kit: Kit) -> None:
    kit.open(text="a" * 120 + " " + "b" * 200, variants=variants("instagram"))
    kit.frame.text.tabs.choose(("instagram", ""))
    card = kit.frame.preview.card
    assert (len(card.model.text), card.model.more) == (125, "more")
    folded = card.heightForWidth(380)
    card.fold_or_unfold()
    assert card.heightForWidth(380) > folded
    assert "b" * 200 in card.model.shown(True)


def test_the_preview_is_saved_as_a_picture_and_copied(kit: Kit, tmp_path: Path) -> None:
    kit.open(text="Warm bread", variants=variants("telegram"))
    target = tmp_path / "preview.png"
    kit.frame.preview.save_picture(target)
    assert QImage(str(target)).width() == 2 * (480 + 48)
    kit.frame.preview.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()
    QGuiApplication.clipboard().clear()  # Qt without a screen falls over it when the program ends
    assert len(kit.told) == 2


def test_a_place_that_refuses_the_picture_is_told(kit: Kit, tmp_path: Path) -> None:
    kit.open(text="Warm bread")
    kit.frame.preview.save_picture(tmp_path / "nowhere" / "preview.png")
    assert [error.code for error in kit.errors] == ["folder_not_writable"]


def test_the_preview_can_be_dark_while_the_program_is_light(kit: Kit) -> None:
    kit.open(text="Warm bread")
    assert not kit.frame.preview.is_dark
    kit.frame.preview.theme.click()
    assert kit.frame.preview.card.dark


def test_the_place_of_a_character_is_found_in_utf_16() -> None:
    assert units_before("abc", 2) == 2
    assert units_before("👍b", 1) == 2
    assert units_before("ё👍👍", 2) == 3


@pytest.mark.parametrize("length", [200_000])
def test_typing_keeps_up_in_a_very_long_text(kit: Kit, length: int) -> None:
    line = "Warm bread and butter, каждое утро. " * 4 + "\n"
    kit.open(
        text=(line * (length // len(line) + 1))[: length - 100], variants=variants("telegram", "bluesky")
    )
    field = kit.frame.text.text
    field.setFocus()
    field.move_to_end()
    started = perf_counter()
    kit.qtbot.keyClicks(field, "x" * 20)
    assert (perf_counter() - started) / 20 < 0.05


def test_a_long_text_is_cut_in_the_preview_until_it_is_pressed_and_whole_in_the_picture(kit: Kit) -> None:
    kit.open(text="Warm bread, every morning. " * 160)
    card = kit.frame.preview.card
    assert card.heightForWidth(380) < 500
    assert card.is_folded
    assert kit.frame.preview.card.accessibleName() != "Preview"
    folded = card.heightForWidth(380)
    kit.qtbot.keyClick(card, Qt.Key.Key_Space)
    assert card.heightForWidth(380) > 3 * folded
    kit.qtbot.keyClick(card, Qt.Key.Key_Space)
    assert card.heightForWidth(380) == folded
    from smmdesk.ui.posts.editor.preview_painter import picture_of

    assert picture_of(card.model, False, False).height() > 4 * folded


def test_a_preview_of_twelve_lines_is_not_cut(kit: Kit) -> None:
    kit.open(text="\n".join("Bread" for _ in range(12)))
    assert not kit.frame.preview.card.is_folded
    kit.frame.text.text.setPlainText("\n".join("Bread" for _ in range(13)))
    kit.frame.preview._show_waiting()
    assert kit.frame.preview.card.is_folded


def test_pictures_stand_under_a_long_text_that_is_cut(kit: Kit, picture: Path) -> None:
    kit.open(text="Warm bread, every morning. " * 160)
    without = kit.frame.preview.card.heightForWidth(380)
    kit.frame.media.add_files([picture])
    assert kit.frame.preview.card.heightForWidth(380) > without + 200


@pytest.mark.parametrize(
    ("channel", "tone", "marked"),
    [(("instagram", "story"), "muted", False), (("bluesky", "post"), "bad", True)],
)
def test_words_are_marked_as_too_much_only_where_the_figure_is_sure(
    channel: tuple[str, str], tone: str, marked: bool
) -> None:
    networks, variant = load_networks(), Variant(*channel)
    length = measured(networks, "х" * 400, variant)
    assert length is not None
    limit = networks.format(*channel).limit("text_max")
    assert length_count(length, limit).tone == tone
    assert (tightest([length]) is not None) is marked
