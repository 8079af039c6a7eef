"""What a new version changed, for the card over it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.difference import Difference
from smmdesk.domain.difference_layout import figure_text, step_text
from smmdesk.domain.layout import Block, Bullets, Heading
from smmdesk.domain.phrases import Phrases


def counts_text(found: Difference) -> str:
    """Return "3 became concrete · 1 vanished · 2 red flags gone"; empty where nothing of this changed."""
    parts = []
    if found.concrete:
        text = QCoreApplication.translate("Difference", "%n became concrete", "", len(found.concrete))
        parts.append(text)
    if found.vanished:
        parts.append(QCoreApplication.translate("Difference", "%n vanished", "", len(found.vanished)))
    if found.flags_gone:
        text = QCoreApplication.translate("Difference", "%n red flag(s) gone", "", len(found.flags_gone))
        parts.append(text)
    if found.flags_new:
        text = QCoreApplication.translate("Difference", "%n new red flag(s)", "", len(found.flags_new))
        parts.append(text)
    return f"{' · '.join(parts)}." if parts else ""


def changes(found: Difference, phrases: Phrases) -> list[Block]:
    """Return the lists of what changed under their headings; what stayed as it was is left out."""
    lists = {
        **{
            f"difference_{name}": [step_text(each, phrases) for each in getattr(found, name)]
            for name in ("concrete", "named", "weaker", "vanished")
        },
        "difference_flags_gone": [phrases.flag(each.flag_id) for each in found.flags_gone],
        "difference_flags_new": [phrases.flag(each.flag_id) for each in found.flags_new],
        "difference_figures": [figure_text(each, phrases) for each in found.figures],
    }
    blocks: list[Block] = []
    for code, items in lists.items():
        if items:
            blocks += [Heading(phrases.say(code)), Bullets(tuple(items))]
    return blocks
