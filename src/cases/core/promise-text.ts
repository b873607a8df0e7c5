import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Item } from '../../catalogue/core/index.ts'
import { checkWithin } from './commitment.ts'
import type { CheckPeriod } from './promise.ts'

/** One text to be read and signed, paragraph by paragraph. */
export interface PromiseText {
  readonly title: Bilingual
  readonly told: readonly Bilingual[]
  readonly promised: readonly Bilingual[]
}

/**
 * 告知承诺书 of one item (国办发〔2020〕42号): what the authority tells (legal basis, conditions,
 * consequences) and what the applicant promises. Same catalogue, same words.
 */
export function commitmentText(item: Item): PromiseText {
  const laws = item.legalBasis.map(({ name, article }) => `《${name}》${article ?? ''}`).join('、')
  const period = sayPeriod(checkWithin(item))
  return {
    title: {
      zh: `${item.name.zh}告知承诺书`,
      en: `Commitment for: ${item.name.en}`,
    },
    told: [
      { zh: `设定依据：${laws}。`, en: `Legal basis: ${laws}.` },
      ...item.conditions.map(({ zh, en }, i) => ({
        zh: `准予条件之${i + 1}：${zh}`,
        en: `Condition ${i + 1}: ${en}`,
      })),
      {
        zh: `决定后${period.zh}，行政机关将对承诺内容进行核查。`,
        en: `The authority checks what is promised ${period.en} after its decision.`,
      },
      {
        zh: '未履行承诺的，责令限期改正；逾期不改正的，撤销行政决定，并记入信用记录。',
        en: 'A promise not kept is ordered to be put right; if it is not, the decision is rescinded and goes on the credit record.',
      },
      {
        zh: '虚假承诺的，直接撤销行政决定，按照未取得行政许可擅自从事相关活动追究法律责任。',
        en: 'On a false promise the decision is rescinded at once, and what was done counts as done without a licence.',
      },
    ],
    promised: [
      { zh: '所填写的基本信息真实、准确。', en: 'What I have entered is true and exact.' },
      {
        zh: '已经知晓行政机关告知的全部内容。',
        en: 'I know everything that the authority has told me.',
      },
      {
        zh: '自身能够满足行政机关告知的条件，经营场所已经符合要求。',
        en: 'I meet the conditions that I was told, and my premises do.',
      },
      {
        zh: '愿意承担虚假承诺、违反承诺的法律责任，并配合核查。',
        en: 'I answer in law for a false or broken promise, and I will let it be checked.',
      },
      {
        zh: '上述承诺是本人真实意思表示；我自愿选择告知承诺，也可以选择一般程序。',
        en: 'This is my true will; I chose this route freely and could have chosen the ordinary one.',
      },
    ],
  }
}

/** One material that is to follow, as the promise names it. */
export interface FollowingLine {
  readonly name: Bilingual
  readonly by: PlainDate
  readonly basis: string
}

/** 容缺受理承诺书: what follows, by when, and what happens otherwise (国发〔2022〕5号). */
export function followingText(lines: readonly FollowingLine[]): PromiseText {
  return {
    title: { zh: '容缺受理承诺书', en: 'Promise to send what is still missing' },
    told: [
      {
        zh: '基本条件具备、主要申请材料齐全且符合法定形式，以下次要材料可以后补；受理后即开始审查，补齐后作出决定。',
        en: 'The main documents are complete; those below may follow. Review begins now, the decision waits for them.',
      },
      ...lines.map(({ name, by, basis }) => ({
        zh: `${name.zh}：${by} 前补交（${basis}）。`,
        en: `${name.en}: by ${by} (${basis}).`,
      })),
    ],
    promised: [
      {
        zh: '我自愿申请容缺受理，将在上述期限内补交全部材料，并保证其真实、有效。',
        en: 'I ask for this of my own will and send everything by these days, true and valid.',
      },
      {
        zh: '逾期未补交的，需要该材料的事项终止办理，我可以重新申请。',
        en: 'If I do not, the items that need it lapse; I may apply anew.',
      },
    ],
  }
}

/** The exact words that a signature covers; its digest identifies them. */
export function wordsOf({ title, told, promised }: PromiseText): string {
  return [title, ...told, ...promised].map(({ zh, en }) => `${zh}\n${en}`).join('\n')
}

const UNITS: Readonly<Record<CheckPeriod['unit'], Bilingual>> = {
  workingDays: { zh: '个工作日', en: 'working days' },
  days: { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
}

function sayPeriod({ n, unit }: CheckPeriod): Bilingual {
  return { zh: `${n}${UNITS[unit].zh}内`, en: `within ${n} ${UNITS[unit].en}` }
}
