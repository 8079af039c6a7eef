"""What stands round the text: day and hour, details, link, checklist, remarks, posting by hand, limits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from smmdesk.domain.posts.post import CheckItem, PostStatus, Utm, Variant
from smmdesk.domain.posts.setting import Mark, Remark
from smmdesk.ui.posts.editor.days import day_of, minute_of
from tests.ui.posts.editor.conftest import DAY, NOW, Kit, variants


def fill(kit: Kit, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    kit.qtbot.keyClicks(field, text)
    kit.qtbot.keyClick(field, Qt.Key.Key_Return)


def test_day_and_hour_are_typed_as_people_write_them(kit: Kit) -> None:
    kit.open()
    fill(kit, kit.frame.when.day.line, "1.12.2026")
    fill(kit, kit.frame.when.time, "18")
    assert (kit.saved().day, kit.saved().minute) == (date(2026, 12, 1), 18 * 60)
    fill(kit, kit.frame.when.time, "930")
    assert kit.saved().minute == 9 * 60 + 30


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("9:05", 545),
        ("9.05", 545),
        ("18", 1080),
        ("0930", 570),
        ("6 pm", 1080),
        ("12 am", 0),
        ("25", None),
        ("x", None),
    ],
)
def test_an_hour_can_be_written_in_many_ways(text: str, minute: int | None) -> None:
    assert minute_of(text) == minute


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/11/2026", DAY),
        ("24.11.26", DAY),
        ("2026-11-24", DAY),
        ("24.11", DAY),
        ("30.02.2026", None),
        ("31.11", None),
        ("soon", None),
    ],
)
def test_a_day_can_be_written_in_many_ways(text: str, day: date | None) -> None:
    assert day_of(text, DAY) == day


def test_what_is_no_day_is_told_at_the_field_and_nothing_is_lost(kit: Kit) -> None:
    kit.open()
    fill(kit, kit.frame.when.day.line, "30.02.2026")
    assert "30.02.2026" in kit.frame.when.error.text()
    assert kit.saved().day == DAY
    fill(kit, kit.frame.when.day.line, "28.02.2026")
    assert kit.frame.when.error.isHidden()


def test_without_a_day_the_post_goes_to_the_tray(kit: Kit) -> None:
    kit.open()
    kit.frame.when.tray.click()
    assert kit.saved().day is None
    assert kit.service.tray().count == 1
    kit.undo.undo()
    assert kit.saved().day == DAY


def test_another_zone_is_chosen_and_an_unknown_one_told(kit: Kit) -> None:
    kit.open()
    assert kit.frame.when.zone.text() == "Moscow"
    kit.frame.when.zone.click()
    fill(kit, kit.frame.when.zone_line, "Asia/Almaty")
    assert kit.saved().zone == "Asia/Almaty"
    kit.frame.when.zone.click()
    fill(kit, kit.frame.when.zone_line, "Mars/Base")
    assert not kit.frame.when.error.isHidden()
    assert kit.saved().zone == "Asia/Almaty"


def test_an_hour_that_the_clocks_skip_is_pointed_out(kit: Kit) -> None:
    kit.open(day=date(2027, 3, 28), minute=150, zone="Europe/Berlin")
    assert "skip" in kit.frame.when.clock.text()
    kit.open(day=date(2026, 10, 25), minute=150, zone="Europe/Berlin")
    assert "first of the two" in kit.frame.when.clock.text()


def test_details_are_kept_and_told_in_the_heading(kit: Kit) -> None:
    kit.open()
    details = kit.frame.details
    details.campaign.setCurrentIndex(details.campaign.findData("breakfast"))
    details.campaign.activated.emit(details.campaign.currentIndex())
    goal = details.goal.itemData(1)
    details.goal.setCurrentIndex(1)
    details.goal.activated.emit(1)
    fill(kit, details.responsible, "Anna")
    fill(kit, details.due.line, "20.11.2026")
    post = kit.saved()
    assert (post.campaign_id, post.goal, post.responsible) == ("breakfast", goal, "Anna")
    assert post.due_on == date(2026, 11, 20)
    assert kit.frame.sections[details].heading._summary.startswith("Anna · material by 20/11/2026")


def test_a_link_is_tagged_by_network_with_the_campaigns_name_in_latin(kit: Kit) -> None:
    kit.open(variants=variants("telegram", "vk"), campaign_id="breakfast")
    link = kit.frame.link
    fill(kit, link.link, "krokus.example/menu")
    link.tag.click()
    assert kit.saved().link == "https://krokus.example/menu"
    assert kit.saved().utm == Utm(medium="social", campaign="moy_zavtrak")
    shown = [(each.name.text(), each.link.text()) for each in link.finals]
    tags = "utm_medium=social&utm_campaign=moy_zavtrak"
    assert shown == [
        ("Telegram", f"https://krokus.example/menu?utm_source=telegram&{tags}"),
        ("VK", f"https://krokus.example/menu?utm_source=vk&{tags}"),
    ]
    link.finals[1].copy.click()
    assert "utm_source=vk" in QGuiApplication.clipboard().text()
    link.tag.click()
    assert [each.link.text() for each in link.finals] == ["https://krokus.example/menu"]


def test_a_link_that_was_tagged_elsewhere_brings_its_tags_along(kit: Kit) -> None:
    kit.open()
    fill(kit, kit.frame.link.link, "https://a.example/?q=1&utm_source=flyer")
    assert (kit.saved().link, kit.saved().utm) == ("https://a.example/?q=1", Utm(source="flyer"))
    fill(kit, kit.frame.link.link, "https://a b")
    assert not kit.frame.link.error.isHidden()


def test_a_checklist_is_added_to_ticked_off_and_shortened(kit: Kit) -> None:
    kit.open()
    panel = kit.frame.checklist
    kit.frame.sections[panel].set_open(True)
    for words in ("Photo", "Price"):
        fill(kit, panel.add, words)
    panel.rows[0].done.click()
    assert kit.saved().checklist == (CheckItem("Photo", True), CheckItem("Price"))
    assert kit.frame.sections[panel].heading._summary.startswith("1 of 2")
    panel.rows[1].remove.click()
    assert kit.saved().checklist == (CheckItem("Photo", True),)


def test_remarks_are_shown_dealt_with_and_added(kit: Kit) -> None:
    post = kit.open()
    kit.editor.apply_change(kit.service.keep(Remark("r", post.id, "Olga", Mark.CHANGES, "Price?", NOW)))
    panel = kit.frame.remarks
    panel.now = lambda: NOW + timedelta(hours=1)
    assert [each.comment for each in panel.remarks] == ["Price?"]
    panel.cards[0].done.click()
    assert kit.service.remarks(post.id)[0].done
    panel.comment.setText("Fine by telephone")
    panel.mark.setCurrentIndex(panel.mark.findData(Mark.APPROVE))
    panel.add.click()
    assert [each.mark for each in kit.service.remarks(post.id)] == [Mark.CHANGES, Mark.APPROVE]
    kit.undo.undo()
    assert len(panel.remarks) == 1


def test_a_text_is_copied_with_its_link_for_the_network(kit: Kit) -> None:
    kit.open(text="Bread", variants=variants("telegram"), link="https://a.example", utm=Utm(medium="social"))
    kit.frame.publishing.rows[0].copy.click()
    assert (
        QGuiApplication.clipboard().text()
        == "Bread\n\nhttps://a.example?utm_source=telegram&utm_medium=social"
    )
    assert kit.told


def test_a_network_is_opened_where_one_posts_by_hand(kit: Kit) -> None:
    kit.open(variants=variants("telegram", "bluesky"))
    opened: list[QUrl] = []
    kit.frame.publishing.open_url = lambda url: bool(opened.append(url)) or True
    first, second = kit.frame.publishing.rows
    first.open.click()
    assert opened == [QUrl("https://web.telegram.org")]
    assert not second.open.isEnabled()


def test_a_post_is_published_when_its_last_variant_is_out(kit: Kit) -> None:
    kit.open(variants=variants("telegram", "vk"), status=PostStatus.SCHEDULED)
    kit.frame.publishing.now = lambda: NOW
    first, second = kit.frame.publishing.rows
    first.mark.click()
    assert kit.saved().status is PostStatus.SCHEDULED
    fill(kit, second.link, "https://vk.com/wall-1_2")
    post = kit.saved()
    assert post.status is PostStatus.PUBLISHED
    assert post.variants[1] == Variant("vk", url="https://vk.com/wall-1_2", published_at=NOW)
    fill(kit, second.moment, "23.11.2026 08:30")
    published_at = kit.saved().variants[1].published_at
    assert published_at is not None
    assert published_at.astimezone().strftime("%d.%m.%Y %H:%M") == "23.11.2026 08:30"
    fill(kit, second.moment, "some day")
    assert not second.error.isHidden()
    second.take_back.click()
    assert kit.saved().status is PostStatus.SCHEDULED


def test_limits_tell_how_sure_they_are_and_the_owners_figure_counts(kit: Kit) -> None:
    kit.open(text="a" * 301, variants=variants("bluesky"))
    kit.frame.text.tabs.choose(("bluesky", ""))
    kit.frame.text.counter.limits.click()
    card = kit.frame.knowing.limits
    assert card is not None
    row = card.limits["text_max"]
    row.own.click()
    row.field.setText("a lot")
    kit.qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert not row.error.isHidden()
    row.field.setText("500")
    kit.qtbot.keyClick(row.field, Qt.Key.Key_Return)
    (own,) = kit.service.setting().overrides
    assert (own.network, own.limit, own.value) == ("bluesky", "text_max", 500)
    assert kit.frame.text.counter.counts[0].text().startswith("301 of 500")
    kit.frame.text.counter.limits.click()
    assert kit.frame.knowing.limits is not None
    kit.frame.knowing.limits.limits["text_max"].own.click()
    assert kit.service.setting().overrides == ()
    assert kit.frame.text.counter.counts[0].text().startswith("301 of 300")


def test_formats_are_advised_for_the_goal_with_a_reason_and_taken_with_a_press(kit: Kit) -> None:
    from smmdesk.domain.networks.advice import Audience

    kit.open(variants=variants("vk"), goal=kit.frame.around.goals[0][0])
    kit.frame.text.tabs.choose(("vk", ""))
    kit.frame.text.why.click()
    card = kit.frame.knowing.advice
    assert card is not None
    assert kit.frame.around.goals[0][1] in card.goal.text()
    card.audience.setCurrentIndex(card.audience.findData(Audience.YOUNG))
    card.audience.activated.emit(card.audience.currentIndex())
    assert "clip" in card.buttons
    card.buttons["clip"].click()
    assert kit.saved().variants == (Variant("vk", "clip"),)
    assert kit.frame.text.channel == ("vk", "clip")
    kit.frame.text.why.click()
    assert kit.frame.knowing.advice is not None
    assert kit.frame.knowing.advice.audience.currentData() == Audience.YOUNG


def test_every_control_has_a_name_for_screen_readers(kit: Kit) -> None:
    kit.open(
        variants=(Variant("telegram"), Variant("vk", "article")),
        checklist=(CheckItem("Photo"),),
        link="https://a.example",
        text="Bread",
    )
    for section in kit.frame.sections.values():
        section.set_open(True)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QSpinBox)
    controls = [each for kind in kinds for each in kit.editor.findChildren(kind) if named_by_us(each)]
    assert len(controls) > 40
    nameless = [each for each in controls if not (each.accessibleName() or getattr(each, "text", str)())]
    assert nameless == []


def named_by_us(widget: QWidget) -> bool:
    return type(widget.parent()).__name__ not in (
        "QTabBar",
        "VariantTabs",
        "QComboBox",
        "ChoiceBox",
    ) and not (widget.objectName().startswith("qt_") or widget.objectName().startswith("Scroll"))


def test_tab_goes_through_the_first_fields_in_the_order_of_sight(kit: Kit) -> None:
    kit.open(variants=variants("telegram"))
    kit.frame.title.title.setFocus()
    seen: list[QWidget] = []
    for _ in range(12):
        kit.qtbot.keyClick(kit.editor.focusWidget(), Qt.Key.Key_Tab)
        seen.append(kit.editor.focusWidget())
    wanted = [
        kit.frame.when.day.line,
        kit.frame.when.time,
        kit.frame.sorting.status,
        kit.frame.sorting.rubric,
        kit.frame.chips.chips["telegram"],
        kit.frame.text.tabs,
        kit.frame.text.text,
    ]
    assert [each for each in seen if each in wanted] == wanted
