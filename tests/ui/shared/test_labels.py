"""The window, the documents and the terminal use one and the same word for one thing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Status, Verdict
from smmdesk.knowledge.wording import say
from smmdesk.ui.shared.labels import severity_label, side_label, status_label, verdict_label
from smmdesk.ui.shared.language import Translations


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    spoken = Translations(qapp)
    spoken.switch(request.param)
    yield request.param
    spoken.switch(Language.EN)


def test_the_words_of_the_window_are_those_of_the_documents(language: Language) -> None:
    shown = {
        **{f"status_{each.value}": status_label(each) for each in Status},
        **{f"side_{each.value}": side_label(each) for each in Side},
        **{f"severity_{each.value}": severity_label(each) for each in Severity},
        **{f"verdict_{each.value}": verdict_label(each) for each in Verdict},
    }
    assert shown == {code: say(code, language) for code in shown}
    assert len(set(shown.values())) == len(shown)
