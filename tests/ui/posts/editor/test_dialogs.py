"""The dialogs around posts: what is chosen in them is kept at once, and can be undone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from smmdesk.domain.posts.post import PostKind
from smmdesk.domain.posts.series import Frequency, Rule
from smmdesk.domain.posts.setting import Colour
from smmdesk.ui.posts.editor.campaigns_dialog import CampaignsDialog, OccasionsDialog
from smmdesk.ui.posts.editor.choices_dialog import ChoicesDialog
from smmdesk.ui.posts.editor.limits_dialog import FIGURE, LIMIT, OWN, SURE, LimitsDialog
from smmdesk.ui.posts.editor.models_dialog import ModelsDialog
from smmdesk.ui.posts.editor.repeat_dialog import RepeatDialog
from smmdesk.ui.posts.editor.rubrics_dialog import RubricsDialog
from smmdesk.ui.posts.editor.rule_words import rule_words
from tests.ui.posts.editor.conftest import DAY, Kit


def rubrics(kit: Kit) -> list[str]:
    return [each.name for each in sorted(kit.service.setting().rubrics, key=lambda each: each.position)]


def opened_rubrics(kit: Kit) -> RubricsDialog:
    kit.editor.managers.rubrics()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RubricsDialog)
    return dialog


def test_a_rubric_is_added_named_coloured_and_given_its_share(kit: Kit) -> None:
    dialog = opened_rubrics(kit)
    dialog.add.click()
    kit.qtbot.keyClicks(dialog.name, "Backstage")
    dialog.name.keep()
    dialog.colour.setCurrentIndex(dialog.colour.findData(Colour.VIOLET))
    dialog.colour.activated.emit(dialog.colour.currentIndex())
    dialog.high.setValue(25)
    dialog.low.setValue(15)
    dialog.fun.click()
    made = next(each for each in kit.service.setting().rubrics if each.name == "Backstage")
    assert (made.colour, made.low, made.high, made.fun) == (Colour.VIOLET, 15, 25, True)
    assert rubrics(kit) == ["Advice", "Offer", "Backstage"]
    assert kit.frame.sorting.around.setting.rubrics == kit.service.setting().rubrics


def test_a_share_that_cannot_be_is_told_and_not_kept(kit: Kit) -> None:
    dialog = opened_rubrics(kit)
    dialog.list.setCurrentRow(0)
    dialog.low.setValue(90)
    assert dialog.error.text().endswith(".")
    assert kit.service.setting().rubrics[0].low == 15


def test_a_rubric_without_a_name_is_not_kept(kit: Kit) -> None:
    dialog = opened_rubrics(kit)
    dialog.add.click()
    dialog.promo.click()
    assert not dialog.error.isHidden()
    assert rubrics(kit) == ["Advice", "Offer"]


def test_rubrics_change_places_and_undo_puts_them_back(kit: Kit) -> None:
    dialog = opened_rubrics(kit)
    dialog.list.setCurrentRow(1)
    dialog.up.click()
    assert rubrics(kit) == ["Offer", "Advice"]
    kit.undo.undo()
    assert rubrics(kit) == ["Advice", "Offer"]
    assert [dialog.list.item(row).text() for row in range(2)] == ["Advice", "Offer"]


def test_a_deleted_rubric_leaves_its_posts_and_undo_gives_it_back(kit: Kit) -> None:
    kit.open(rubric_id="advice")
    dialog = opened_rubrics(kit)
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert kit.saved().rubric_id == ""
    assert kit.frame.sorting.rubric.currentData() == ""
    kit.undo.undo()
    assert kit.saved().rubric_id == "advice"


def test_a_campaign_moves_as_a_whole_and_never_ends_before_it_begins(kit: Kit) -> None:
    kit.editor.managers.campaigns()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, CampaignsDialog)
    dialog.first.chosen.emit(date(2026, 12, 1))
    (campaign,) = kit.service.setting().campaigns
    assert (campaign.starts_on, campaign.ends_on) == (date(2026, 12, 1), date(2026, 12, 5))
    dialog.last.chosen.emit(date(2026, 11, 1))
    assert not dialog.error.isHidden()
    assert kit.service.setting().campaigns == (campaign,)


def test_an_occasion_of_ones_own_returns_each_year_or_comes_once(kit: Kit) -> None:
    kit.editor.managers.occasions()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, OccasionsDialog)
    dialog.add.click()
    kit.qtbot.keyClicks(dialog.name, "Birthday of the shop")
    dialog.name.keep()
    dialog.day.chosen.emit(date(2027, 5, 14))
    (occasion,) = kit.service.setting().occasions
    assert (occasion.month, occasion.day, occasion.year) == (5, 14, None)
    dialog.yearly.click()
    assert kit.service.setting().occasions[0].year is not None


def test_a_post_is_repeated_after_its_days_were_shown(kit: Kit) -> None:
    post = kit.open()
    kit.editor.managers.repeat(post)
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RepeatDialog)
    dialog.weekdays[3].click()
    dialog.count.setValue(4)
    assert dialog.rule() == Rule(Frequency.WEEKLY, 1, (1, 3), None, 4)
    assert len(dialog.days.text().split("\n")) == 4
    dialog.carry_out.click()
    days = [each.day for each in kit.service.occurrences(kit.saved().series_id)]
    assert days == [DAY, date(2026, 11, 26), date(2026, 12, 1), date(2026, 12, 3)]
    kit.undo.undo()
    assert kit.saved().series_id == ""
    assert kit.count() == 1


def test_repeating_stops_and_this_post_stays(kit: Kit) -> None:
    post = kit.open()
    kit.editor.apply_change(kit.service.repeat(post.id, Rule(Frequency.DAILY, count=5)))
    kit.frame.series.change.click()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RepeatDialog)
    assert dialog.rule().frequency is Frequency.DAILY
    dialog.stop.click()
    assert kit.count() == 1


def test_a_post_without_a_day_cannot_be_repeated_and_is_told_so(kit: Kit) -> None:
    post = kit.open(day=None, minute=None)
    kit.editor.managers.repeat(post)
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RepeatDialog)
    assert not dialog.error.isHidden()
    assert not dialog.carry_out.isEnabled()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Rule(Frequency.WEEKLY, 1, (1, 3), count=4), "on Tue, Thu"),
        (Rule(Frequency.DAILY, until=date(2026, 12, 31)), "until 31/12/2026"),
    ],
)
def test_a_rule_is_put_in_words(rule: Rule, words: str, kit: Kit) -> None:  # noqa: ARG001
    assert words in rule_words(rule)


def test_the_table_of_limits_takes_figures_of_ones_own(kit: Kit) -> None:
    kit.editor.managers.limits()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, LimitsDialog)
    QAbstractItemModelTester(dialog.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.network.setCurrentIndex(dialog.network.findData("bluesky"))
    dialog.network.activated.emit(dialog.network.currentIndex())
    assert dialog.table.item(0, LIMIT).text() == "Length of the text"
    assert dialog.table.item(0, FIGURE).text().startswith("300 grapheme")
    assert dialog.table.item(0, SURE).text() == "one source"
    assert "https://example.org/A" in dialog.origin.text().replace("\u200b", "")
    dialog.table.item(0, OWN).setText("500")
    assert [(each.limit, each.value) for each in kit.service.setting().overrides] == [("text_max", 500)]
    assert dialog.table.item(0, SURE).text() == "my figure"
    dialog.table.item(0, OWN).setText("many")
    assert not dialog.error.isHidden()
    assert dialog.table.item(0, OWN).text() == "500"
    dialog.table.item(0, OWN).setText("–")
    assert kit.service.setting().overrides[0].value is None
    dialog.table.item(0, OWN).setText("")
    assert kit.service.setting().overrides == ()


def test_a_template_is_made_of_a_post_and_a_post_of_the_template(kit: Kit) -> None:
    kit.open(text="Each Tuesday: one advice.")
    kit.editor.models()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, ModelsDialog)
    dialog.make_template.click()
    (model,) = kit.service.models()
    assert (model.kind, model.text) == (PostKind.TEMPLATE, "Each Tuesday: one advice.")
    dialog.day.chosen.emit(date(2026, 12, 8))
    dialog.use.click()
    post = kit.editor.post
    assert post is not None
    assert (post.origin_id, post.day, post.text) == (model.id, date(2026, 12, 8), model.text)


def test_an_evergreen_rests_as_long_as_it_was_told(kit: Kit) -> None:
    kit.open()
    kit.editor.models()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, ModelsDialog)
    dialog.make_evergreen.click()
    dialog.pause.setValue(30)
    dialog.most.setValue(3)
    (model,) = kit.service.models()
    assert (model.kind, model.pause_days, model.most_repeats) == (PostKind.EVERGREEN, 30, 3)
    dialog.remove.click()
    assert kit.service.models() == ()
    kit.undo.undo()
    assert len(kit.service.models()) == 1
    assert dialog.list.count() == 1


def test_a_model_is_edited_without_a_day(kit: Kit) -> None:
    post = kit.open()
    model, change = kit.service.make_model(post.id, PostKind.TEMPLATE)
    kit.editor.apply_change(change)
    kit.editor._open(model.id)
    assert kit.frame.when.isHidden()
    assert "Template" in kit.frame.state.text()


def test_the_settings_of_the_calendar_are_kept_one_by_one(kit: Kit) -> None:
    kit.editor.managers.settings()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, ChoicesDialog)
    dialog.zone.setText("Asia/Almaty")
    dialog.zone.keep()
    dialog.numbers["silent_days"].setValue(9)
    dialog.remind.click()
    item = next(dialog.list.item(n) for n in range(dialog.list.count()) if dialog.list.item(n).text() == "VK")
    item.setCheckState(Qt.CheckState.Checked)
    dialog.list.setCurrentRow(2)
    dialog.up.click()
    choices = kit.service.setting().choices
    assert (choices.zone, choices.silent_days, choices.remind_minutes) == ("Asia/Almaty", 9, None)
    assert choices.networks == ("telegram", "vk", "bluesky")
    assert list(kit.frame.chips.chips)[:3] == ["telegram", "vk", "bluesky"]
    dialog.zone.setText("Mars/Base")
    dialog.zone.keep()
    assert not dialog.error.isHidden()
    assert kit.service.setting().choices.zone == "Asia/Almaty"


def test_the_share_of_what_sells_never_ends_below_where_it_begins(kit: Kit) -> None:
    kit.editor.managers.settings()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, ChoicesDialog)
    dialog.numbers["promo_low"].setValue(60)
    choices = kit.service.setting().choices
    assert (choices.promo_low, choices.promo_high) == (60, 60)


def test_a_rule_of_one_week_is_told_in_words() -> None:
    from smmdesk.domain.posts.series import Frequency, Rule
    from smmdesk.ui.posts.editor.rule_words import rule_words

    assert rule_words(Rule(Frequency.WEEKLY)).startswith("every week")
    assert rule_words(Rule(Frequency.DAILY)) == "every day"
    assert rule_words(Rule(Frequency.MONTHLY, 2)).startswith("every 2")


def test_only_one_dialog_of_repetition_is_open_and_it_starts_with_ten(kit: Kit) -> None:
    from PySide6.QtWidgets import QApplication

    from smmdesk.ui.posts.editor.repeat_dialog import RepeatDialog

    kit.open()
    kit.editor._repeat()
    kit.editor._repeat()
    open_ones = [each for each in QApplication.topLevelWidgets() if isinstance(each, RepeatDialog)]
    assert sum(each.isVisible() for each in open_ones) == 1
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RepeatDialog)
    assert dialog.rule().count == 10
    dialog.reject()


def test_an_end_of_repetition_is_told_and_the_post_knows_it(kit: Kit) -> None:
    from smmdesk.domain.posts.series import Frequency, Rule
    from smmdesk.ui.posts.editor.repeat_dialog import RepeatDialog

    post = kit.open()
    kit.editor.apply_change(kit.service.repeat(post.id, Rule(Frequency.WEEKLY, count=6)))
    second = kit.service.occurrences(kit.saved().series_id)[1]
    kit.editor.edit(second)
    assert not kit.frame.series.following.isHidden()
    kit.editor._repeat()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RepeatDialog)
    dialog.stop.click()
    assert len(kit.told) == 1
    assert kit.told[0].startswith("4 ")
    assert kit.frame.series.following.isHidden()
    assert "until" in kit.frame.series.rule.text()
    kit.undo.undo()
    assert not kit.frame.series.following.isHidden()
