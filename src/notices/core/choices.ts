import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { addWorkingDays, type Calendar, type Item } from '../../catalogue/core/index.ts'
import type { NoticeChoices, NoticeItem } from './model.ts'
import { sayDay } from './say.ts'

/**
 * What 告知承诺 and 容缺受理 would change for this very case, reckoned from today. An item counts only
 * where a commitment for the whole of it was verified and its days are known.
 */
export function choicesOf(
  calendar: Calendar,
  chosen: readonly Item[],
  items: readonly NoticeItem[],
  today: PlainDate,
): NoticeChoices {
  const promised = items.flatMap((item, n) => promiseOf(calendar, chosen[n], item, today))
  const days = items.map(
    (item) => promised.find((one) => one.item === item.id)?.days ?? item.limit.days,
  )
  const before = Math.max(0, ...items.map((item) => item.limit.days))
  const after = Math.max(0, ...days)
  const due = addWorkingDays(calendar, today, after)
  return {
    promised,
    parallel: after,
    text: sayWhole(promised, before, after, due.ok ? due.value.due : null),
    tolerance: TOLERANCE_EFFECT,
  }
}

type Promised = NoticeChoices['promised'][number]

function promiseOf(
  calendar: Calendar,
  item: Item | undefined,
  told: NoticeItem,
  today: PlainDate,
): Promised[] {
  const days = item?.commitment.decisionDays ?? null
  if (told.commitment.offered !== 'yes' || days === null || days >= told.limit.days) return []
  const reckoned = addWorkingDays(calendar, today, days)
  const due = reckoned.ok ? reckoned.value.due : null
  const visit = told.onSite.visited
  const by = due === null ? { zh: '', en: '' } : sayDay(due)
  const zh = [
    days === 0
      ? `由${told.limit.days}个工作日改为当场决定`
      : `由${told.limit.days}个工作日改为${days}个工作日`,
    ...(due === null ? [] : [`今天提交并受理的，最迟${by.zh}决定`]),
    ...(visit ? ['核查移到决定之后'] : []),
  ]
  const en = [
    days === 0
      ? `decided on the spot instead of within ${told.limit.days} working days`
      : `${days} instead of ${told.limit.days} working days`,
    ...(due === null ? [] : [`if accepted today, by ${by.en}`]),
    ...(visit ? ['the visit comes after the decision'] : []),
  ]
  return [
    {
      item: told.id,
      name: { zh: told.certificate, en: told.name.en },
      days,
      due,
      text: { zh: `${zh.join('，')}。`, en: `${en.join('; ')}.` },
    },
  ]
}

function sayWhole(
  promised: readonly Promised[],
  before: number,
  after: number,
  due: PlainDate | null,
): Bilingual {
  if (promised.length === 0)
    return {
      zh: '本次所选事项中，没有经核实可以整项实行告知承诺并且缩短时限的事项。',
      en: 'None of the chosen items has a verified commitment route that would shorten it.',
    }
  if (after === before)
    return {
      zh: `以上事项都选择告知承诺的，总时长仍为${before}个工作日：由其余事项中用时最长的一项决定。`,
      en: `With a commitment on each of these, the whole still takes ${before} working days: the longest of the other items decides.`,
    }
  const by = due === null ? { zh: '', en: '' } : sayDay(due)
  return {
    zh: `以上事项都选择告知承诺的，总时长由${before}个工作日缩短为${after}个工作日${due === null ? '' : `，最迟${by.zh}`}。`,
    en: `With a commitment on each of these, the whole takes ${after} instead of ${before} working days${due === null ? '' : `, by ${by.en}`}.`,
  }
}

/** 国发〔2022〕5号; that a gate waits and the clock runs is the law's ordinary course. */
const TOLERANCE_EFFECT: Bilingual = {
  zh: '选择容缺受理的：受理和审查不等缺件，各事项时限照常计算；缺件须在您承诺的日期前补齐，补齐前不作准予决定；逾期未补的，依法处理并可能影响以后适用容缺。',
  en: 'With tolerant acceptance: acceptance and examination do not wait for the missing paper and every limit runs as usual; it must arrive by the day you promise and nothing is granted before; if it does not, the case is dealt with by law and you may be barred from the route later.',
}
