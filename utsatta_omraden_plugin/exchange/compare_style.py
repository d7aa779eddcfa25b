"""How the page of a comparison looks, on the screen and on A4."""

from __future__ import annotations

from .html_page import style_of

STYLE = style_of("""\
body { max-width: 190mm; }
h1 { font-size: 18pt; }
h2 { font-size: 12.5pt; margin: 6mm 0 2mm; }
p { margin: 0 0 2mm; }
.sources, figcaption, .note { color: #4d4d4d; font-size: 9pt; }
.growth { font-size: 12pt; margin: 4mm 0; }
.boxes { display: flex; flex-wrap: wrap; gap: 4mm 5mm; margin-bottom: 3mm; }
.boxes section { flex: 1 1 60mm; border: 1px solid #b8b8b8; border-top: 4px solid #1b1b1b; padding: 3mm 4mm; }
.boxes section.technical { border-top: 4px dashed #767676; }
.boxes section.abolished_category { flex-basis: 100%; border-top: 4px dotted #767676; }
.boxes h2 { margin: 0; }
.boxes table { width: 100%; border-collapse: collapse; }
.boxes th { font-weight: normal; text-align: left; }
.boxes td { font-weight: bold; }
.boxes th, .boxes td { padding: .4mm 0; border-bottom: 1px solid #e2e2e2; }
.boxes .note { margin: 2mm 0 0; }
td.number, th.number, .boxes td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 0; break-inside: avoid; }
svg { width: 100%; height: auto; font-family: inherit; }
svg text { font-size: 12.5px; fill: #1b1b1b; }
svg .edition { font-size: 15px; font-weight: bold; }
svg .count { font-weight: bold; }
svg text.count { paint-order: stroke; stroke: #fff; stroke-width: 3px; }
table.changes { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.3; }
.changes th, .changes td { text-align: left; vertical-align: top; padding: 1.2mm 1.5mm;
  border-bottom: 1px solid #d5d5d5; }
.changes th.number, .changes td.number { text-align: right; }
.changes th { border-bottom: 2px solid #1b1b1b; }
.changes thead { display: table-header-group; }
.changes tr { break-inside: avoid; }
.changes td:first-child { white-space: nowrap; border-left: 4px solid #1b1b1b; }
.changes tr.technical td:first-child { border-left: 4px dashed #767676; }
.changes tr.abolished_category td:first-child { border-left: 4px dotted #767676; }
.changes td:nth-child(3) { color: #4d4d4d; min-width: 42mm; }
""")
