import type { Bilingual } from '#kernel/bilingual.ts'
import { groupNumber } from '../../licences/core/index.ts'
import { both, en, heading, publicDocument, sized, type Practice } from './document.ts'
import { markup, NOTHING, type Html } from './markup.ts'
import {
  FINDINGS,
  MOST_WORDS,
  sayReference,
  SIGNAL_KIND_NAMES,
  SIGNAL_KINDS,
  type Finding,
  type SignalKind,
} from './signals.ts'

interface Frame {
  readonly large: boolean
  readonly demo: Practice
}

export interface ReportForm extends Frame {
  /** The page the form belongs to, `/v/…`. */
  readonly page: string
  readonly number: string
  /** The name on the licence, when there is such a licence. */
  readonly name: string | null
  /** Makes the form good for one report, and only from our own page. */
  readonly ticket: string
  readonly kind: string
  readonly words: string
  readonly wrong: Bilingual | null
}

/** 举报不符: what is it, and a few words; nothing of who reports is asked. */
export function renderReportForm(form: ReportForm): string {
  const { large, demo, page, number, name, wrong } = form
  const body = markup`<section>
<dl><dt>证件编号 Number</dt><dd class="number">${groupNumber(number)}</dd>
${name === null ? NOTHING : markup`<dt>证上的名称 Name on the licence</dt><dd>${name}</dd>`}</dl>
${wrong ? markup`<p class="wrong" id="wrong" role="alert">${both(wrong)}</p>` : NOTHING}
<form method="post" action="${sized(`${page}/report`, large)}">
<input type="hidden" name="ticket" value="${form.ticket}">
<fieldset${wrong ? markup` aria-describedby="wrong"` : NOTHING}><legend>您看到什么不符？${en('What does not agree?')}</legend>
${SIGNAL_KIND_NAMES.map((kind) => pick(kind, form.kind === kind))}</fieldset>
<label class="label" for="words">补充说明（可不填）${en(`In your words, if you like; ${MOST_WORDS} characters at most`)}</label>
<textarea id="words" name="words" maxlength="${MOST_WORDS}">${form.words}</textarea>
<p class="small">不需要姓名、电话，请不要填写；本页不记录您是谁。${en('Please give no name or telephone: who you are is neither asked nor kept.')}</p>
<button class="button go">提交举报 <span lang="en">Send</span></button>
</form></section>
<p class="small">要求答复、奖励或者赔偿的投诉举报，请拨打 12345（12315）。${en('For a complaint that you want answered in person, call 12345 or 12315.')}</p>
<p><a class="line" href="${sized(page, large)}">返回 <span lang="en">Back</span></a></p>`
  const head = { zh: '举报不符', en: 'Report a mismatch' }
  return publicDocument({ tone: 'plain', head, body, large, demo })
}

function pick(kind: SignalKind, chosen: boolean): Html {
  return markup`<div class="pick"><input type="radio" name="kind" id="k-${kind}" value="${kind}" required${chosen ? markup` checked` : NOTHING}><label for="k-${kind}">${both(SIGNAL_KINDS[kind])}</label></div>`
}

export interface ReportOutcome extends Frame {
  readonly reference: string
  readonly number: string
  readonly kind: SignalKind
  /** The day it was sent, for people. */
  readonly sent: string
  readonly answered: {
    readonly finding: Finding
    readonly words: string
    readonly on: string
  } | null
}

/** What became of a report, for whoever has its reference. */
export function renderOutcome(outcome: ReportOutcome): string {
  const { large, demo, reference, number, kind, sent, answered } = outcome
  const state = answered
    ? markup`<p><b>${both(FINDINGS[answered.finding])}</b></p><p>${answered.words}</p><p class="small">${answered.on} 答复 <span lang="en">answered</span></p>`
    : markup`<p>已送达牵头部门，尚未答复。${en('With the lead authority, not answered yet.')}</p>`
  const body = markup`<section><dl>
<dt>举报编号 Reference</dt><dd class="number">${sayReference(reference)}</dd>
<dt>证件编号 Licence</dt><dd class="number">${groupNumber(number)}</dd>
<dt>内容 Matter</dt><dd>${both(SIGNAL_KINDS[kind])}</dd>
<dt>提交 Sent</dt><dd>${sent}</dd></dl></section>
<section>${heading('处理结果', 'What came of it')}${state}</section>
<p class="small">请记下举报编号，日后打开本页或在核验页输入编号即可查看结果。${en('Keep the reference: this page, or the reference typed on the verification page, shows the outcome.')}</p>
<p><a class="line" href="${sized('/verify', large)}">核验证件 <span lang="en">Verify a licence</span></a></p>`
  const head = answered
    ? { zh: '举报已答复', en: 'Your report was answered' }
    : { zh: '举报已收到', en: 'Your report was received' }
  return publicDocument({ tone: 'plain', head, body, large, demo })
}
