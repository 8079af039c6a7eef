"""What holds for every text: counting never fails, what stands before the excess fits, time stays in bounds."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.networks.emoji import emoji_spans
from smmdesk.domain.networks.links import links
from smmdesk.domain.networks.tags import hashtags, mentions
from smmdesk.domain.networks.units import (
    excess_of_bytes,
    excess_of_graphemes,
    excess_of_utf16,
    graphemes,
    utf8_bytes,
    utf16,
)
from smmdesk.domain.networks.weighted import pieces, weighted
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.knowledge.networks import load_networks

PARTS = st.sampled_from(
    [
        *"abя新é. -_/#@()?!\n\r",
        "e\u0301",
        "и\u0306",
        "\U0001f600",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u2764\ufe0f",
        "\U0001f1f7\U0001f1fa",
        "1\ufe0f\u20e3",
        "\u1112\u1161\u11ab",
        "http://",
        "https://bakery.com/хлеб",
        "bakery.com",
        ".com",
        "@baker@mastodon.social",
        "\u200d",
        "\u202a",
        "\ud800",
        "\U0001f1f7",
    ]
)
TEXTS = st.one_of(st.lists(PARTS, max_size=40).map("".join), st.text(max_size=120))
NETWORKS = [network.id for network in load_networks().all()]


def short(network_id: str, limit: int) -> object:
    from datetime import UTC, datetime

    override = LimitOverride(network_id, "", "text_max", limit, datetime(2026, 11, 24, tzinfo=UTC))
    return load_networks().with_overrides([override])


@pytest.mark.parametrize("network", ["x", "mastodon", "bluesky", "threads", "telegram", "vk"])
@given(text=TEXTS, limit=st.integers(0, 60))
@settings(max_examples=80, deadline=None)
def test_what_stands_before_the_excess_fits(network: str, text: str, limit: int) -> None:
    networks = short(network, limit)
    length = networks.measure(text, network)  # type: ignore[attr-defined]
    assert (length.start_of_excess is not None) == (length.used > limit)
    if length.start_of_excess is not None:
        assert 0 <= length.start_of_excess <= len(text)
        assert networks.measure(text[: length.start_of_excess], network).used <= limit  # type: ignore[attr-defined]


@given(text=TEXTS, more=TEXTS, limit=st.integers(1, 60))
@settings(max_examples=200, deadline=None)
def test_writing_on_does_not_move_the_place_where_it_became_too_long(
    text: str, more: str, limit: int
) -> None:
    networks = short("tiktok", limit)
    before = networks.measure(text, "tiktok").start_of_excess  # type: ignore[attr-defined]
    after = networks.measure(text + more, "tiktok").start_of_excess  # type: ignore[attr-defined]
    assert before is None or after == before


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_units_never_count_less_than_what_they_are_made_of(text: str) -> None:
    assert graphemes(text) <= len(text) <= utf16(text) <= utf8_bytes(text)
    assert weighted(text) <= 2 * len(text) or list(links(unicodedata.normalize("NFC", text)))
    assert all(start < end <= len(text) for start, end in [*emoji_spans(text), *hashtags(text)])
    for network in NETWORKS:
        assert all(text[start:end].strip() for start, end in mentions(text, network))


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_the_pieces_of_a_text_cover_it_and_weigh_what_it_weighs(text: str) -> None:
    found = list(pieces(text))
    assert "".join(text[start:end] for start, end, _, _ in found) == text
    assert sum(cost for _, _, cost, _ in found) == weighted(text)


@given(text=TEXTS, limit=st.integers(0, 80))
@settings(max_examples=150, deadline=None)
def test_an_excess_is_the_first_of_its_kind(text: str, limit: int) -> None:
    if utf16(text) > limit:
        at = excess_of_utf16(text, limit)
        assert utf16(text[:at]) <= limit < utf16(text[: at + 1])
    if graphemes(text) > limit:
        assert graphemes(text[: excess_of_graphemes(text, limit)]) == limit
    if utf8_bytes(text) > limit:
        assert utf8_bytes(text[: excess_of_bytes(text, limit)]) <= limit


HOSTILE = {
    "letters": "a",
    "kana": "あ",
    "dots": "a.",
    "links": "a.co ",
    "links in a row": "a.coあ_.",
    "brackets": "a.co/((",
    "dashes": "a-.",
    "underscores": "a_.",
    "punycode": "xn--a.",
    "hashes": "#",
    "hashed digits": "#1",
    "at": "@",
    "mentions": "@a@b.",
    "flag letters": "\U0001f1f7",
    "flags of tags": "\U000e0067",
    "joiners": "\U0001f468\u200d",
    "accents": "\u0301",
    "decomposed": "и\u0306",
    "jamo": "\u1100",
    "halves": "\ud800",
    "line ends": "\r\n",
    "open links of VK": "[id1|",
    "question marks": "a.co?",
    "Japanese": "これはテストです。foo.com",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    def seconds(characters: int) -> float:
        text = (unit * characters)[:characters]
        start = time.perf_counter()
        for network in ("x", "mastodon", "bluesky", "threads"):
            load_networks().measure(text, network)
            mentions(text, network)
        hashtags(text)
        mentions(text, "vk")
        return time.perf_counter() - start

    seconds(100)
    small = min(seconds(5_000) for _ in range(2))
    assert seconds(40_000) < max(0.4, small * 30)  # eight times as long; its square would be 64 times
