"""What came back against what was sent and what is here: neither side is ever lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.review import (
    MOST_POSTS,
    Answer,
    Answers,
    PackPost,
    check_number,
    same_text,
    texts_of,
    with_texts,
)
from smmdesk.domain.posts.review_merge import (
    STATUS,
    Merge,
    Returned,
    RowState,
    TextState,
    compare,
    merged,
    remark_of,
)
from smmdesk.domain.posts.setting import Mark, Remark
from smmdesk.domain.posts.word_difference import Kind
from smmdesk.domain.text import Language

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TEXTS = st.sampled_from(["", "хлеб", "свежий хлеб", "хлеб\nи булка", "Ёж", "хлеб "])
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def post(title: str = "Т", text: str = "хлеб", own: str | None = None, **fields: object) -> Post:
    variants = (Variant("vk"), Variant("telegram", text=own))
    return Post("p", title, NOON, NOON, text=text, variants=variants, **fields)  # type: ignore[arg-type]


def sent(before: Post) -> PackPost:
    return PackPost(before.id, before.day, before.minute, texts_of(before))


def back(
    before: Post, mark: Mark = Mark.NONE, comment: str = "", saved_at: datetime | None = NOON, **texts: str
) -> Answers:
    answer = Answer(
        "p", mark, comment, {key.replace("__", ":telegram/"): text for key, text in texts.items()}
    )
    return Answers("pack", "seal", Language.RU, (sent(before),), "Анна", saved_at, (answer,))


def held(answers: Answers, *here: Post, kept: tuple[Remark, ...] = ()) -> Returned:
    return compare(answers, {each.id: each for each in here}, {each.id: each for each in kept})


def taken(returned: Returned, here: Post, *choices: tuple[str, str], kept: tuple[Remark, ...] = ()) -> Merge:
    chosen = choices or returned.suggested()
    return merged(returned, chosen, {here.id: here}, {each.id: each for each in kept}, NOON)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "state"),
    [
        ("а", "а", "а", TextState.UNCHANGED),
        ("а", "а", "б", TextState.PROPOSED),
        ("а", "б", "а", TextState.KEPT),
        ("а", "б", "б", TextState.SAME),
        ("а", "б", "в", TextState.CONFLICT),
        ("а", "а", "", TextState.PROPOSED),
        ("а\nб", "а\nб", "а\r\nб\n", TextState.UNCHANGED),
        ("й", "й", "и\u0306", TextState.UNCHANGED),
    ],
)
def test_a_text_is_merged_three_ways(base: str, ours: str, theirs: str, state: TextState) -> None:
    row = held(back(post(text=base), text=theirs), post(text=ours)).rows[0]
    assert {text.key: text.state for text in row.texts}["text"] is state


def test_a_variants_text_that_is_no_longer_here_is_told() -> None:
    returned = held(back(post(own="а"), text__="б"), post(own=None))
    states = {text.key: text.state for text in returned.rows[0].texts}
    assert states["text:telegram/"] is TextState.GONE
    assert taken(returned, post(own=None), ("p", "text:telegram/")).posts == ()
    quiet = held(back(post(own="а")), post(own=None)).rows[0]
    assert quiet.state is RowState.NOTHING


@settings(max_examples=300)
@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
def test_what_is_taken_without_asking_loses_neither_side(
    base: str, ours: str, theirs: str, base_own: str, ours_own: str, theirs_own: str
) -> None:
    before, here = post(text=base, own=base_own), post(text=ours, own=ours_own)
    returned = held(back(before, text=theirs, text__=theirs_own), here)
    merge = taken(returned, here)
    after = merge.posts[0] if merge.posts else here
    for old, own, new, result in (
        (base, ours, theirs, after.text),
        (base_own, ours_own, theirs_own, after.variants[1].text or ""),
    ):
        if same_text(own, old):
            assert same_text(result, new)  # nobody here had changed it: the reviewer's word is kept
        else:
            assert result == own  # it was changed here: it stays, and the reviewer's is shown
        if not same_text(own, old) and not same_text(new, old) and not same_text(own, new):
            assert returned.rows[0].state is RowState.CONFLICT
            shown = next(text for text in returned.rows[0].texts if text.state is TextState.CONFLICT)
            assert shown.theirs in (theirs, theirs_own)
            assert (
                "".join(run.text for run in shown.difference() if run.kind is not Kind.REMOVED)
                == shown.theirs
            )


@settings(max_examples=200)
@given(TEXTS, TEXTS, TEXTS, st.sampled_from(Mark), st.sampled_from(PostStatus))
def test_merging_again_changes_nothing(
    base: str, ours: str, theirs: str, mark: Mark, status: PostStatus
) -> None:
    before, here = post(text=base), post(text=ours, status=status)
    answers = back(before, mark, "да", text=theirs)
    first = taken(held(answers, here), here)
    after = first.posts[0] if first.posts else here
    again = held(answers, after, kept=first.remarks)
    assert taken(again, after, kept=first.remarks) == Merge((), ())


@pytest.mark.parametrize(
    ("status", "mark", "wanted"),
    [
        (PostStatus.IDEA, Mark.APPROVE, PostStatus.APPROVED),
        (PostStatus.TO_APPROVE, Mark.APPROVE, PostStatus.APPROVED),
        (PostStatus.ON_HOLD, Mark.APPROVE, PostStatus.APPROVED),
        (PostStatus.APPROVED, Mark.APPROVE, None),
        (PostStatus.SCHEDULED, Mark.APPROVE, None),
        (PostStatus.PUBLISHED, Mark.APPROVE, None),
        (PostStatus.SCHEDULED, Mark.CHANGES, PostStatus.CHANGES_ASKED),
        (PostStatus.APPROVED, Mark.HOLD, PostStatus.ON_HOLD),
        (PostStatus.PUBLISHED, Mark.CHANGES, None),
        (PostStatus.PUBLISHED, Mark.HOLD, None),
        (PostStatus.MISSED, Mark.HOLD, None),
        (PostStatus.DRAFT, Mark.NONE, None),
    ],
)
def test_a_mark_asks_for_a_status(status: PostStatus, mark: Mark, wanted: PostStatus | None) -> None:
    here = post(status=status)
    returned = held(back(here, mark), here)
    assert returned.rows[0].status is wanted
    merge = taken(returned, here, ("p", STATUS))
    assert [each.status for each in merge.posts] == ([wanted] if wanted else [])


def test_an_approval_of_another_text_is_not_taken_without_asking() -> None:
    before, here = post(), post(text="совсем другое")
    returned = held(back(before, Mark.APPROVE), here)
    assert returned.rows[0].other_text
    assert returned.suggested() == frozenset()
    assert held(back(before, Mark.HOLD), here).suggested() == {("p", STATUS)}
    assert held(back(before, Mark.APPROVE, text="совсем другое"), here).suggested() == {("p", STATUS)}
    with_more = replace(before, variants=(*before.variants, Variant("ok", text="и для ОК")))
    assert held(back(before, Mark.APPROVE), with_more).rows[0].other_text


def test_a_post_that_was_moved_meanwhile_is_marked() -> None:
    before = post(day=date(2026, 12, 1), minute=600)
    later = replace(before, day=date(2026, 12, 2))
    assert not held(back(before, Mark.APPROVE), before).rows[0].moved
    assert held(back(before, Mark.APPROVE), later).rows[0].moved


def test_posts_that_are_gone_or_were_never_sent_are_told_apart() -> None:
    assert held(back(post(), Mark.HOLD)).rows[0].state is RowState.GONE
    foreign = replace(back(post()), answers=(Answer("other", Mark.HOLD),))
    other = replace(post(), id="other")
    returned = held(foreign, other)
    assert returned.rows[0].state is RowState.UNKNOWN
    assert merged(returned, {("other", STATUS)}, {"other": other}, {}, NOON) == Merge((), ())


def test_a_formula_in_place_of_a_text_is_not_taken() -> None:
    answers = replace(back(post()), answers=(Answer("p", texts={"title": "Т"}, unread=("text",)),))
    returned = held(answers, post())
    (text,) = [each for each in returned.rows[0].texts if each.key == "text"]
    assert (text.state, text.theirs) == (TextState.UNREAD, "хлеб")
    assert returned.suggested() == frozenset()


def test_a_moment_that_lies_ahead_is_not_believed() -> None:
    ahead = back(post(), Mark.HOLD, saved_at=NOON + timedelta(days=1))
    assert remark_of(ahead, ahead.answers[0], NOON).written_at == NOON


def test_reviewers_do_not_replace_each_others_words() -> None:
    one, other = back(post(), comment="да"), replace(back(post(), comment="нет"), by="Пётр")
    same = replace(one, by=" анна ")
    ids = [remark_of(each, each.answers[0], NOON).id for each in (one, other, same)]
    assert ids[0] == ids[2] != ids[1]


@given(WORDS, WORDS, st.none() | WORDS, WORDS)
def test_texts_put_back_are_the_texts_taken_out(title: str, text: str, own: str | None, new: str) -> None:
    here = post(title, text, own)
    assert texts_of(with_texts(here, texts_of(here))) == texts_of(here)
    after = with_texts(here, {"text": new, "text:telegram/": "x", "text:nowhere/": "y"})
    assert after.text == new
    assert after.variants[1].text == (None if own is None else "x")
    assert after.title == here.title


@pytest.mark.parametrize(("posts", "code"), [(0, "review_nothing"), (MOST_POSTS + 1, "review_too_many")])
def test_a_pack_has_some_posts_and_not_too_many(posts: int, code: str) -> None:
    with pytest.raises(UserError) as caught:
        check_number(posts)
    assert caught.value.code == code
    check_number(MOST_POSTS)
