import type { Bilingual } from '#kernel/bilingual.ts'
import {
  both,
  en,
  heading,
  markup,
  NOTHING,
  publicDocument,
  sized,
  type Html,
} from '../../../verification/core/index.ts'
import { readPopulation } from './population.ts'
import type { PublicDraw } from './view.ts'

interface Frame {
  readonly large: boolean
  readonly demo: boolean
}

const SITE = '双随机、一公开'
const STATES = {
  committed: {
    zh: '名单和种子已封存，等待公开事件',
    en: 'List and seed are sealed; the public event is to come',
  },
  drawn: { zh: '已抽取', en: 'Drawn' },
  abandoned: { zh: '已作废', en: 'Abandoned' },
} as const satisfies Record<PublicDraw['state'], Bilingual>

/** The draws of a region, for anybody. */
export function renderDraws(
  region: { readonly code: string; readonly name: string },
  draws: readonly PublicDraw[],
  frame: Frame,
): string {
  const rows = draws.map(
    (
      draw,
    ) => markup`<section><h2><a class="line" href="${sized(`/draws/${draw.region}/${draw.id}`, frame.large)}">${draw.title}</a></h2>
<p>${both(STATES[draw.state])}</p><p class="small">${draw.eventDay} ${draw.event}</p></section>`,
  )
  const none = markup`<section><p>还没有公布过抽取。${en('No draw has been announced yet.')}</p></section>`
  const body = markup`${rows.length > 0 ? rows : none}`
  const head = { zh: `${region.name}双随机抽查公示`, en: 'Random checks: the draws of this region' }
  return publicDocument({ tone: 'plain', head, body, site: SITE, ...frame })
}

/** One draw: what was fixed beforehand, what came out, and how to do it again. */
export function renderDraw(
  draw: PublicDraw,
  /** When it was announced, in the time of Beijing. */
  announced: string,
  frame: Frame,
): string {
  const body = markup`<section><dl>
<dt>状态 State</dt><dd>${both(STATES[draw.state])}</dd>
<dt>公布 Announced</dt><dd>${announced} 北京时间 Beijing time</dd>
<dt>公开事件 Public event</dt><dd>${draw.eventDay} ${draw.event}</dd>
<dt>名单摘要 Population hash</dt><dd>${hash(draw.populationHash)}</dd>
<dt>种子承诺 Commitment</dt><dd>${hash(draw.commitment)}</dd>
${draw.announcement === null ? NOTHING : markup`<dt>公告签名 Signature of the announcement</dt><dd><a class="line" href="/api/v1/public/draws/${draw.id}">随数据附上（JWS）<span lang="en">With the data, as a JWS</span></a></dd>`}
${draw.reason === null ? NOTHING : markup`<dt>作废原因 Why abandoned</dt><dd>${draw.reason}</dd>`}</dl></section>
${draw.file ? opened(draw, draw.file, frame.large) : closed(draw)}
${howTo(draw)}
<p><a class="line" href="${sized(`/draws/${draw.region}`, frame.large)}">本地区的全部抽取 <span lang="en">All draws of this region</span></a></p>`
  const head = { zh: draw.title, en: 'A draw that anybody can do again' }
  return publicDocument({ tone: 'plain', head, body, site: SITE, ...frame })
}

/** A hash in groups of eight, so that it breaks where the screen ends and can be compared by eye. */
const hash = (hex: string): Html =>
  markup`<span class="host">${(hex.match(/.{1,8}/g) ?? []).map((part) => markup`${part} `)}</span>`

function closed(draw: PublicDraw): Html {
  if (draw.state === 'abandoned') return NOTHING
  return markup`<section>${heading('何时公布', 'When it is published')}
<p>${draw.publishOn} 起公布名单、种子和结果，先检查后公布，以免事先走漏。${en(`From ${draw.publishOn} list, seed and result are public: after the checks, so that nobody is warned.`)}</p></section>`
}

function opened(draw: PublicDraw, file: NonNullable<PublicDraw['file']>, large: boolean): Html {
  const population = readPopulation(file.population)
  const lines = file.result.map(
    ({ number, officers }, at) =>
      markup`<li>${at + 1}. <a class="line" href="${sized(`/v/${number}`, large)}">${number}</a><br><span class="small">执法证号 Officers: ${officers.join('，')}</span></li>`,
  )
  const counts = population.ok
    ? markup`<p>从 ${population.value.objects.length} 户中抽取 ${file.result.length} 户；另有 ${population.value.excluded.length} 户依规则不在名单内。${en(`${file.result.length} of ${population.value.objects.length} were drawn; ${population.value.excluded.length} others were left out by rule.`)}</p>`
    : NOTHING
  return markup`<section>${heading('结果', 'The result')}${counts}<ul class="items">${lines}</ul></section>
<section>${heading('公布的种子', 'The seed')}<dl>
<dt>公开事件的结果 Outcome of the event</dt><dd>${file.value}</dd>
<dt>秘密种子 Secret</dt><dd>${hash(file.secret)}</dd>
<dt>合成种子 Seed</dt><dd>${hash(file.seed)}</dd></dl>
<p><a class="line" href="/api/v1/public/draws/${draw.id}">下载全部数据（JSON）<span lang="en">All of it, as JSON</span></a></p></section>`
}

function howTo(draw: PublicDraw): Html {
  return markup`<section>${heading('怎样自己重算', 'How to do it again')}
<p>1. 名单全文的 SHA-256 等于名单摘要；秘密种子 32 字节的 SHA-256 等于种子承诺，两者都在公开事件以前公布。${en('The SHA-256 of the list is the population hash, that of the 32 bytes of the secret is the commitment; both were public before the event.')}</p>
<p>2. 合成种子 = HMAC-SHA256（密钥为秘密种子；内容为名单摘要、换行、事件结果）。${en('Seed = HMAC-SHA256 with the secret as key over population hash, line break, outcome.')}</p>
<p>3. 对象按编号排序；第 k 次抽取，取 HMAC-SHA256（合成种子，“object k 0”）的 256 位整数，除以剩余权重之和取余数（落在最后不满一轮的，改用“object k 1”……），从前往后减权重，减到负数的即抽中，不放回。${en('Objects in the order of their numbers; for the k-th, the 256-bit number HMAC-SHA256(seed, "object k 0") modulo the sum of the weights left (if in the last incomplete round, "object k 1" and so on); subtract weights from the front until below zero: that one is drawn and not put back.')}</p>
<p>4. 检查人员同法抽取，标签为“officer 编号 部门 k 0”，每人权重 1，申报回避的除外。${en('Officers likewise, labelled "officer NUMBER DEPARTMENT k 0", each of weight 1, without those who declared a conflict.')}</p>
<p class="small"><code>zhunying draw verify draw.json --commitment ${draw.commitment.slice(0, 8)}… --population ${draw.populationHash.slice(0, 8)}…</code></p></section>`
}
