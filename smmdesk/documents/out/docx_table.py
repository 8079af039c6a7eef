"""A Word table as XML in one go: cell by cell through the library takes minutes for long tables."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from smmdesk.documents.out.paper import COLOURS, LINE, MUTED, SHADE, Grid, with_sign
from smmdesk.domain.layout import Cell, Tone

_EMU_PER_TWIP = 635
_TONES = {
    Tone.PLAIN: "",
    Tone.MUTED: f'<w:color w:val="{MUTED}"/>',
    Tone.STRONG: "<w:b/>",
    Tone.QUOTE: "<w:i/>",
    **{tone: f'<w:b/><w:color w:val="{COLOURS[tone]}"/>' for tone in (Tone.GOOD, Tone.CAUTION, Tone.BAD)},
}


def table_xml(grid: Grid, room: int) -> Any:
    """Return the ``w:tbl`` element, *room* EMU wide; its header row is repeated on every page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    widths = [round(room / _EMU_PER_TWIP * share) for share in grid.shares]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(row, widths) for row in grid.rows)
    return parse_xml(
        f"<w:tbl {nsdecls('w')}>{_properties(grid.caption, sum(widths))}"
        f"<w:tblGrid>{columns}</w:tblGrid>{_header(grid, widths)}{rows}</w:tbl>"
    )


def _properties(caption: str, width: int) -> str:
    """The borders, and the caption as the text that is read out for the table."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>' for side in sides)
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", 50), ("left", 90), ("bottom", 50), ("right", 90))
    )
    described = f"<w:tblCaption w:val={quoteattr(caption)}/>" if caption else ""
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f'<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="0"/>{described}</w:tblPr>'
    )


def _header(grid: Grid, widths: list[int]) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>'
    cells = "".join(
        _cell(text, width, "<w:b/>", right, shade)
        for text, width, right in zip(grid.header, widths, grid.numeric, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(row: tuple[Cell, ...], widths: list[int]) -> str:
    cells = "".join(
        _cell(with_sign(cell.text, cell.tone), width, _TONES[cell.tone], cell.value is not None)
        for cell, width in zip(row, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(text: str, width: int, run: str, right: bool = False, shade: str = "") -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in text.split("\n")
    )
    align = '<w:jc w:val="right"/>' if right else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr><w:p><w:pPr>'
        f'<w:spacing w:before="0" w:after="0"/>{align}</w:pPr><w:r><w:rPr>{run}<w:sz w:val="19"/></w:rPr>'
        f"{lines}</w:r></w:p></w:tc>"
    )
