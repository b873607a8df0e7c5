/**
 * The whole style of the public pages; allowed by its hash, so nothing inline can join it. Sizes in rem:
 * 18 px as it opens, 26 px in 大字版 (长辈版), and whatever the reader's browser is set to beyond that.
 */
export const PAGE_STYLE = `
:root{color-scheme:light;font-size:112.5%}
.large{font-size:162.5%}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f9;color:#1a1a1a;font:1rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:40rem;margin:0 auto;padding:0 16px 32px}
.band{margin:0 -16px 16px;padding:16px;color:#fff;background:#a8071a}
.band.good{background:#0b6b3a}
.band.warn{background:#8a4b00}
.band.plain{background:#17375e}
.band a{color:#fff}
nav{display:flex;justify-content:flex-end}
nav a{display:inline-block;padding:10px 0}
h1{margin:0;font-size:1.9rem;line-height:1.25;overflow-wrap:anywhere}
h1 small{display:block;font-size:1rem;font-weight:400}
.band p{margin:8px 0 0}
section{background:#fff;border:1px solid #dfe4ea;border-radius:8px;padding:12px 16px;margin:0 0 12px}
h2{font-size:1.05rem;margin:0 0 8px}
dl{margin:0}
dt{color:#4d5663;font-size:.9rem}
dd{margin:0 0 8px;overflow-wrap:anywhere}
.number,.host{font-variant-numeric:tabular-nums;letter-spacing:.04em;font-weight:600;overflow-wrap:anywhere}
ul{list-style:none;margin:0;padding:0}
li{padding:10px 0;border-top:1px solid #e8ecf1;overflow-wrap:anywhere}
li:first-child{border-top:0}
b.no{color:#a8071a}
b.yes{color:#0b6b3a}
.en,.small{color:#4d5663;font-size:.9rem}
.en,li .small{display:block}
h2 .en{font-weight:400}
.band .en{color:#fff}
section p{margin:0 0 8px}
.button+.small{margin-top:8px}
.button{display:block;width:100%;min-height:60px;padding:12px;border:2px solid #a8071a;border-radius:8px;background:#fff;color:#a8071a;font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button .en{color:inherit;font-weight:400}
.button.go{background:#0b57a4;border-color:#0b57a4;color:#fff}
.line{display:inline-block;padding:10px 0}
a{color:#0b57a4}
form{margin:0}
fieldset{border:0;margin:0 0 12px;padding:0}
legend,.label{display:block;padding:0;font-weight:600}
.pick{display:flex;gap:12px;align-items:center;min-height:60px;border-top:1px solid #e8ecf1}
.pick input{flex:none;width:26px;height:26px;margin:0}
input[type=text],input[type=file],textarea{width:100%;min-height:60px;margin:6px 0 12px;padding:10px;border:1px solid #5c6675;border-radius:8px;background:#fff;color:inherit;font:inherit}
textarea{min-height:7rem}
.wrong{border-left:6px solid #a8071a;padding-left:10px;color:#a8071a;font-weight:600}
:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
.band :focus-visible{outline-color:#fff}
`.trim()
