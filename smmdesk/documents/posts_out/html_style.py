"""How an exported web page looks: light and dark as the reader's system says, light on paper."""

from __future__ import annotations

from smmdesk.documents.posts_out.ink import INKS

_LIGHT = (
    "--ground:#f6f7f9;--panel:#fff;"
    "--line:#dfe3e8;--text:#1d2630;--muted:#5d6975;--accent:#2457d6;--other:#f0f2f5"
)
_DARK = (
    "--ground:#17191d;--panel:#1f2227;"
    "--line:#343940;--text:#e7eaee;--muted:#9aa5b1;--accent:#8fb0ff;--other:#1a1c20"
)


def _inks(dark: bool) -> str:
    start = 2 if dark else 0
    return ";".join(
        f"--{colour.value}:#{inks[start]};--{colour.value}-on:#{inks[start + 1]}"
        for colour, inks in INKS.items()
    )


_CLASSES = "".join(
    f".{each.value}{{--ink:var(--{each.value});--on:var(--{each.value}-on)}}\n" for each in INKS
)

STYLE = f"""
:root{{color-scheme:light dark;{_LIGHT};{_inks(False)}}}
@media (prefers-color-scheme:dark){{:root{{{_DARK};{_inks(True)}}}}}
@page{{size:A4 landscape;margin:10mm 12mm}}
@page list{{size:A4 portrait;margin:14mm}}
*{{box-sizing:border-box}}
body{{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,"Segoe UI",Arial,sans-serif}}
header,main,footer{{max-width:78rem;margin:0 auto;padding:12px 24px}}
h1{{font-size:1.6rem;line-height:1.25;margin:8px 0 4px}}
h2{{font-size:1.25rem;margin:20px 0 10px}}
h3{{font-size:1rem;margin:24px 0 8px}}
h4{{font-size:1rem;margin:0 0 2px}}
p{{margin:0 0 8px}}
a{{color:var(--accent)}}
a:focus-visible{{outline:2px solid var(--accent);outline-offset:1px}}
.muted,footer{{color:var(--muted)}}
.skip{{position:absolute;left:-999px}}
.skip:focus{{left:24px}}
.key{{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0 0 6px;padding:0;list-style:none;font-size:.9rem}}
.key b{{font-weight:600}}
.swatch{{display:inline-block;width:.8em;height:.8em;border-radius:3px;background:var(--ink);margin-right:6px}}
nav ul{{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin:8px 0 0;list-style:none}}
{_CLASSES}.none{{--ink:var(--muted);--on:var(--other)}}
table.month{{width:100%;table-layout:fixed;border-collapse:collapse;background:var(--panel)}}
.month th{{text-align:left;font-weight:400;font-size:.85rem;color:var(--muted);padding:2px 6px}}
.month td{{border:1px solid var(--line);height:6.2rem;padding:4px;vertical-align:top;
overflow-wrap:anywhere;hyphens:auto}}
.month td.other{{background:var(--other)}}
.month td.today{{box-shadow:inset 0 0 0 2px var(--accent)}}
.number{{display:block;font-size:.85rem;color:var(--muted);padding:0 2px 2px}}
.today .number{{color:var(--text);font-weight:700}}
.month ul{{margin:0;padding:0;list-style:none}}
.chip{{display:block;margin:0 0 3px;padding:1px 5px;
border-left:3px solid var(--ink);border-radius:3px;background:var(--on);
color:var(--text);text-decoration:none;font-size:.78rem;line-height:1.35}}
.chip>span{{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;line-clamp:3;overflow:hidden}}
.chip b{{font-weight:600}}
.chip i{{font-style:normal;color:var(--ink)}}
.more{{font-size:.78rem}}
.paper,.weekday{{display:none}}
article{{margin:0 0 10px;padding:10px 14px;background:var(--panel);
border:1px solid var(--line);border-left:4px solid var(--ink);
border-radius:8px;overflow-wrap:anywhere}}
article:target{{outline:2px solid var(--accent)}}
.text{{white-space:pre-wrap;margin:8px 0 0}}
.text b{{display:block;font-weight:600;font-size:.85rem;color:var(--muted)}}
dl{{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:10px 0 0;font-size:.88rem}}
dt{{color:var(--muted)}}
dd{{margin:0;white-space:pre-wrap;min-width:0}}
.pictures{{display:flex;flex-wrap:wrap;gap:8px;margin:10px 0 0}}
.pictures img{{display:block;max-width:160px;max-height:120px;border-radius:6px}}
footer{{font-size:.85rem;border-top:1px solid var(--line);margin-top:24px}}
@media screen and (max-width:700px){{
header,main,footer{{padding:12px}}
.month thead{{position:absolute;left:-9999px}}
.month,.month tbody,.month tr,.month td{{display:block}}
.weekday{{display:inline}}
.chip>span{{-webkit-line-clamp:none;line-clamp:none}}
.month td{{height:auto;border-width:0 0 1px}}
.month td.other,.month td.empty{{display:none}}
dl{{grid-template-columns:1fr}}dd{{margin-bottom:6px}}}}
@media print{{:root{{color-scheme:light;{_LIGHT};{_inks(False)};--ground:#fff}}
html{{font-size:10pt}}body{{font-size:9.5pt}}
header,main,footer{{max-width:none;padding:0}}
nav,.skip{{display:none}}
section.sheet{{break-inside:avoid}}
section.sheet+section.sheet{{break-before:page}}
section.list{{break-before:page;page:list}}
.screen,.month li:nth-child(n+4){{display:none}}
.paper{{display:block}}
.chip>span{{-webkit-line-clamp:2;line-clamp:2}}
.month td{{height:20mm;padding:.7mm}}
.chip,.more{{font-size:7pt;line-height:1.25}}
.number{{font-size:8pt}}
h1{{font-size:14pt}}h2{{font-size:11pt;margin:3mm 0 2mm}}.key{{font-size:8pt}}
.chip,article{{break-inside:avoid}}
h2,h3,h4{{break-after:avoid}}
a{{color:inherit;text-decoration:none}}
*{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}}}
"""
