"""ZIP containers of documents, opened so that a bomb does not go off."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from xml.etree import ElementTree

from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.domain.errors import UserError

_CHUNK = 1 << 16
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, KeyError)


class DocumentZip:
    """The members of a document; what they unpack to is counted while reading, not believed.

    Raises UserError ``document_bomb``, ``document_encrypted``, ``document_damaged`` and
    ``document_xml_unsafe``, without the file's name.
    """

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise UserError("document_damaged") from error
        members = self._zip.infolist()
        if len(members) > limits.zip_members:
            raise UserError("document_bomb")
        if any(member.flag_bits & 1 for member in members):
            raise UserError("document_encrypted")
        self._names = {member.filename.lstrip("/").lower(): member for member in members}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def names(self) -> tuple[str, ...]:
        """Return the members' names in lower case."""
        return tuple(self._names)

    def check(self) -> None:
        """Unpack everything once without keeping it, for a library that unpacks by itself."""
        for name in self._names:
            data = self._unpack(name, keep=name.endswith((".xml", ".rels", ".vml")))
            refuse_dtd(data)

    def read(self, name: str) -> bytes:
        """Return a member's bytes; UserError ``document_damaged`` where it is missing or broken."""
        return self._unpack(name, keep=True)

    def xml(self, name: str) -> ElementTree.Element:
        """Return the root of an XML member; a document type declaration is refused."""
        return parse_xml(self.read(name))

    def _unpack(self, name: str, keep: bool) -> bytes:
        member = self._names.get(name.lower())
        if member is None:
            raise UserError("document_damaged")
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(member) as source:
                while chunk := source.read(_CHUNK):
                    size += len(chunk)
                    self._count(size, len(chunk), member.compress_size)
                    if keep:
                        chunks.append(chunk)
        except RuntimeError as error:
            raise UserError("document_encrypted") from error
        except _BROKEN as error:
            raise UserError("document_damaged") from error
        return b"".join(chunks)

    def _count(self, size: int, more: int, packed: int) -> None:
        limits = self._limits
        self._unpacked += more
        too_dense = size > limits.zip_ratio_from and size > limits.zip_ratio * max(1, packed)
        if too_dense or size > limits.zip_member_bytes or self._unpacked > limits.zip_total_bytes:
            raise UserError("document_bomb")


def refuse_dtd(xml: bytes) -> None:
    """Raise UserError ``document_xml_unsafe`` where a document type, and with it entities, is declared.

    No office format has one. With no declaration there is nothing to expand and nothing to fetch, so
    that the fast parser of the standard library is safe.
    """
    if any(sign in xml for sign in _DTD):
        raise UserError("document_xml_unsafe")


def parse_xml(xml: bytes) -> ElementTree.Element:
    """Return the root element; UserError ``document_damaged`` where it is not well-formed."""
    refuse_dtd(xml)
    try:
        return ElementTree.fromstring(xml)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UserError("document_damaged") from error


def local_name(tag: str) -> str:
    """Return an element's name without its namespace."""
    return re.sub(r"^\{[^}]*\}", "", tag)
