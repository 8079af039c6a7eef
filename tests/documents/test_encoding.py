from __future__ import annotations

import pytest

from smmdesk.documents.encoding import decode
from smmdesk.documents.read import read_plan
from smmdesk.domain.errors import UserError

RUSSIAN = (
    "План продвижения кофейни. Публикуем двенадцать постов в месяц, отвечаем на комментарии до вечера, "
    "раз в месяц присылаем отчёт с цифрами и выводами. ДЕНЬГИ: сорок тысяч рублей.\n"
)
ENGLISH = "Our fee is £890 a month — “ads management” included, café visits too.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp866", "koi8-r"]
)
def test_russian_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_english_with_a_few_signs_is_read(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


def test_capital_letters_in_cp1251_are_not_taken_for_koi8() -> None:
    text = "СТРАТЕГИЯ ПРОДВИЖЕНИЯ САЛОНА КРАСОТЫ\nПЛАН РАБОТ НА ОСЕНЬ\n"
    assert decode(text.encode("cp1251")) == text


def test_a_file_cut_off_inside_its_last_letter_is_still_utf8() -> None:
    assert decode("Отчёт раз в месяц".encode()[:-1]) == "Отчёт раз в меся"


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 50])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read_plan(data, "plan.txt")
    assert caught.value.code == "document_unknown_type"
    assert caught.value.params["name"] == "plan.txt"
