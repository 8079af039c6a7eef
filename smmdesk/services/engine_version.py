"""Which recogniser made a check: its checks are made anew when this changes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import smmdesk


@cache
def engine_version() -> str:
    """Return the program's version with a hash of the recogniser's knowledge and, where it is there, source.

    The red flags belong to it: a check keeps how severe each was.

    The recogniser itself is not imported for it: the program's own process never needs it. In the
    frozen program, which has no source files, the program's version stands for them.
    """
    from smmdesk.paths import resource_path

    source = Path(smmdesk.__file__).parent / "domain" / "recognition"
    digest = hashlib.sha256()
    digest.update(resource_path("knowledge", "red_flags.yaml").read_bytes())
    for folder in (resource_path("knowledge", "recognition"), source):
        for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.json"), *folder.glob("*.py")]):
            digest.update(path.name.encode("utf-8"))
            digest.update(path.read_bytes())
    return f"{smmdesk.__version__}-{digest.hexdigest()[:12]}"
