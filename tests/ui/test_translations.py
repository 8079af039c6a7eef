from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as Xml
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from smmdesk.domain.text import Language
from smmdesk.paths import resource_path
from smmdesk.ui.shared.language import Translations, current_language, system_language
from smmdesk.ui.shared.moments import moment_label

FIELD = re.compile(r"\{\w*\}|%n|%\d")


def load_tool() -> ModuleType:
    path = Path(__file__).parents[2] / "tools" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(language: str) -> list[tuple[str, Xml.Element]]:
    root = Xml.parse(resource_path("translations", f"smmdesk_{language}.ts")).getroot()
    return [(c.findtext("name", ""), m) for c in root.iter("context") for m in c.iter("message")]


def translations(message: Xml.Element) -> list[str]:
    forms = [form.text or "" for form in message.iter("numerusform")]
    return forms or [message.findtext("translation", "")]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_is_unfinished(language: str) -> None:
    unfinished = [
        (context, message.findtext("source"))
        for context, message in messages(language)
        if (found := message.find("translation")) is None
        or found.get("type")
        or not all(translations(message))
    ]
    assert unfinished == []


def test_every_text_of_the_code_stands_in_the_russian_file() -> None:
    there = {(context, message.findtext("source")) for context, message in messages("ru")}
    missing = {(text.context, text.source) for text in load_tool().all_texts()} - there
    assert missing == set()


def test_the_texts_with_numbers_have_the_plural_forms_of_their_language() -> None:
    plural = {(text.context, text.source) for text in load_tool().all_texts() if text.plural}
    for language, count in (("en", 2), ("ru", 3)):
        forms = {
            (context, message.findtext("source")): len(translations(message))
            for context, message in messages(language)
            if message.get("numerus")
        }
        assert forms == dict.fromkeys(plural, count)


def test_a_translation_keeps_the_fields_and_the_mnemonic_of_its_source() -> None:
    for _, message in messages("ru"):
        source = message.findtext("source", "")
        for text in translations(message):
            assert sorted(FIELD.findall(text)) == sorted(FIELD.findall(source)), source
            assert ("&" in text) == ("&" in source), source
            assert text.endswith("…") == source.endswith("…"), source


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    load_tool().release(target=tmp_path)
    for language in ("en", "ru"):
        kept = resource_path("translations", f"smmdesk_{language}.qm").read_bytes()
        assert (tmp_path / f"smmdesk_{language}.qm").read_bytes() == kept


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        (Language.EN, 1, "1 record could be read and is here."),
        (Language.EN, 2, "2 records could be read and are here."),
        (Language.RU, 1, "Удалось прочитать 1 запись, она здесь."),
        (Language.RU, 3, "Удалось прочитать 3 записи, они здесь."),
        (Language.RU, 11, "Удалось прочитать 11 записей, они здесь."),
        (Language.RU, 21, "Удалось прочитать 21 запись, она здесь."),
    ],
)
def test_numbers_agree_with_their_nouns(
    language: Language, number: int, text: str, qapp: QApplication
) -> None:
    spoken = Translations(qapp)
    spoken.switch(language)
    try:
        said = QCoreApplication.translate("Desk", "%n records could be read and are here.", "", number)
        assert said == text
    finally:
        spoken.switch(Language.EN)


@pytest.mark.parametrize(
    ("spoken", "language"),
    [
        (["ru-RU", "en-US"], Language.RU),
        (["ru-Cyrl-KZ", "ru"], Language.RU),
        (["en-US", "ru-RU"], Language.EN),
        (["kk-KZ", "ru-KZ"], Language.RU),
        ([], Language.EN),
    ],
)
def test_the_first_start_speaks_the_language_that_the_system_prefers(
    spoken: list[str], language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return spoken

    monkeypatch.setattr("smmdesk.ui.shared.language.QLocale.system", System)
    assert system_language() is language


def test_the_words_of_qt_itself_are_translated_too(qapp: QApplication) -> None:
    spoken = Translations(qapp)
    spoken.switch(Language.RU)
    try:
        assert current_language() is Language.RU
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    finally:
        spoken.switch(Language.EN)
    assert current_language() is Language.EN


def test_a_moment_is_told_as_people_tell_it() -> None:
    now = datetime(2026, 11, 24, 9, 30)
    assert moment_label(now - timedelta(minutes=18), now).startswith("today ")
    assert "9:12" in moment_label(now - timedelta(minutes=18), now)
    assert moment_label(now - timedelta(days=1), now).startswith("yesterday ")
    assert "2026" in moment_label(now - timedelta(days=9), now) or "26" in moment_label(
        now - timedelta(days=9), now
    )
