"""What the tooltip of a day and a screen reader tell of it."""

from __future__ import annotations

from datetime import date

import pytest

from smmdesk.domain.posts.occasions import Occasion, OccasionKind, Sureness
from smmdesk.domain.text import BilingualText
from smmdesk.ui.posts.views import texts

DAY = date(2027, 2, 8)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("confidence", "told"), [(Sureness.LOW, True), (Sureness.HIGH, False)])
def test_a_day_known_from_memory_only_is_told_to_be_not_certain(confidence: Sureness, told: bool) -> None:
    name = BilingualText("Realtor's Day", "Realtor's Day")
    day = Occasion(name, DAY, DAY, OccasionKind.PROFESSIONAL, confidence=confidence)
    doubts = ("date not certain", "дата неточная")
    for text in (texts.day_tip(DAY, 0, [day]), texts.day_words(DAY, 0, [day], None)):
        assert "Realtor's Day" in text
        assert any(doubt in text for doubt in doubts) is told
