"""Makes the files that the tests read: real ones, and hostile ones."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import docx
from docx.document import Document

from smmdesk.domain.plan import BlockKind, PlanText

Outline = list[tuple[str, str]]
_SHORT = {
    BlockKind.HEADING: "h",
    BlockKind.PARAGRAPH: "p",
    BlockKind.LIST_ITEM: "li",
    BlockKind.TABLE_ROW: "tr",
}


def outline(plan: PlanText) -> Outline:
    """Return the pieces as (kind, text): h, p, li or tr; list items with their level where nested."""
    result = []
    for block in plan.blocks:
        nested = block.kind is BlockKind.LIST_ITEM and block.level > 0
        result.append((f"{_SHORT[block.kind]}{block.level if nested else ''}", block.text))
    return result


def docx_bytes(fill: Callable[[Document], None]) -> bytes:
    """Return a DOCX that *fill* has filled."""
    document = docx.Document()
    fill(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_member(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the ZIP container with one member changed (or added, when it gets ``b""``)."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result,
    ):
        for member in source.infolist():
            if member.filename != name:
                result.writestr(member, source.read(member))
        old = source.read(name) if name in source.namelist() else b""
        result.writestr(name, change(old))
    return target.getvalue()


def with_body(data: bytes, xml: str) -> bytes:
    """Return the DOCX with *xml* put at the beginning of its body."""
    return with_member(
        data, "word/document.xml", lambda old: old.replace(b"<w:body>", b"<w:body>" + xml.encode())
    )


def zip_bytes(members: Mapping[str, bytes | str]) -> bytes:
    """Return a ZIP file with these members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def odt_bytes(body: str, styles: str = "", master: str = "") -> bytes:
    """Return an ODT whose ``office:text`` holds *body*; *styles* are automatic ones."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
            ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("dc", "dc"),
        )
    )  # fmt: skip
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    page = (
        f"<office:document-styles {names}><office:master-styles>{master}</office:master-styles>"
        "</office:document-styles>"
    )
    return zip_bytes(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": page}
    )


class Pdf:
    """A PDF written by hand: text at places, in Helvetica or Courier, page by page."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]

    def text(
        self, x: float, y: float, text: str, size: float = 12, bold: bool = False, even: bool = False
    ) -> Pdf:
        """Put *text* (Latin) at a place, in points from the lower left corner; *even* sets it in Courier.

        A letter of Courier is 0.6 of the size wide.
        """
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "F3" if even else "F2" if bold else "F1"
        self.pages[-1].append(f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET")
        return self

    def page(self) -> Pdf:
        """Begin the next page."""
        self.pages.append([])
        return self

    def data(self, password: bytes | None = None) -> bytes:
        """Return the file; with a *password* it cannot be opened without one."""
        kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(self.pages)))
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        ]
        for number, commands in enumerate(self.pages):
            stream = "\n".join(commands).encode("latin-1")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R "
                f"/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>".encode()
            )
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        extra = b""
        if password is not None:
            objects.append(_encryption(password))
            identity = _ID.hex().encode()
            extra = b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (len(objects), identity, identity)
        return _assemble(objects, extra)


def _assemble(objects: Sequence[bytes], extra: bytes) -> bytes:
    result = io.BytesIO()
    result.write(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(result.tell())
        result.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = result.tell()
    result.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    result.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    result.write(b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, extra))
    result.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return result.getvalue()


_ID = b"0123456789abcdef"
_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def _encryption(password: bytes) -> bytes:
    """The dictionary of the standard security handler, revision 2 (PDF 1.7, 7.6.3)."""
    padded = (password + _PAD)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    permissions = (-4) & 0xFFFFFFFF
    key = hashlib.md5(padded + owner + permissions.to_bytes(4, "little") + _ID).digest()[:5]
    user = _rc4(key, _PAD)
    return b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
        owner.hex().encode(),
        user.hex().encode(),
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    result = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        result.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(result)


def qt_pdf(html: str, path: Path, width: float = 0) -> bytes:
    """Return *html* printed by Qt, with fonts that hold Cyrillic; needs a running application."""
    from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

    document = QTextDocument()
    document.setHtml(html)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(96)
    if width:
        document.setTextWidth(width)
    document.print_(writer)
    del writer
    return path.read_bytes()
