/** The page's style: the product's own colours and type, by day and by night. */
export const STYLE = `
:root{--page:#f6f5f2;--surface:#fff;--sunk:#efede8;--ink:#1c1b19;--ink-2:#6b6862;--line:#e7e4de;--brand:#0e6e5a;--brand-soft:#e3f0ec;--brand-2:#b9d9d0;--accent:#c75b12;--accent-ink:#a84a0c;--accent-soft:#faebdd}
@media (prefers-color-scheme:dark){:root{--page:#121311;--surface:#1c1d1b;--sunk:#2e2f2b;--ink:#f1efea;--ink-2:#a5a29a;--line:#2c2d2a;--brand:#5cc2a8;--brand-soft:#1b302a;--brand-2:#2c594e;--accent:#f0a25e;--accent-ink:#f0a25e;--accent-soft:#33261a;color-scheme:dark}}
*{box-sizing:border-box;margin:0}
body{background:var(--page);color:var(--ink);font:15px/24px -apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased}
main{max-width:1120px;margin:0 auto;padding:48px 24px 64px}
h1{font-size:28px;line-height:36px;font-weight:500;letter-spacing:-.2px}
h2{font-size:18px;line-height:26px;font-weight:500}
.lead{color:var(--ink-2);margin-top:6px}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin:24px 0 12px}
.tile,.card{background:var(--surface);border-radius:12px;padding:20px}
.tile b{display:block;font-size:28px;line-height:34px;font-weight:500}
.tile span{font-size:13px;line-height:18px;color:var(--ink-2)}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.card{min-width:0;display:flex;flex-direction:column}.card.wide{grid-column:1/-1}
.card p{color:var(--ink-2);font-size:13px;line-height:20px;margin-top:4px}
.card .say{color:var(--ink);font-size:15px;line-height:24px;margin-top:auto;padding-top:12px}
.advice{background:var(--brand-soft);border-radius:12px;padding:16px 20px;margin-bottom:12px}
.chart{display:block;width:100%;height:auto;margin-top:14px}
.grid{stroke:var(--line);stroke-width:1}.mark{fill:var(--ink-2);font-size:12px}
.guide{fill:none;stroke:var(--ink-2);stroke-width:1.2;stroke-dasharray:4 4}
.line{fill:none;stroke-width:2.4;stroke-linejoin:round;stroke-linecap:round}
rect.a,.dot.a{fill:var(--brand)}rect.b,.dot.b{fill:var(--brand-2)}rect.c,.dot.c{fill:var(--accent)}rect.d{fill:var(--ink-2);opacity:.4}
.line.a{stroke:var(--brand)}.line.b{stroke:var(--brand-2)}.line.c{stroke:var(--accent)}.line.d{stroke:var(--ink-2);stroke-width:1.6}
.keys{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:8px;font-size:13px;color:var(--ink-2)}
.keys i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.keys .a{background:var(--brand)}.keys .b{background:var(--brand-2)}.keys .c{background:var(--accent)}.keys .d{background:var(--ink-2);opacity:.4}
.scroll{overflow-x:auto;margin-top:12px}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:20px}
th{font-weight:400;color:var(--ink-2);text-align:right;padding:6px 8px;white-space:nowrap}
td{text-align:right;padding:6px 8px;border-top:1px solid var(--line);white-space:nowrap}
th:first-child,td:first-child{text-align:left}
td.text,th.text{text-align:left;white-space:normal}td.text:last-child{min-width:20em}
.heat td{border:2px solid var(--surface);border-radius:4px;text-align:center}.heat td:first-child{text-align:left}
ul{margin:8px 0 0;padding-left:18px;color:var(--ink-2);font-size:13px;line-height:22px}
footer{color:var(--ink-2);font-size:13px;margin-top:24px}
@media (max-width:760px){.people,.people tbody{display:block}.people thead{display:none}.people tr{display:grid;grid-template-columns:auto 1fr auto;gap:0 12px;padding:10px 0;border-top:1px solid var(--line)}.people td{border:0;padding:0;text-align:left}.people td:nth-child(4){grid-area:1/3}.people td:nth-child(3){grid-area:2/1}.people td.text:last-child{grid-area:3/1/4/-1;min-width:0;color:var(--ink-2)}
main{padding:24px 16px 48px}.cards{grid-template-columns:minmax(0,1fr)}.tiles{grid-template-columns:1fr 1fr}.mark{font-size:18px}}
@media print{body{background:#fff}.card,.tile{break-inside:avoid;border:1px solid var(--line)}}
`
