"""What a file is, told from its content; its name proves nothing."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from smmdesk.domain.errors import UserError


class Format(StrEnum):
    """A format that is read; the values are those of ``PlanText.format``, and e-mail besides."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    FLAT_ODT = "fodt"
    HTML = "html"
    RTF = "rtf"
    MAIL = "eml"
    TEXT = "txt"


# (offset, signature, code of the sentence that says what to do instead)
_REFUSED: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "document_image"),
    (0, b"\xff\xd8\xff", "document_image"),
    (0, b"GIF8", "document_image"),
    (0, b"BM", "document_image"),
    (0, b"II*\x00", "document_image"),
    (0, b"MM\x00*", "document_image"),
    (0, b"8BPS", "document_image"),
    (8, b"WEBP", "document_image"),
    (4, b"ftyphei", "document_image"),
    (4, b"ftypmif1", "document_image"),
    (4, b"ftypavif", "document_image"),
    (0, b"ID3", "document_recording"),
    (0, b"\xff\xfb", "document_recording"),
    (0, b"\xff\xf1", "document_recording"),
    (0, b"OggS", "document_recording"),
    (0, b"fLaC", "document_recording"),
    (0, b"#!AMR", "document_recording"),
    (0, b"\x1aE\xdf\xa3", "document_recording"),
    (8, b"WAVE", "document_recording"),
    (8, b"AVI ", "document_recording"),
    (4, b"ftyp", "document_recording"),
    (0, b"Rar!\x1a\x07", "document_archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "document_archive"),
    (0, b"\x1f\x8b", "document_archive"),
    (0, b"BZh", "document_archive"),
    (0, b"\xfd7zXZ\x00", "document_archive"),
    (0, b"\x28\xb5\x2f\xfd", "document_archive"),
    (257, b"ustar", "document_archive"),
    (0, b"MZ", "document_program"),
    (0, b"\x7fELF", "document_program"),
    (0, b"\xcf\xfa\xed\xfe", "document_program"),
    (0, b"\xca\xfe\xba\xbe", "document_program"),
    (0, b"SQLite format 3\x00", "document_unknown_type"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of streams inside an OLE2 container, and what the file then is; the first found counts.
_OLE_KINDS = (
    ("EncryptedPackage", "document_encrypted"),
    ("WordDocument", "document_old_word"),
    ("PowerPoint Document", "document_presentation"),
    ("Workbook", "document_old_excel"),
    ("Book", "document_old_excel"),
    ("__properties_version1.0", "document_mail"),
)
_ZIP_KINDS = (
    ("ppt/presentation.xml", "document_presentation"),
    ("xl/workbook.bin", "document_old_excel"),
    ("META-INF/container.xml", "document_ebook"),
    ("Index/Document.iwa", "document_apple"),
    ("Index.zip", "document_apple"),
)
_ODF_KINDS = {
    "text": Format.ODT,
    "text-template": Format.ODT,
    "spreadsheet": "document_old_excel",
    "presentation": "document_presentation",
}
_LONGEST_KIND = 200
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6]|ul|meta|style)\b[^>]*>", re.IGNORECASE
)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_MAIL_SIGNS = (b"\nmime-version:", b"\ncontent-type:", b"\nreceived:", b"\nmessage-id:")


def sniff(data: bytes) -> Format:
    """Return what the content is; UserError (without the name) for what is not read."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UserError("document_empty")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_zip(data)
    if data.startswith(_OLE):
        raise UserError(_ole_kind(data))
    if data.lstrip()[:5] == b"{\\rtf":
        return Format.RTF
    for offset, signature, code in _REFUSED:
        if data.startswith(signature, offset) and not _is_plain(data):
            raise UserError(code)
    return _sniff_text(data)


def _is_plain(data: bytes) -> bool:
    """Whether it is text after all: "BM…" and "MZ…" may begin a letter."""
    head = data[:512]
    if re.search(rb"[\x00-\x08\x0e-\x1f]", head):
        return False
    return len(head.decode("utf-8", errors="ignore").encode()) >= len(head) - 3


def _ole_kind(data: bytes) -> str:
    for name, code in _OLE_KINDS:
        if name.encode("utf-16-le") in data:
            return code
    return "document_unknown_type"


def _sniff_zip(data: bytes) -> Format:
    kind = ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < _LONGEST_KIND:
                kind = archive.read("mimetype").decode("ascii", "replace").strip()
    except Exception as error:  # BadZipFile, zlib.error and whatever else a broken directory provokes
        raise UserError("document_damaged") from error
    return _odf_kind(kind) if kind else _zip_kind(names)


def _odf_kind(kind: str) -> Format:
    prefix = "application/vnd.oasis.opendocument."
    if kind == "application/epub+zip":
        raise UserError("document_ebook")
    found = _ODF_KINDS.get(kind.removeprefix(prefix)) if kind.startswith(prefix) else None
    if isinstance(found, Format):
        return found
    raise UserError(found or "document_unknown_type")


def _zip_kind(names: set[str]) -> Format:
    lowered = {name.lower().lstrip("/") for name in names}
    if any(re.fullmatch(r"word/document\d*\.xml", name) for name in lowered):
        return Format.DOCX
    if "xl/workbook.xml" in lowered:
        return Format.XLSX
    for member, code in _ZIP_KINDS:
        if member in names:
            raise UserError(code)
    if "[content_types].xml" in lowered:
        raise UserError("document_unknown_type")
    raise UserError("document_archive")


def _sniff_text(data: bytes) -> Format:
    head = data[:4096].replace(b"\x00", b"")
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith((b"<?xml", b"<office:document")):
        if b"opendocument" in head and b"<office:document" in head:
            return Format.FLAT_ODT
        if not re.search(rb"<(?:!doctype\s+)?html", head, re.IGNORECASE):
            raise UserError("document_xml")
    if start.startswith(b"<") and _HTML.match(_without_comments(start)):
        return Format.HTML
    if b"<html" in head.lower() or len(_HTML.findall(head)) >= 5:
        return Format.HTML if not _is_mail(data) else Format.MAIL
    return Format.MAIL if _is_mail(data) else Format.TEXT


def _without_comments(start: bytes) -> bytes:
    return re.sub(rb"\A(?:<\?[^>]*>|<!--.*?-->|\s)+", b"", start, flags=re.DOTALL)


def _is_mail(data: bytes) -> bool:
    """Whether the file is a saved message: header lines, and at least two that only machines write."""
    head = data[:16_384]
    if not _MAIL.match(head.lstrip(b"\xef\xbb\xbf\r\n")):
        return False
    top = (b"\n" + head.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0]).lower()
    return sum(sign in top for sign in _MAIL_SIGNS) >= 2
