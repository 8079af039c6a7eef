"""One form for all text: composed letters, plain spaces, nothing invisible, no line breaks."""

from __future__ import annotations

import re
import unicodedata

# Controls, soft hyphen, zero-width and direction marks, byte-order marks, lone surrogates.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# The zero-width joiner holds an emoji family together; between letters it is rubbish.
_STRAY_JOINER = re.compile(
    "(?<![\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
)
# Symbol and Wingdings bullets that word processors leave in the private use area.
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_NEEDS_WORK = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\uf8ff\ufeff\ufff9-\ufffd]"
)


def clean(text: str) -> str:
    """Return *text* in NFC on one line, single spaces, without invisible characters."""
    if not text.isascii():
        if _NEEDS_WORK.search(text):
            text = _visible(text)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    elif _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def is_tidy(text: str) -> bool:
    """Whether the text needs nothing but its spaces put in order."""
    return not _NEEDS_WORK.search(text.replace("\r\n", " ")) and unicodedata.is_normalized("NFC", text)


def _visible(text: str) -> str:
    text = _INVISIBLE.sub("", text)
    text = _STRAY_JOINER.sub("", text)
    return _PRIVATE_USE.sub("•", text)


def clean_lines(text: str) -> str:
    """Return *text* in NFC without invisible characters; line breaks, tabs and indents stay."""
    return unicodedata.normalize("NFC", _visible(text))
