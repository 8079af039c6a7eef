"""Which part of a run of letters and dots is a domain, by the rules that X publishes (twitter-text 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smmdesk.domain.networks.tlds import LONGEST_UNICODE, TLDS, UNICODE_TLDS

LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289"
    "\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_NO_DOMAIN = (
    r"/!'#%&()*+,\\:;<=>?@\[\]\^{|}~$"
    "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    "\ufffe\ufeff\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
)
RUNS = re.compile(f"[^{_NO_DOMAIN}]+")
"""Letters, digits, dots, dashes and underscores of any script in a row."""

_LONGEST_LABEL = 63
_WORD = re.compile("[0-9a-zA-Z]+")
_PUNYCODE = re.compile("[xX][nN]--[-0-9a-zA-Z]+")
_LATIN_LABELS = re.compile(rf"(?:[-a-zA-Z0-9{LATIN}]++\.)++")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_GOES_ON = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@+-")


class Run:
    """A run of letters and dots, and where domains can be in it.

    *starts* and *ends* are those of its labels, the parts between the dots. For each label *reach* is the label
    before the top-level domain, the last there is, of a domain that begins with the whole of it; -1 for none.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = start
        for part in text[start:end].split("."):
            self.starts.append(at)
            self.ends.append(at + len(part))
            at += len(part) + 1
        self._tops = [top_length(text, *span) for span in zip(self.starts, self.ends, strict=True)]
        self.reach = self._reach()

    def __len__(self) -> int:
        return len(self.starts)

    def domain_end(self, last: int) -> int:
        """Return where a domain ends whose last name is this label."""
        return self.starts[last + 1] + self._tops[last + 1]

    def from_within(self, number: int, lowest: int) -> tuple[int, int] | None:
        """Return where in a label, from *lowest* on, a domain may begin, and its last name; None for nowhere."""
        if not self._ends_well(number):
            return None
        start = max(lowest, self.starts[number])
        if self.reach[number + 1] >= 0:
            return start, self.reach[number + 1]
        if not self._tops[number + 1]:
            return None
        underscore = self._text.rfind("_", self.starts[number], self.ends[number])
        return max(start, underscore + 1), number

    def _reach(self) -> list[int]:
        reach = [-1] * len(self.starts)
        for number in range(len(self.starts) - 2, -1, -1):
            if self._text[self.starts[number]] in "-_." or not self._ends_well(number):
                continue
            reach[number] = reach[number + 1]
            if reach[number] < 0 and self._tops[number + 1]:
                has_underscore = self._text.find("_", self.starts[number], self.ends[number]) >= 0
                reach[number] = -1 if has_underscore else number
        return reach

    def _ends_well(self, number: int) -> bool:
        end = self.ends[number]
        return end > self.starts[number] and self._text[end - 1] not in "-_"


def top_length(text: str, at: int, stop: int) -> int:
    """Return how many characters from *at* on are a top-level domain that ends there; 0 for none."""
    if found := _PUNYCODE.match(text, at, stop):
        return found.end() - at
    if found := _WORD.match(text, at, stop):
        end = found.end()
        if end - at < 25 and found.group().lower() in TLDS and text[end : end + 1] not in _GOES_ON:
            return end - at
        if text[at] not in "vV":  # the one name of another script that begins in this one: vermögens…
            return 0
    for length in range(min(LONGEST_UNICODE, stop - at), 1, -1):
        if (
            text[at : at + length].lower() in UNICODE_TLDS
            and text[at + length : at + length + 1] not in _GOES_ON
        ):
            return length
    return 0


def latin_domains(domain: str) -> Iterator[tuple[int, int]]:
    """Yield where the domains in Latin letters are within a domain that may begin with words of another script."""
    at = 0
    while found := _LATIN_LABELS.search(domain, at):
        at = found.end()
        for dot in _dots_from_the_end(domain, *found.span()):
            stop = domain.find(".", dot + 1)
            length = top_length(domain, dot + 1, len(domain) if stop < 0 else stop)
            if length:
                at = dot + 1 + length
                yield found.start(), at
                break


def is_valid_domain(domain: str) -> bool:
    """Tell whether each label is no longer than a name on the net may be, written in its own script or not."""
    if domain.startswith("xn--") and next(latin_domains(domain), None) is None:
        return False
    return all(0 < _encoded_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _encoded_length(label: str) -> int:
    if label.isascii():
        return len(label)
    if len(label) > _LONGEST_LABEL:  # its punycode is longer still, and takes long to make
        return len(label)
    parts = _DOTS.split(label)
    encoded = (part if part.isascii() else f"xn--{part.encode('punycode').decode('ascii')}" for part in parts)
    return len(".".join(encoded))


def _dots_from_the_end(domain: str, start: int, end: int) -> Iterator[int]:
    at = domain.rfind(".", start, end)
    while at >= 0:
        yield at
        at = domain.rfind(".", start, at)
