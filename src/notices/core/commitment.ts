import type { Bilingual } from '#kernel/bilingual.ts'
import type { Item } from '../../catalogue/core/index.ts'
import type { NoticeCommitment } from './model.ts'
import { join, original, sayPeriod } from './say.ts'

/**
 * 告知承诺 (国办发〔2020〕42号; 北京市优化营商环境条例 art 33): what it would change for this item. An item
 * whose eligibility was not verified is not offered.
 */
export function commitmentOf({ commitment }: Item): NoticeCommitment {
  const said = commitment.reason === null ? null : original(commitment.reason)
  const reason = said?.zh === '未核实' ? null : said
  if (commitment.eligible === null)
    return { offered: 'unverified', text: join([NOT_VERIFIED, reason]) }
  if (!commitment.eligible) return { offered: 'no', text: join([NOT_OFFERED, reason]) }
  return {
    offered: commitment.scope === 'partial' ? 'partly' : 'yes',
    text: join([
      commitment.scope === 'partial' ? PARTLY : CHOICE,
      decisionOf(commitment.decisionDays),
      checkOf(commitment.afterCheck),
      reason,
      CONSEQUENCE,
    ]),
  }
}

const NOT_VERIFIED: Bilingual = {
  zh: '是否实行告知承诺尚未核实，本告知单不提供此选项',
  en: 'whether a commitment is accepted was not verified, so it is not offered here',
}
const NOT_OFFERED: Bilingual = { zh: '不适用告知承诺', en: 'no commitment route' }
const CHOICE: Bilingual = {
  zh: '可自愿选择告知承诺：书面承诺符合条件，先作决定、后核查',
  en: 'you may choose the commitment route: sign that you meet the conditions, decided first, checked afterwards',
}
const PARTLY: Bilingual = {
  zh: '部分情形可自愿选择告知承诺',
  en: 'the commitment route is open in some cases',
}
const CONSEQUENCE: Bilingual = {
  zh: '承诺不实的，撤销决定并记入信用记录',
  en: 'a false commitment: the decision is revoked and goes on the credit record',
}

function decisionOf(days: number | null): Bilingual | null {
  if (days === null) return null
  return days === 0
    ? { zh: '承诺后当场决定', en: 'decided on the spot once signed' }
    : {
        zh: `承诺后${days}个工作日内决定`,
        en: `decided within ${sayPeriod({ n: days, unit: 'workingDays' }).en} of signing`,
      }
}

function checkOf(period: Item['commitment']['afterCheck']): Bilingual | null {
  if (period === null) return null
  const { zh, en } = sayPeriod(period)
  return { zh: `决定后${zh}内核查`, en: `checked within ${en} after the decision` }
}
