"""Each network's own count, and the place from which a text is too long."""

from __future__ import annotations

import pytest

from smmdesk.domain.networks import Length, Unit
from smmdesk.knowledge.networks import load_networks

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
THUMB = "\U0001f44d\U0001f3fd"


def measured(text: str, network: str, format_id: str = "") -> Length:
    return load_networks().measure(text, network, format_id)


@pytest.mark.parametrize(
    ("text", "used", "in_apps"),
    [("", 0, 0), ("хлеб", 4, 4), ("\U0001f600", 1, 2), (FAMILY, 7, 11), ("e\u0301", 2, 2), ("\r\n", 2, 2)],
)
def test_telegram_counts_code_points_and_its_apps_utf16(text: str, used: int, in_apps: int) -> None:
    length = measured(text, "telegram")
    assert (length.used, length.unit, length.limit) == (used, Unit.CODE_POINTS, 4096)
    assert [(part.unit, part.used) for part in length.parts] == [(Unit.UTF16, in_apps)]


@pytest.mark.parametrize(
    ("text", "used", "size"),
    [
        ("", 0, 0),
        ("хлеб", 4, 8),
        ("\U0001f600", 1, 4),
        (FAMILY, 1, 25),
        (THUMB, 1, 8),
        ("e\u0301", 1, 3),
        ("и\u0306", 1, 4),
        ("\r\n", 1, 2),
        ("\n\r", 2, 2),
        ("\U0001f1f7\U0001f1fa\U0001f1e9\U0001f1ea\U0001f1eb", 3, 20),
        ("\u1112\u1161\u11ab", 1, 9),
        ("नमस्ते", 3, 18),
        ("a\u200db", 2, 5),
        ("№5", 2, 4),
    ],
)
def test_bluesky_counts_what_one_sees_as_a_character_and_bytes(text: str, used: int, size: int) -> None:
    length = measured(text, "bluesky")
    assert (length.used, length.unit, length.limit) == (used, Unit.GRAPHEMES, 300)
    assert [(part.unit, part.used, part.limit) for part in length.parts] == [(Unit.BYTES, size, 3000)]


def test_bluesky_refuses_by_bytes_what_fits_by_characters() -> None:
    length = measured(FAMILY * 121, "bluesky")
    assert length.used == 121
    assert length.start_of_excess == len(FAMILY) * 120
    assert not length.is_valid
    assert measured(FAMILY * 120, "bluesky").is_valid


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("", 0),
        ("хлеб", 4),
        (FAMILY, 1),
        ("https://bakery.example.com/menu/today", 23),
        ("http://a.co", 23),
        ("bakery.example.com", 18),
        ("Меню https://bakery.com/х (вот)", 5 + 23 + 6),
        ("@baker", 6),
        ("@baker@mastodon.social", 6),
        ("@baker@mastodon.social @guest@x.example!", 6 + 1 + 6 + 1),
        ("baker@mastodon.social", 21),
        ("https://bakery.com/@baker@mastodon.social", 23),
        ("#хлеб https://bakery.com", 6 + 23),
        ("https://bakery.com/русский_путь", 23),
    ],
)
def test_mastodon_counts_a_link_as_23_and_of_a_distant_name_only_its_own_part(text: str, used: int) -> None:
    length = measured(text, "mastodon")
    assert (length.used, length.unit, length.limit) == (used, Unit.GRAPHEMES, 500)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("", 0),
        ("хлеб", 4),
        ("\U0001f600", 4),
        (THUMB, 8),
        (FAMILY, 25),
        ("\u2764\ufe0f", 6),
        ("\U0001f1f7\U0001f1fa", 8),
        ("1\ufe0f\u20e3", 7),
        ("a\U0001f600b", 6),
        ("№ 1 ©", 5),
        ("新", 1),
    ],
)
def test_threads_counts_an_emoji_as_its_bytes(text: str, used: int) -> None:
    length = measured(text, "threads")
    assert (length.used, length.unit, length.limit) == (used, Unit.EMOJI_BYTES, 500)


@pytest.mark.parametrize(
    "network", ["vk", "instagram", "facebook_page", "tiktok", "linkedin_page", "youtube"]
)
@pytest.mark.parametrize(
    ("text", "used"), [("хлеб", 4), ("\U0001f600", 2), (FAMILY, 11), ("\u2764\ufe0f", 2)]
)
def test_the_others_count_utf16(network: str, text: str, used: int) -> None:
    length = measured(text, network)
    assert (length.used, length.unit) == (used, Unit.UTF16)


@pytest.mark.parametrize(
    ("network", "limit"),
    [("x", 280), ("telegram", 4096), ("bluesky", 300), ("mastodon", 500), ("threads", 500), ("tiktok", 2200)],
)
def test_a_text_fits_up_to_its_limit_and_not_by_one_more(network: str, limit: int) -> None:
    assert measured("я" * limit, network).is_valid
    over = measured("я" * limit + "ю", network)
    assert (over.used, over.start_of_excess, over.left) == (limit + 1, limit, -1)
    assert not over.is_valid


@pytest.mark.parametrize(
    ("network", "text", "start"),
    [
        ("x", "я" * 279 + "\U0001f600", 279),
        ("x", "я" * 278 + "\U0001f600" + "ю", 279),
        ("x", "я" * 260 + " http://bakery.com", 261),
        ("x", "新" * 141, 140),
        ("x", "и\u0306" * 281, 560),
        ("mastodon", "я" * 480 + " http://bakery.com", 481),
        ("mastodon", "я" * 499 + FAMILY + "!", 499 + len(FAMILY)),
        ("bluesky", "e\u0301" * 301, 600),
        ("threads", "я" * 498 + "\U0001f600", 498),
        ("threads", "\U0001f600" * 125 + "я", 125),
        ("tiktok", "я" * 2199 + "\U0001f600", 2199),
        ("tiktok", "\U0001f600" * 1101, 1100),
        ("telegram", "\U0001f600" * 4097, 4096),
    ],
)
def test_the_excess_begins_where_the_first_thing_no_longer_fits(network: str, text: str, start: int) -> None:
    assert measured(text, network).start_of_excess == start


def test_a_cut_that_would_make_a_link_moves_before_it() -> None:
    text = "я" * 260 + " bakery.community-centre" + "я" * 20
    length = measured(text, "x")
    assert length.start_of_excess is not None
    assert measured(text[: length.start_of_excess], "x").used <= 280


def test_x_refuses_an_empty_text_and_hidden_marks() -> None:
    assert not measured("", "x").is_valid
    assert not measured("bread\ufeff", "x").is_valid
    assert measured("bread", "x").is_valid
    assert measured("", "telegram").is_valid


def test_what_is_not_known_is_no_limit_and_no_excess() -> None:
    length = measured("я" * 100_000, "odnoklassniki")
    assert (length.limit, length.left, length.start_of_excess) == (None, None, None)


def test_a_byte_figure_that_nobody_confirms_does_not_make_a_text_invalid() -> None:
    length = measured("я" * 3000, "youtube")
    assert length.is_valid
    assert [part.is_too_long for part in length.parts] == [True]


@pytest.mark.parametrize("network", [network.id for network in load_networks().all()])
def test_half_a_character_is_counted_without_a_fault(network: str) -> None:
    assert measured("a\ud800b", network).used >= 2
