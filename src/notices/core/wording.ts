import type { Bilingual } from '#kernel/bilingual.ts'
import type { Item } from '../../catalogue/core/index.ts'
import { citationOf } from './citations.ts'
import type { NoticeKind } from './model.ts'

/** The parts of every notice that do not depend on the case. */
export const TITLE: Bilingual = { zh: '一次告知单', en: 'Notice of Requirements' }

export const KIND_NAMES: Readonly<Record<NoticeKind, Bilingual>> = {
  open: { zh: '新办', en: 'new establishment' },
  change: { zh: '变更', en: 'change' },
  renew: { zh: '延续', en: 'renewal' },
}

/**
 * 行政许可法 arts 58, 59: a licence costs nothing unless a law or an administrative regulation says so, and
 * then by published items and rates. The catalogue carries no such exception; that none exists was not
 * checked item by item, and the text says so. Filings and registrations are no licences in that law's sense.
 */
export function feesOf(
  items: readonly Pick<Item, 'kind' | 'fee'>[],
  free?: { readonly words: Bilingual; readonly basis: string },
): Bilingual {
  const licences = items.some(({ kind }) => kind === '许可')
  const others = items.some(({ kind, fee }) => kind !== '许可' && !fee)
  const zh = [
    ...(licences
      ? [
          '实施行政许可和监督检查不收取任何费用，法律、行政法规另有规定的除外（行政许可法第五十八条）',
        ]
      : []),
    ...(others ? ['备案、登记、检查事项未查到收费规定'] : []),
    '申请书格式文本不收费',
    ...(free ? [`${free.words.zh}（${free.basis}）`] : []),
    '本目录未载明任何另有规定的收费，是否存在未逐项核实：窗口如要求缴费，应出示法律、行政法规依据和公布的项目、标准（同法第五十九条）',
  ]
  const en = [
    ...(licences
      ? [
          'Licensing and inspection are free unless a law or an administrative regulation provides otherwise (Administrative Licensing Law, art. 58)',
        ]
      : []),
    ...(others ? ['No rule on a fee was found for filings, registrations and checks'] : []),
    'Application forms are free',
    ...(free ? [`${free.words.en} (by the plan of the region)`] : []),
    'This catalogue carries no such exception, though that was not verified item by item: should the window ask for money, it must show the law and the published rate (art. 59)',
  ]
  return { zh: `${zh.join('；')}。`, en: `${en.join('. ')}.` }
}

/** What one item costs: its source's words, or that none states anything; never a guess. */
export function feeOf({ fee, kind }: Pick<Item, 'fee' | 'kind'>): Bilingual {
  if (fee) {
    const { text, caution } = citationOf(fee.basis)
    const sure = caution ?? { zh: '', en: '' }
    return {
      zh: `${fee.words.zh}（${text.zh}${sure.zh && `，${sure.zh}`}）`,
      en: `${fee.words.en} (${text.en}${sure.en && `; ${sure.en}`})`,
    }
  }
  return kind === '许可'
    ? {
        zh: '本目录所依据的文件未载明收费；行政许可不收费，法律、行政法规另有规定的除外（行政许可法第五十八条；有无另有规定未核实）',
        en: 'Not stated by the documents of this catalogue; a licence costs nothing unless a law or an administrative regulation says so (Administrative Licensing Law, art. 58; whether one does was not verified)',
      }
    : {
        zh: '本目录所依据的文件未载明是否收费（未核实）',
        en: 'The documents of this catalogue do not state whether there is a fee (not verified)',
      }
}

const TOLERANCE: Bilingual = {
  zh: '基本条件具备、主要材料齐全，仅缺次要材料的，您可自愿承诺补交期限，先予受理并开始审查，补齐后作出决定（国发〔2022〕5号）。',
  en: 'Where only minor documents are missing you may promise a day to bring them; the case is accepted and examined at once and decided when complete (State Council document 国发〔2022〕5号). ',
}
const UNLISTED: Bilingual = {
  zh: '本地区未公布可容缺的材料清单，请在提交时向综合窗口确认；未确认的，以上材料均应齐全。',
  en: 'The region publishes no list of such documents: confirm with the window on submission, otherwise all of the above must be there.',
}

/** One material that the region lets follow, for so many working days. */
export interface Tolerable {
  readonly name: Bilingual
  readonly days: number
  readonly basis: string
}

/** 容缺受理: 国发〔2022〕5号, with what of this notice is on the region's own list as it stands today. */
export function toleranceOf(list: readonly Tolerable[], published: boolean): Bilingual {
  if (!published) return join(TOLERANCE, UNLISTED)
  if (list.length === 0)
    return join(TOLERANCE, {
      zh: '以上材料均不在本地区可容缺清单内，应当齐全。',
      en: "None of the documents above is on the region's list: all must be there.",
    })
  const zh = list.map(({ name, days, basis }) => `${name.zh}（${days} 个工作日内补交，${basis}）`)
  const en = list.map(
    ({ name, days, basis }) => `${name.en} (within ${days} working days; ${basis})`,
  )
  return join(TOLERANCE, {
    zh: `本次可容缺的材料：${zh.join('；')}。其余材料应当齐全。`,
    en: `What may follow here: ${en.join('; ')}. All else must be there.`,
  })
}

function join(one: Bilingual, other: Bilingual): Bilingual {
  return { zh: one.zh + other.zh, en: one.en + other.en }
}

/** 行政许可法 arts 30–32. */
export const CORRECTION: Bilingual = {
  zh: '本单所列即为全部条件和材料。窗口此后要求本单以外的材料，应当说明理由，并记录在案。',
  en: 'What is listed here is all. Should the window later ask for anything else, it must give a reason, and that is counted.',
}

/** 行政许可法 art 7; 行政复议法 (2023) art 20; 行政诉讼法 art 46. */
export const REMEDY: Bilingual = {
  zh: '您对每个事项的办理依法享有陈述权、申辩权。对不予受理、不予许可、逾期不办等不服的，可自知道之日起六十日内向有管辖权的行政复议机关申请行政复议（行政复议法第二十条），或者自知道之日起六个月内向人民法院提起行政诉讼（行政诉讼法第四十六条）。综合许可凭证汇总各事项的结果，救济针对作出各项决定的部门。',
  en: "On every item you may state your case and defend it. Against non-acceptance, refusal or delay you may apply for administrative reconsideration within sixty days of learning of it (Administrative Reconsideration Law, art. 20), or sue in the people's court within six months (Administrative Litigation Law, art. 46). The comprehensive licence only brings the results together: a remedy is directed at the department that decided the item.",
}
