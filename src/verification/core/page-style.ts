/** The whole style of the page behind the code; allowed by its hash, so nothing inline can join it. */
export const PAGE_STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f9;color:#1a1a1a;font:18px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:40rem;margin:0 auto;padding:0 16px 32px}
header{margin:0 -16px 16px;padding:20px 16px;color:#fff;background:#a8071a}
header.good{background:#0b6b3a}
header.warn{background:#8a4b00}
h1{margin:0;font-size:34px;line-height:1.25}
h1 small{display:block;font-size:18px;font-weight:400}
header p{margin:8px 0 0}
section{background:#fff;border:1px solid #dfe4ea;border-radius:8px;padding:12px 16px;margin:0 0 12px}
h2{font-size:18px;margin:0 0 8px}
dl{margin:0}
dt{color:#4d5663;font-size:15px}
dd{margin:0 0 8px;overflow-wrap:anywhere}
.number,.host{font-variant-numeric:tabular-nums;letter-spacing:.04em;font-weight:600}
ul{list-style:none;margin:0;padding:0}
li{padding:10px 0;border-top:1px solid #e8ecf1}
li:first-child{border-top:0}
b.no{color:#a8071a}
b.yes{color:#0b6b3a}
.en,.small{color:#4d5663;font-size:15px}
.en,li .small{display:block}
h2 .en{font-weight:400}
section p{margin:0 0 8px}
a.report{display:block;text-align:center;padding:14px;border-radius:8px;border:2px solid #a8071a;color:#a8071a;font-weight:600;text-decoration:none}
a{color:#0b57a4}
:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
`.trim()
