"""How the owner looks at her posts, remembered from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping

from smmdesk.ui.posts.desk import Desk
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.page_actions import View
from smmdesk.ui.posts.post_paint import PostPaint
from smmdesk.ui.posts.view_deck import ViewDeck


def habits(deck: ViewDeck, paint: PostPaint, desk: Desk) -> Mapping[str, str]:
    """Return which view is shown, what the colours tell, and how the right side stands."""
    return {
        "posts.view": deck.view.value,
        "posts.colour_by": paint.by.value,
        "posts.editor_width": str(desk.editor_width),
        "posts.balance": "shown" if desk.side_wanted else "hidden",
    }


def take_up(choices: Mapping[str, str], deck: ViewDeck, paint: PostPaint, desk: Desk) -> None:
    """Go on as before, as far as the words mean something; to be called before anything is shown."""
    view, by, width = (choices.get(f"posts.{name}", "") for name in ("view", "colour_by", "editor_width"))
    deck.view = next((each for each in View if each == view), deck.view)
    paint.by = next((each for each in ColourBy if each == by), paint.by)
    if width.isascii() and width.isdigit():
        desk.set_editor_width(int(width[:5]))
    if choices.get("posts.balance") == "hidden":
        desk.show_side(False)
