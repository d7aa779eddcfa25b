"""How the page of a publication looks, on the screen and on one A4 page."""

from __future__ import annotations

from .html_page import style_of

STYLE = style_of("""\
body { line-height: 1.35; max-width: 182mm; }
h1 { font-size: 20pt; }
h2 { font-size: 12pt; margin: 5mm 0 1.5mm; }
p { margin: 0 0 1.5mm; }
.published { font-size: 12pt; }
.replaced, .hash { color: #4d4d4d; font-size: 9pt; }
.hash { margin-top: 5mm; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; break-inside: avoid; }
th, td { padding: .7mm 1.5mm; border-bottom: 1px solid #d5d5d5; font-weight: normal; text-align: right;
  font-variant-numeric: tabular-nums; vertical-align: bottom; }
th:first-child { text-align: left; width: 40%; }
thead th { border-bottom: 2px solid #1b1b1b; font-size: 9pt; }
tfoot th, tfoot td { border-top: 1px solid #1b1b1b; border-bottom: 0; font-weight: bold; }
""")
