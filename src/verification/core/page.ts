import type { Bilingual } from '#kernel/bilingual.ts'
import { groupNumber, type PublicLicenceView } from '../../licences/core/index.ts'
import { html, NOTHING, type Html } from './html.ts'
import { PAGE_STYLE } from './page-style.ts'
import { sayAgo, sayDay, sayEnding, saySingle } from './say.ts'
import { VERDICTS, type Verdict } from './verdict.ts'

export interface PageFacts {
  readonly verdict: Verdict
  /** When it was checked: the instant, and the same for people in Shanghai. */
  readonly now: number
  readonly today: string
  readonly checkedAt: string
  /** The domain a reader must see in the address bar. */
  readonly host: string
  /** What kind of code it is, where it is not a registered 城市码. */
  readonly codeMark: Bilingual
  readonly demo: boolean
}

const en = (text: string): Html => html`<span class="en" lang="en">${text}</span>`
const both = (text: Bilingual): Html => html`${text.zh}${en(text.en)}`

/** The page behind the code: one HTML answer, no script, nothing fetched, no cookie. */
export function renderPage(facts: PageFacts): string {
  const { verdict } = facts
  const { head, say, tone } = VERDICTS[verdict.kind]
  const body = html`<header class="${tone}">
      <h1>${head.zh}<small lang="en">${head.en}</small></h1>
      <p>核验时间 ${facts.checkedAt}<span lang="en"> · checked</span></p>
    </header>
    <section>
      <p>${both(say)}</p>
      ${'licence' in verdict ? whyEnded(verdict.licence) : NOTHING}
    </section>
    ${'licence' in verdict ? licence(verdict.licence, facts) : asked(verdict)}
    <section>
      <h2>辨别真伪 <span class="en" lang="en">Is this page genuine?</span></h2>
      <p>
        地址栏应为
        <span class="host">${facts.host}</span
        >，其他网址均不可信。${en(`The address bar must show ${facts.host}.`)}
      </p>
      <a class="report" href="tel:12345"
        >举报不符：拨打 12345<span class="en" lang="en">Report a mismatch: call 12345</span></a
      >
    </section>
    ${facts.demo ? html`<p class="note">演示系统，数据均为虚构。${en('A demonstration; all data are invented.')}</p>` : NOTHING}`
  const title = `${head.zh} · 证件核验`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${PAGE_STYLE}</style></head><body><main>${body.html}</main></body></html>`
}

function asked(verdict: Verdict): Html {
  if (verdict.kind === 'unknown')
    return html`<section>
      <dl>
        <dt>查询的编号 Number asked for</dt>
        <dd class="number">${groupNumber(verdict.asked)}</dd>
      </dl>
    </section>`
  if (verdict.kind === 'elsewhere')
    return html`<section>
      <dl>
        <dt>行政区划 Region</dt>
        <dd>${verdict.region}</dd>
      </dl>
    </section>`
  return NOTHING
}

function whyEnded({ ended }: PublicLicenceView): Html {
  if (!ended) return NOTHING
  const word = sayEnding(ended.event)
  const of = ended.of === 'single' ? '单项许可' : '综合证'
  return html`<p class="note">
    ${sayDay(ended.on)}作废：${of}${word.zh}。依据：${ended.basis}${ended.recalledOn ? `。${sayDay(ended.recalledOn)}收回` : ''}${en(`Void since ${ended.on}: ${word.en}.`)}
  </p>`
}

function licence(view: PublicLicenceView, facts: PageFacts): Html {
  return html`<section>
      <h2>${view.title} · ${view.industry.name}</h2>
      <dl>
        <dt>经营者名称 Name</dt>
        <dd>${view.holder.name}</dd>
        <dt>统一社会信用代码 Credit code</dt>
        <dd>${view.holder.uscc}</dd>
        <dt>经营场所 Address</dt>
        <dd>${view.holder.address}</dd>
        <dt>编号 Number</dt>
        <dd class="number">${groupNumber(view.number)}</dd>
        <dt>发证机关 Issued by</dt>
        <dd>${view.issuer}，${sayDay(view.madeOn)}</dd>
      </dl>
    </section>
    <section>
      <h2>单项许可证件 <span class="en" lang="en">Single licences</span></h2>
      <ul>
        ${view.items.map((item) => single(item, facts))}
      </ul>
    </section>
    ${outstanding(view)}
    <section>
      <h2>效力和救济 <span class="en" lang="en">Effect and remedy</span></h2>
      <p>${both(view.effect)}</p>
      <p class="note">${both(view.remedy)}</p>
    </section>
    <section>
      <h2>制证记录 <span class="en" lang="en">Versions</span></h2>
      <ul>
        ${view.versions
          .toReversed()
          .slice(0, 10)
          .map(
            (v) =>
              html`<li>
                第 ${v.version}
                版，${sayDay(v.madeOn)}${v.inForce ? '，现行 (in force)' : '，已不使用 (past)'}
              </li>`,
          )}
      </ul>
    </section>`
}

function single(item: PublicLicenceView['items'][number], { now, today }: PageFacts): Html {
  const state = saySingle(item, today)
  const until = item.validUntil
    ? `${sayDay(item.validFrom)}至${sayDay(item.validUntil)}`
    : `${sayDay(item.validFrom)}起，长期`
  const ago = sayAgo(now - Date.parse(item.confirmedAt))
  return html`<li>
    <b class="${state.good ? 'yes' : 'no'}">${state.zh}</b> ${item.certificate}
    <br />${item.number}<br />${until}<br />${item.authority}
    <span class="note">· 核对于${ago.zh}</span
    ><span class="en" lang="en">${state.en}; confirmed ${ago.en}</span>
  </li>`
}

function outstanding({ outstanding: items }: PublicLicenceView): Html {
  if (items.length === 0) return NOTHING
  return html`<section>
    <h2>未许可事项 <span class="en" lang="en">Not permitted</span></h2>
    <ul>
      ${items.map((item) => html`<li><b class="no">${item.certificate}</b><br />${item.authority}</li>`)}
    </ul>
  </section>`
}
