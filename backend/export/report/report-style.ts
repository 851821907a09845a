/** How the page of a report looks, on a screen and on paper. */
export const reportStyle = `
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; background: #fff;
  font: 16px/1.75 Georgia, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif; }
h1 { font-size: 1.6rem; line-height: 1.4; }
h2 { margin-top: 2rem; font-size: 1.25rem; }
h3 { font-size: 1.1rem; }
h4 { margin-bottom: 0; font-size: 1rem; }
p { margin: .5rem 0; white-space: pre-line; }
table { margin: 1rem 0; border-collapse: collapse; font-size: .85rem; line-height: 1.5;
  border-top: 1.5px solid; border-bottom: 1.5px solid; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .25rem; text-align: left; }
th { border-bottom: 1px solid; font-weight: 600; text-align: left; }
th, td { padding: .2rem .4rem; vertical-align: top; }
th:not(.number), td:not(.number) { min-width: 6em; }
.number { text-align: right; white-space: nowrap; }
blockquote { margin: .75rem 0 .75rem 1rem; padding-left: 1rem; border-left: 2px solid #c9ced4; }
figure { margin: 1rem 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
footer { font-size: .85rem; color: #474e56; }
@media print { body { max-width: none; margin: 0; } h2, h3, h4 { break-after: avoid; } img { max-height: 24cm; width: auto; } tr, blockquote { break-inside: avoid; } }
`
