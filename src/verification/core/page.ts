import type { Bilingual } from '#kernel/bilingual.ts'
import { groupNumber, type PublicLicenceView } from '../../licences/core/index.ts'
import { markup, NOTHING, type Html } from './markup.ts'
import { PAGE_STYLE } from './page-style.ts'
import { sayConfirmed, sayDay, sayEnding, saySingle } from './say.ts'
import { VERDICTS, type Verdict } from './verdict.ts'

export interface PageFacts {
  readonly verdict: Verdict
  /** How long ago an instant was, ms. */
  readonly age: (instant: string) => number
  readonly today: string
  /** When it was checked, for people in Shanghai. */
  readonly checkedAt: string
  /** The domain a reader must see in the address bar. */
  readonly host: string
  /** What kind of code it is, where it is not a registered 城市码. */
  readonly codeMark: Bilingual
  readonly demo: boolean
}

const en = (text: string): Html => markup`<span class="en" lang="en">${text}</span>`
const both = (text: Bilingual): Html => markup`${text.zh}${en(text.en)}`
const heading = (zh: string, english: string): Html => markup`<h2>${zh}${en(english)}</h2>`

/** The page behind the code: one HTML answer, no script, nothing fetched, no cookie. */
export function renderPage(facts: PageFacts): string {
  const { verdict } = facts
  const { head, say, tone } = VERDICTS[verdict.kind]
  const view = 'licence' in verdict ? verdict.licence : undefined
  const body = markup`<header class="${tone}">
<h1>${head.zh}<small lang="en">${head.en}</small></h1>
<p>核验时间 ${facts.checkedAt}<span lang="en"> · checked</span></p>
</header>
<section><p>${both(say)}</p>${view ? whyEnded(view) : NOTHING}</section>
${view ? licence(view, facts) : asked(verdict)}
${genuine(facts)}`
  const title = `${head.zh} · 证件核验`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${PAGE_STYLE}</style></head><body><main>${body.html}</main></body></html>`
}

/** How a reader tells this page from a copied one, and where to turn with doubts. */
function genuine({ host, codeMark, demo }: PageFacts): Html {
  return markup`<section>${heading('辨别真伪', 'Is this page genuine?')}
<p>地址栏应为 <span class="host">${host}</span>，其他网址均不可信。${en(`The address bar must show ${host}.`)}</p>
<a class="report" href="tel:12345">举报不符：拨打 12345${en('Report a mismatch: call 12345')}</a>
</section>
<p class="small">${both(codeMark)}</p>
${demo ? markup`<p class="small">演示系统，数据均为虚构。${en('A demonstration; all data are invented.')}</p>` : NOTHING}`
}

function asked(verdict: Verdict): Html {
  const one = (name: string, value: string) =>
    markup`<section><dl><dt>${name}</dt><dd class="number">${value}</dd></dl></section>`
  if (verdict.kind === 'unknown')
    return one('查询的编号 Number asked for', groupNumber(verdict.asked))
  if (verdict.kind === 'elsewhere') return one('行政区划 Region', verdict.region)
  return NOTHING
}

function whyEnded({ ended }: PublicLicenceView): Html {
  if (!ended) return NOTHING
  const word = sayEnding(ended.event)
  const of = ended.of === 'single' ? '单项许可' : '综合证'
  const recalled = ended.recalledOn ? `${sayDay(ended.recalledOn)}收回。` : ''
  return markup`<p class="small">${sayDay(ended.on)}作废：${of}${word.zh}。依据：${ended.basis}。${recalled}${en(`Void since ${ended.on}: ${word.en}.`)}</p>`
}

function licence(view: PublicLicenceView, facts: PageFacts): Html {
  const { holder } = view
  return markup`<section><h2>${view.title} · ${view.industry.name}</h2><dl>
<dt>经营者名称 Name</dt><dd>${holder.name}</dd>
<dt>经营场所 Address</dt><dd>${holder.address}</dd>
<dt>编号 Number</dt><dd class="number">${groupNumber(view.number)}</dd>
<dt>统一社会信用代码 Credit code</dt><dd>${holder.uscc}</dd>
<dt>发证机关 Issued by</dt><dd>${view.issuer}，${sayDay(view.madeOn)}</dd>
</dl></section>
${outstanding(view)}
<section>${heading('单项许可证件', 'Single licences')}<ul>
${view.items.map((item) => single(item, facts))}</ul></section>
<section>${heading('效力和救济', 'Effect and remedy')}
<p>${both(view.effect)}</p><p class="small">${both(view.remedy)}</p></section>
<section>${heading('制证记录', 'Versions')}<ul>
${view.versions.toReversed().slice(0, 10).map(version)}</ul></section>`
}

function version({ version: no, madeOn, inForce }: PublicLicenceView['versions'][number]): Html {
  return markup`<li>第 ${no} 版，${sayDay(madeOn)}，${inForce ? '现行 in force' : '已不使用 past'}</li>`
}

function single(item: PublicLicenceView['items'][number], { age, today }: PageFacts): Html {
  const state = saySingle(item, today)
  const from = sayDay(item.validFrom)
  const term = item.validUntil
    ? `${from}至${sayDay(item.validUntil)}`
    : `${from}起，截止日以单项证件为准`
  const ago = sayConfirmed(age(item.confirmedAt))
  return markup`<li><b class="${state.good ? 'yes' : 'no'}">${state.zh}</b> ${item.certificate}
<span class="small">${item.number} · ${term}<br>${item.authority} · ${ago.zh}</span>${en(`${state.en}; ${ago.en}`)}</li>`
}

function outstanding({ outstanding: items }: PublicLicenceView): Html {
  if (items.length === 0) return NOTHING
  const each = items.map(
    (item) => markup`<li><b class="no">${item.certificate}</b> ${item.authority}</li>`,
  )
  return markup`<section>${heading('未许可事项', 'Not permitted')}<ul>${each}</ul></section>`
}
