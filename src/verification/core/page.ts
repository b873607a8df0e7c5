import type { Bilingual } from '#kernel/bilingual.ts'
import { groupNumber } from '../../licences/core/index.ts'
import { both, en, heading, publicDocument, sized, type Practice } from './document.ts'
import { licenceParts, whyEnded } from './licence-parts.ts'
import { markup, NOTHING, type Html } from './markup.ts'
import { sayDay } from './say.ts'
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
  /** Where a mismatch is reported; null where nobody here could follow it up. */
  readonly report: string | null
  readonly large: boolean
  readonly demo: Practice
}

/** The page behind the code. */
export function renderPage(facts: PageFacts): string {
  const { verdict, large, demo } = facts
  const { head, say, tone } = VERDICTS[verdict.kind]
  const view = 'licence' in verdict ? verdict.licence : undefined
  const body = markup`<section><p>${both(say)}</p>${view ? whyEnded(view) : NOTHING}${newest(facts)}</section>
${view ? licenceParts(view, facts) : asked(verdict)}
${genuine(facts)}`
  const under = markup`<p>核验时间 ${facts.checkedAt}${en('Checked at this time')}</p>`
  return publicDocument({ tone, head, under, body, large, demo })
}

/** An older paper leads to the one in force. */
function newest({ verdict, large }: PageFacts): Html {
  if (verdict.kind !== 'replaced') return NOTHING
  const { version, number } = verdict.licence
  return markup`<p>这张纸是第 ${verdict.version} 版，现行的是第 ${version} 版。${en(`This paper is version ${verdict.version}; version ${version} is in force.`)}</p>
<a class="button go" href="${sized(`/v/${number}`, large)}">查看现行版本 <span lang="en">See the version in force</span></a>`
}

/** How a reader tells this page from a copied one, and where to turn with doubts. */
function genuine({ host, codeMark, report, large }: PageFacts): Html {
  const button = report
    ? markup`<a class="button" href="${sized(report, large)}">举报不符${en('Report a mismatch')}</a>`
    : NOTHING
  return markup`<section>${heading('辨别真伪', 'Is this page genuine?')}
<p>地址栏应为 <span class="host">${host}</span>，其他网址均不可信。${en(`The address bar must show ${host}.`)}</p>
${button}
<a class="line" href="tel:12345">拨打 12345 <span lang="en">Call 12345</span></a>
</section>
<p class="small">${both(codeMark)}</p>
<p><a class="line" href="${sized('/verify', large)}">核验另一张证 <span lang="en">Check another licence</span></a></p>`
}

function asked(verdict: Verdict): Html {
  const one = (name: string, value: string) =>
    markup`<section><dl><dt>${name}</dt><dd class="number">${value}</dd></dl></section>`
  if (verdict.kind === 'unknown')
    return one('查询的编号 Number asked for', groupNumber(verdict.asked))
  if (verdict.kind === 'elsewhere') return one('行政区划 Region', verdict.region)
  if (verdict.kind === 'recognised') return recognised(verdict)
  return NOTHING
}

/** 互认: what the signature proves by itself, and where that region's own page answers for today. */
function recognised(verdict: Extract<Verdict, { kind: 'recognised' }>): Html {
  const { number, version, madeOn, authority, origin, host, token } = verdict
  return markup`<section><dl>
<dt>编号 Number</dt><dd class="number">${groupNumber(number)}</dd>
<dt>签发平台 Issued by</dt><dd>${authority}</dd>
<dt>制证 Made</dt><dd>${sayDay(madeOn)}，第 ${version} 版</dd>
</dl>
<a class="button go" href="${origin}/v/${token}" rel="noreferrer">到签发地查看当前状态${en('See how it stands today, where it was issued')}</a>
<p class="small">将打开 <span class="host">${host}</span>。${en(`Opens ${host}.`)}</p></section>`
}
