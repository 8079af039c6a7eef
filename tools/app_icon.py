"""Draw the program's icon in the formats that systems want, from resources/icons/app.svg.

    python tools/app_icon.py     writes app.png (Linux), app.ico (Windows, the window) and app.icns (macOS)

Run it after the drawing was changed. ICO and ICNS are thin containers for PNG pictures:
https://learn.microsoft.com/windows/win32/menurc/about-icons and Apple's IconFamily resource.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImageReader

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
DRAWING = FOLDER / "app.svg"
PNG_SIZE = 512
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_KINDS = {  # the type of an entry: its edge in pixels
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}


def png(edge: int, drawing: Path = DRAWING) -> bytes:
    """Return the drawing as a PNG, *edge* pixels square; ValueError where Qt cannot read it."""
    reader = QImageReader(str(drawing), QByteArray(b"svg"))
    reader.setScaledSize(QSize(edge, edge))
    image = reader.read()
    if image.isNull():
        raise ValueError(reader.errorString())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of these PNGs by edge; 256 is written as 0, as the format has it."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = len(head) + 16 * len(pictures)
    for edge, data in pictures.items():
        head += struct.pack("<BBBBHHII", edge % 256, edge % 256, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return a macOS icon of these PNGs by the type of their entry."""
    entries = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", len(entries) + 8) + entries


def draw(folder: Path = FOLDER) -> None:
    """Write the three files into *folder*."""
    (folder / "app.png").write_bytes(png(PNG_SIZE))
    (folder / "app.ico").write_bytes(ico({edge: png(edge) for edge in ICO_SIZES}))
    (folder / "app.icns").write_bytes(icns({kind: png(edge) for kind, edge in ICNS_KINDS.items()}))


if __name__ == "__main__":
    draw()
