"""Which recogniser made a check: its checks are made anew when this changes."""

from __future__ import annotations

import hashlib
from functools import cache

from smmdesk import __version__


@cache
def engine_version() -> str:
    """Return the program's version with a hash of what the recogniser knows.

    The recogniser itself is not imported for it: the program's own process never needs it.
    """
    from smmdesk.paths import resource_path

    digest = hashlib.sha256()
    for path in sorted(resource_path("knowledge", "recognition").iterdir()):
        digest.update(path.name.encode("utf-8"))
        digest.update(path.read_bytes())
    return f"{__version__}-{digest.hexdigest()[:12]}"
