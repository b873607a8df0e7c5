import { groupNumber, type PublicLicenceView } from '../../licences/core/index.ts'
import { both, en, heading } from './document.ts'
import { markup, NOTHING, type Html } from './markup.ts'
import { sayConfirmed, sayDay, sayEnding, saySingle } from './say.ts'

interface Today {
  /** How long ago an instant was, ms. */
  readonly age: (instant: string) => number
  readonly today: string
}

/** Versions beyond these are left out: nobody reads them on a telephone. */
const SHOWN_VERSIONS = 10

export function whyEnded({ ended }: PublicLicenceView): Html {
  if (!ended) return NOTHING
  const word = sayEnding(ended.event)
  const of = ended.of === 'single' ? '单项许可' : '综合证'
  const recalled = ended.recalledOn ? `${sayDay(ended.recalledOn)}收回。` : ''
  return markup`<p class="small">${sayDay(ended.on)}作废：${of}${word.zh}。依据：${ended.basis}。${recalled}${en(`Void since ${ended.on}: ${word.en}.`)}</p>`
}

/** What a passer-by is shown of a licence: no legal representative, nothing that is not on the face. */
export function licenceParts(view: PublicLicenceView, today: Today): Html {
  const { holder } = view
  return markup`<section><h2>${view.title} · ${view.industry.name}${view.industry.nameEn ? en(view.industry.nameEn) : NOTHING}</h2><dl>
<dt>经营者名称 Name</dt><dd>${holder.name}</dd>
<dt>经营场所 Address</dt><dd>${holder.address}</dd>
<dt>编号 Number</dt><dd class="number">${groupNumber(view.number)}</dd>
<dt>统一社会信用代码 Credit code</dt><dd>${holder.uscc}</dd>
<dt>发证机关 Issued by</dt><dd>${view.issuer}，${sayDay(view.madeOn)}</dd>
</dl></section>
${outstanding(view)}
<section>${heading('单项许可证件', 'Single licences')}<ul>
${view.items.map((item) => single(item, today))}</ul></section>
<section>${heading('效力和救济', 'Effect and remedy')}
<p>${both(view.effect)}</p><p class="small">${both(view.remedy)}</p></section>
<section>${heading('制证记录', 'Versions')}<ul>
${view.versions.toReversed().slice(0, SHOWN_VERSIONS).map(version)}</ul></section>`
}

function version({ version: no, madeOn, inForce }: PublicLicenceView['versions'][number]): Html {
  return markup`<li>第 ${no} 版，${sayDay(madeOn)}，${inForce ? '现行 in force' : '已不使用 past'}</li>`
}

function single(item: PublicLicenceView['items'][number], { age, today }: Today): Html {
  const state = saySingle(item, today)
  const from = sayDay(item.validFrom)
  const term = item.validUntil
    ? `${from}至${sayDay(item.validUntil)}`
    : `${from}起，截止日以单项证件为准`
  const ago = sayConfirmed(age(item.confirmedAt))
  const until = item.validUntil
    ? `${item.validFrom} to ${item.validUntil}`
    : `from ${item.validFrom}`
  const english = [item.nameEn, state.en, until, item.authorityEn, ago.en]
  return markup`<li><b class="${state.good ? 'yes' : 'no'}">${state.zh}</b> ${item.certificate}
<span class="small">${item.number} · ${term}<br>${item.authority} · ${ago.zh}</span>${en(said(english))}</li>`
}

const said = (words: readonly (string | null)[]) => words.filter((word) => word !== null).join('; ')

function outstanding({ outstanding: items }: PublicLicenceView): Html {
  if (items.length === 0) return NOTHING
  const each = items.map(
    (item) =>
      markup`<li><b class="no">${item.certificate}</b> ${item.authority}${item.nameEn ? en(item.nameEn) : NOTHING}</li>`,
  )
  return markup`<section>${heading('未许可事项', 'Not permitted')}<ul>${each}</ul></section>`
}
