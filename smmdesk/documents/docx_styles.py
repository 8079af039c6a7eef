"""What a DOCX file's styles and numbering say about a paragraph: a heading, a list item, bold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from smmdesk.documents.markers import Marker

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"
_HEADING_NAME = re.compile(r"(?:heading|заголовок|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "название", "заголовок"})
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20
_DEEPEST = 9


@dataclass(slots=True)
class Style:
    """One paragraph style; what it does not say itself, the style it is based on says."""

    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    bold: bool | None = None
    num_id: str | None = None
    num_level: int | None = None


def switched_on(parent: Element | None, name: str) -> bool | None:
    """Return whether a property such as ``w:b`` is set under *parent*; None where it is not mentioned."""
    node = parent.find(W + name) if parent is not None else None
    if node is None:
        return None
    return node.get(_VAL, "1").lower() not in _OFF


def number_of(node: Element | None) -> int | None:
    """Return the whole number in an element's ``w:val``; None without one."""
    value = node.get(_VAL, "") if node is not None else ""
    return int(value) if value.lstrip("-").isdigit() and len(value) < 10 else None


class Styles:
    """The paragraph styles of a document, looked up along their ancestry."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default = ""
        for node in root.iter(f"{W}style") if root is not None else ():
            if node.get(f"{W}type", "paragraph") == "paragraph":
                style_id = node.get(f"{W}styleId", "")
                self._styles[style_id] = _style(node)
                if node.get(f"{W}default", "0") not in _OFF:
                    self.default = style_id

    def get(self, style_id: str) -> Style:
        """Return the style with what it inherits filled in."""
        result = Style()
        seen = 0
        current: str | None = style_id
        while current in self._styles and seen < _LONGEST_CHAIN:
            style = self._styles[current]
            for name in Style.__slots__:
                if getattr(result, name) in (None, ""):
                    setattr(result, name, getattr(style, name))
            current, seen = style.based_on, seen + 1
        if result.outline is None:
            result.outline = _outline_by_name(result.name)
        self._styles[style_id] = result
        result.based_on = None
        return result


def _style(node: Element) -> Style:
    properties = node.find(f"{W}pPr")
    style = Style(bold=switched_on(node.find(f"{W}rPr"), "b"))
    name, base = node.find(f"{W}name"), node.find(f"{W}basedOn")
    style.name = name.get(_VAL, "") if name is not None else ""
    style.based_on = base.get(_VAL) if base is not None else None
    if properties is not None:
        style.outline = number_of(properties.find(f"{W}outlineLvl"))
        style.num_id, style.num_level = numbering_of(properties)
    return style


def _outline_by_name(name: str) -> int | None:
    match = _HEADING_NAME.match(name)
    if match:
        return int(match[1]) - 1
    return 0 if name.lower() in _TITLE_NAMES else None


def numbering_of(properties: Element) -> tuple[str | None, int | None]:
    """Return the list's id and the level that a paragraph's properties give; id "0" takes it off a list."""
    node = properties.find(f"{W}numPr")
    if node is None:
        return None, None
    num_id = node.find(f"{W}numId")
    return (num_id.get(_VAL) if num_id is not None else None), number_of(node.find(f"{W}ilvl"))


@dataclass(slots=True)
class _Level:
    bullet: bool = True
    parts: int = 1
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document; counts along so that numbered paragraphs get their numbers."""

    root: Element | None
    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _abstract_of: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        for node in self.root.iter(f"{W}abstractNum"):
            levels = {number_of_attribute(level): _level(level) for level in node.iter(f"{W}lvl")}
            self._levels[node.get(f"{W}abstractNumId", "")] = levels
        for node in self.root.iter(f"{W}num"):
            abstract = node.find(f"{W}abstractNumId")
            self._abstract_of[node.get(f"{W}numId", "")] = (
                abstract.get(_VAL, "") if abstract is not None else ""
            )

    def marker(self, num_id: str, depth: int) -> Marker:
        """Return the marker that the next paragraph of this list gets at this level."""
        depth = max(0, min(depth, _DEEPEST))
        level = self._levels.get(self._abstract_of.get(num_id, ""), {}).get(depth, _Level())
        if level.bullet:
            return Marker("bullet")
        counts = self._counts.setdefault(num_id, [])
        del counts[depth + 1 :]
        counts.extend([0] * (depth + 1 - len(counts)))
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        number = tuple(max(1, count) for count in counts[depth + 1 - min(level.parts, depth + 1) : depth + 1])
        return Marker("number", "", number)


def number_of_attribute(level: Element) -> int:
    """Return which level a ``w:lvl`` describes, from 0."""
    value = level.get(f"{W}ilvl", "0")
    return int(value) if value.isdigit() and len(value) < 3 else 0


def _level(node: Element) -> _Level:
    kind, text = node.find(f"{W}numFmt"), node.find(f"{W}lvlText")
    is_bullet = kind is not None and kind.get(_VAL) in ("bullet", "none")
    parts = text.get(_VAL, "").count("%") if text is not None else 1
    start = number_of(node.find(f"{W}start"))
    return _Level(is_bullet, max(1, parts), 1 if start is None else start)
