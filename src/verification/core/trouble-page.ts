import type { Bilingual } from '#kernel/bilingual.ts'
import { both, en, publicDocument, type Practice } from './document.ts'
import { markup } from './markup.ts'

/** Why there is no answer now; each with what the reader may and may not conclude. */
const TROUBLES = {
  busy: {
    status: 429,
    head: { zh: '查询过于频繁', en: 'Too many requests' },
    say: { zh: '请在 1 分钟后再试。', en: 'Try again in a minute.' },
  },
  down: {
    status: 503,
    head: { zh: '暂时无法核验', en: 'Cannot be verified now' },
    say: {
      zh: '系统暂时连不上数据，不能说明证件有效或者无效。请几分钟后再试，急需时拨打 12345。',
      en: 'The data cannot be reached: this says nothing for or against the licence. Try again in some minutes, or call 12345.',
    },
  },
  gone: {
    status: 404,
    head: { zh: '没有这个举报编号', en: 'No such reference' },
    say: {
      zh: '请核对举报编号，共 10 位字母和数字。',
      en: 'Check the reference: ten letters and digits.',
    },
  },
} as const satisfies Record<string, { status: number; head: Bilingual; say: Bilingual }>
export type Trouble = keyof typeof TROUBLES

export function renderTrouble(
  trouble: Trouble,
  frame: { readonly large: boolean; readonly demo: Practice },
): { readonly status: number; readonly html: string } {
  const { status, head, say } = TROUBLES[trouble]
  const body = markup`<section><p>${both(say)}</p></section>
<p><a class="line" href="/verify">核验证件${en('Verify a licence')}</a></p>`
  return { status, html: publicDocument({ tone: 'plain', head, body, ...frame }) }
}
