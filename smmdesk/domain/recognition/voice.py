"""Who speaks in a text: a contractor who promises work, or somebody else about it.

An article with advice, a client's own request for offers, a CV and the manual of a program name all
the tasks of the checklist and promise none of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smmdesk.domain.recognition.facets import compile_cue
from smmdesk.domain.recognition.units import Unit

FEWEST_SIGNS = 5
"""Lines in another voice before a text is taken for no offer; a plan, too, gives advice here and there."""

OUTWEIGH = 1.2
"""Lines in another voice for each line that promises, from which a text is no offer."""

MOST_READ = 160
"""About so many lines, spread over a long text, are enough to hear who speaks."""

FEWEST_MANUAL_SIGNS = 8
"""Lines in the voice of a manual (install, click, users can) from which a text describes a program."""

FEWEST_CLIENT_SIGNS = 3
CLIENT_SHARE = 0.06
CLIENT_OUTWEIGH = 0.4


class VoiceCues:
    """The words by which promise, advice, client and applicant are told, of ``structure.yaml``'s ``voice``."""

    def __init__(self, cues: Mapping[str, str]) -> None:
        self._cues = {name: compile_cue(cue) for name, cue in cues.items()}

    def is_offer(self, units: Sequence[Unit]) -> bool:
        """Tell whether *units* are somebody's offer to do the work."""
        step = max(1, len(units) // MOST_READ)
        texts = [unit.folded for unit in units[::step]]
        counts = {name: sum(bool(cue.search(text)) for text in texts) for name, cue in self._cues.items()}
        promise, client = counts["promise"], counts["client"]
        if counts["manual"] >= FEWEST_MANUAL_SIGNS and counts["manual"] > promise:
            return False
        other = counts["advice"] + client + counts["applicant"]
        if other >= FEWEST_SIGNS and other > OUTWEIGH * (promise + 1):
            return False
        return not (
            client >= FEWEST_CLIENT_SIGNS
            and client >= CLIENT_SHARE * len(texts)
            and client > CLIENT_OUTWEIGH * promise
        )
