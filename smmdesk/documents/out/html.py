"""A layout as one HTML file: no scripts, nothing loaded from outside, good on paper and for ears."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from html import escape

from smmdesk.documents.out.paper import (
    ACCENT,
    COLOURS,
    GROUNDS,
    LINE,
    MUTED,
    SHADE,
    TEXT,
    Grid,
    is_wide,
    one_line,
    tidy,
    with_sign,
)
from smmdesk.domain.layout import Block, Bullets, Cell, Heading, Layout, Paragraph, Table, Tone

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TONES = "".join(f".{tone.value}{{color:#{colour}}}\n" for tone, colour in COLOURS.items()) + "".join(
    f"p.{tone.value}{{background:#{ground};border-left:4px solid #{COLOURS[tone]};padding:8px 12px}}\n"
    for tone, ground in GROUNDS.items()
)
_STYLE = f"""
:root{{color-scheme:light}}
body{{font:15px/1.5 system-ui,"Segoe UI",Arial,sans-serif;color:#{TEXT};background:#fff;
max-width:62rem;margin:0 auto;padding:24px;overflow-wrap:anywhere}}
h1{{font-size:1.6rem;line-height:1.25;margin:0 0 16px}}
h2{{font-size:1.2rem;margin:28px 0 8px}}
h3,h4,h5,h6{{font-size:1rem;margin:20px 0 6px}}
p,blockquote,ul,ol{{margin:0 0 10px}}
li{{margin-bottom:4px}}
blockquote{{border-left:3px solid #{LINE};padding-left:12px;color:#{MUTED}}}
.strong{{font-weight:700}}
{_TONES}td.quote{{font-style:italic}}
p.good,p.caution,p.bad{{font-weight:600}}
.table{{overflow-x:auto;margin:12px 0 20px}}
table{{border-collapse:collapse;width:100%;font-size:.92em}}
caption{{text-align:left;font-weight:600;padding:0 0 6px}}
th,td{{border:1px solid #{LINE};padding:5px 8px;text-align:left;vertical-align:top;min-width:4em}}
thead th{{background:#{SHADE}}}
tbody th{{font-weight:400}}
td.number,th.number{{text-align:right;font-variant-numeric:tabular-nums}}
footer{{border-top:1px solid #{LINE};margin-top:28px;padding-top:8px;color:#{MUTED};font-size:.85em}}
.table:focus-visible{{outline:2px solid #{ACCENT}}}
@media print{{body{{font-size:10pt;max-width:none;padding:0 1px}}
.table{{overflow:visible}}
thead{{display:table-header-group}}
tr,p,li,blockquote{{break-inside:avoid}}
h1,h2,h3,h4,h5,h6,caption{{break-after:avoid}}
*{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}}}
"""


def as_html(layout: Layout) -> str:
    """Return the whole page; every text in it is escaped."""
    title, language = escape(one_line(layout.title)), layout.language.value
    page = "A4 landscape" if is_wide(layout) else "A4"
    numbers = '@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt}'
    style = f"@page{{size:{page};margin:16mm 15mm;{numbers}}}{_STYLE}"
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>",
            f"<h1>{title}</h1>",
            *(part for block in layout.blocks for part in _parts(block)),
            "</main>",
            *([f"<footer>{_text(layout.footer)}</footer>"] if layout.footer.strip() else []),
            "</body>\n</html>\n",
        ]
    )


def as_html_bytes(layout: Layout) -> bytes:
    """Return the page as a file."""
    return as_html(layout).encode("utf-8")


def _text(text: str) -> str:
    return escape(tidy(text)).replace("\n", "<br>\n")


@singledispatch
def _parts(block: Block) -> Iterator[str]:
    raise TypeError(block)


@_parts.register
def _heading(block: Heading) -> Iterator[str]:
    level = max(2, min(6, block.level + 1))
    yield f"<h{level}>{escape(one_line(block.text))}</h{level}>"


@_parts.register
def _paragraph(block: Paragraph) -> Iterator[str]:
    text = _text(with_sign(tidy(block.text), block.tone))
    if block.tone is Tone.QUOTE:
        yield f"<blockquote>{text}</blockquote>"
    else:
        yield f"<p{_class(block.tone)}>{text}</p>"


@_parts.register
def _bullets(block: Bullets) -> Iterator[str]:
    name = "ol" if block.numbered else "ul"
    if block.items:
        start = f' start="{block.start}"' if block.numbered and block.start != 1 else ""
        yield f"<{name}{start}>"
        yield from (f"<li>{_text(item)}</li>" for item in block.items)
        yield f"</{name}>"


@_parts.register
def _table(block: Table) -> Iterator[str]:
    grid = Grid.of(block)
    if not grid.header:
        return
    label = escape(grid.caption)
    yield f'<div class="table" role="region" tabindex="0" aria-label="{label}">\n<table>'
    yield f"<caption>{label}</caption>\n<colgroup>"
    yield from (f'<col style="width:{share:.1%}">' for share in grid.shares)
    heads = "".join(
        f'<th scope="col"{_class(Tone.PLAIN, "number" if numeric else "")}>{_text(name)}</th>'
        for name, numeric in zip(grid.header, grid.numeric, strict=True)
    )
    yield f"</colgroup>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    yield from (_row(row) for row in grid.rows)
    yield "</tbody>\n</table>\n</div>"


def _row(row: tuple[Cell, ...]) -> str:
    first, *others = row
    head = f'<th scope="row"{_class(first.tone)}>{_shown(first)}</th>'
    return f"<tr>{head}{''.join(map(_cell, others))}</tr>"


def _cell(cell: Cell) -> str:
    return f"<td{_class(cell.tone, 'number' if cell.value is not None else '')}>{_shown(cell)}</td>"


def _shown(cell: Cell) -> str:
    return _text(with_sign(cell.text, cell.tone))


def _class(tone: Tone, also: str = "") -> str:
    names = " ".join(name for name in (tone.value if tone is not Tone.PLAIN else "", also) if name)
    return f' class="{names}"' if names else ""
