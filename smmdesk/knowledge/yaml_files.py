"""Reading the knowledge files: YAML, by the fast parser where it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from smmdesk.domain.text import BilingualText
from smmdesk.paths import resource_path


def knowledge_file(*parts: str) -> Path:
    """Return the path of a file or folder under ``resources/knowledge``."""
    return resource_path("knowledge", *parts)


def load_yaml(path: Path) -> Any:
    """Return the content of a YAML file."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text("utf-8"), loader)


def bilingual(entry: dict[str, Any]) -> BilingualText:
    """Return the text with ``en`` and ``ru`` of an entry; KeyError where one is missing."""
    return BilingualText(en=str(entry["en"]), ru=str(entry["ru"]))
