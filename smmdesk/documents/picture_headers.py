"""Sizes of pictures whose reader would decode them to tell it: WebP, HEIC, AVIF."""

from __future__ import annotations

import struct

Sides = tuple[int, int]
_LARGEST_SIDE = 65535


def webp_sides(head: bytes) -> Sides | None:
    """Return width and height from the first 30 bytes of a WebP file; None where they tell nothing."""
    kind = head[12:16]
    if len(head) < 30:
        return None
    if kind == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if kind == b"VP8L" and head[20] == 0x2F:
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    if kind == b"VP8 " and head[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", head, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def heif_sides(beginning: bytes) -> Sides | None:
    """Return width and height of the largest picture in a HEIC or AVIF file (its "ispe" boxes); None for none."""
    found: list[Sides] = []
    at = beginning.find(b"ispe")
    while 0 <= at <= len(beginning) - 16:
        width, height = struct.unpack_from(">II", beginning, at + 8)
        if 0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE:
            found.append((width, height))
        at = beginning.find(b"ispe", at + 4)
    return max(found, key=lambda sides: sides[0] * sides[1], default=None)
