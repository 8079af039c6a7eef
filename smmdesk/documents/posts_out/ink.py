"""Colours of exported calendars: the ink of each rubric on paper, and on a dark page."""

from __future__ import annotations

from smmdesk.domain.posts.setting import Colour

INKS: dict[Colour, tuple[str, str, str, str]] = {
    Colour.BLUE: ("2457d6", "e8eefc", "8fb0ff", "24304d"),
    Colour.VIOLET: ("7445c4", "f0eafb", "c0a2f5", "33284a"),
    Colour.GREEN: ("187a48", "e3f4ea", "6fd39b", "183426"),
    Colour.RUST: ("b53a0c", "fcebe3", "ff9f78", "40261b"),
    Colour.TEAL: ("0b7080", "e1f2f4", "64c9d8", "163338"),
    Colour.AMBER: ("8a5a00", "fdf1d8", "f0c061", "3a2d12"),
    Colour.PINK: ("b0276f", "fbe6f0", "ff94c6", "40202f"),
    Colour.OLIVE: ("5d6b12", "f1f4dc", "c3d065", "2e3314"),
    Colour.SLATE: ("4d5b6a", "eceff2", "a9b6c4", "2a3038"),
    Colour.BROWN: ("7c5036", "f5ece6", "d8ab8e", "38291f"),
}
"""Hex without #: ink and ground on a light page, ink and ground on a dark one."""
