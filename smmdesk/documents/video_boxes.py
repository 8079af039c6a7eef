"""How long and how large a video is, from the boxes of an MP4 or MOV file (ISO 14496-12); nothing is decoded."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import IO

_MOST_BOXES = 4096
_LONGEST_HEADER = 4096
_LARGEST_SIDE = 65535
_LONGEST_SECONDS = 60 * 60 * 24 * 7


@dataclass(frozen=True, slots=True)
class Clip:
    """What the boxes tell; None for what they do not."""

    seconds: float | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    end: int


class _Budget:
    """A file can nest and repeat boxes without end: so many are looked at, and no more."""

    def __init__(self) -> None:
        self.left = _MOST_BOXES

    def spend(self) -> bool:
        self.left -= 1
        return self.left >= 0


def read_clip(source: IO[bytes], size: int) -> Clip:
    """Return the length and the size in pixels; what is missing or makes no sense is None."""
    budget = _Budget()
    for movie in _boxes(source, 0, size, budget):
        if movie.kind == b"moov":
            return _read_movie(source, movie, budget)
    return Clip()


def _read_movie(source: IO[bytes], movie: _Box, budget: _Budget) -> Clip:
    clip = Clip()
    for box in _boxes(source, movie.start, movie.end, budget):
        if box.kind == b"mvhd":
            clip = replace(clip, seconds=_seconds(_content(source, box)))
        elif box.kind == b"trak" and clip.width is None:
            width, height = _sides(source, box, budget)
            clip = replace(clip, width=width, height=height)
    return clip


def _sides(source: IO[bytes], track: _Box, budget: _Budget) -> tuple[int | None, int | None]:
    for box in _boxes(source, track.start, track.end, budget):
        if box.kind == b"tkhd":
            return _shown_sides(_content(source, box))
    return None, None


def _shown_sides(header: bytes) -> tuple[int | None, int | None]:
    """Return width and height as shown: a phone's upright video is stored lying, with a turn in its matrix."""
    start = 52 if header[:1] == b"\x01" else 40
    if len(header) < start + 44:
        return None, None
    a, b = struct.unpack_from(">ii", header, start)
    width, height = (value >> 16 for value in struct.unpack_from(">II", header, start + 36))
    if not 0 < width <= _LARGEST_SIDE or not 0 < height <= _LARGEST_SIDE:
        return None, None  # a track of sound has no size
    return (height, width) if a == 0 and b != 0 else (width, height)


def _seconds(header: bytes) -> float | None:
    layout, start = (">IQ", 20) if header[:1] == b"\x01" else (">II", 12)
    if len(header) < start + struct.calcsize(layout):
        return None
    scale, length = struct.unpack_from(layout, header, start)
    unknown = (1 << (64 if layout == ">IQ" else 32)) - 1
    if not scale or not length or length == unknown:
        return None
    seconds = length / scale
    return round(seconds, 3) if seconds <= _LONGEST_SECONDS else None


def _content(source: IO[bytes], box: _Box) -> bytes:
    source.seek(box.start)
    return source.read(min(box.end - box.start, _LONGEST_HEADER))


def _boxes(source: IO[bytes], start: int, end: int, budget: _Budget) -> Iterator[_Box]:
    """Yield the boxes between two places; those that lie about their size end it."""
    at = start
    while at + 8 <= end and budget.spend():
        source.seek(at)
        head = source.read(16)
        if len(head) < 8:
            return
        length, kind, header = int.from_bytes(head[:4], "big"), head[4:8], 8
        if length == 1 and len(head) == 16:
            length, header = int.from_bytes(head[8:], "big"), 16
        elif length == 0:
            length = end - at
        if length < header:
            return
        stop = min(at + length, end)
        yield _Box(kind, at + header, stop)
        at += length
