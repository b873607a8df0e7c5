import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import {
  addWorkingDays,
  type Calendar,
  type Deadline,
  type Limit,
} from '../../catalogue/core/index.ts'
import type { NoticeLimit } from './model.ts'
import { clean, sayDay } from './say.ts'

/** The limit with its last day if it starts to run on `today`, and the reckoning in words. */
export function reckon(
  calendar: Calendar,
  limit: Limit,
  statedAs: string | null,
  today: PlainDate,
): NoticeLimit {
  const { days, rule, basis } = limit
  const reckoned = addWorkingDays(calendar, today, days)
  if (!reckoned.ok)
    return {
      days,
      rule,
      basis,
      statedAs: statedAs === null ? null : clean(statedAs),
      due: null,
      arithmetic: beyondCalendar(days),
      provisional: true,
    }
  const deadline = reckoned.value
  return {
    days,
    rule,
    basis,
    statedAs: statedAs === null ? null : clean(statedAs),
    due: deadline.due,
    arithmetic: arithmeticOf(deadline, today),
    provisional: deadline.calendar.provisional,
  }
}

function beyondCalendar(days: number): Bilingual {
  return {
    zh: `${days}个工作日；届满日所在年份的放假安排尚未公布，暂不能推算日期`,
    en: `${days} working days; the holidays of the year in which they end are not published yet`,
  }
}

/** “2026年11月20日起算，次日为第1日，第10个工作日为…；其间未计入：周末4天” */
function arithmeticOf(deadline: Deadline, today: PlainDate): Bilingual {
  const { due, counted, skipped } = deadline
  if (counted === 0)
    return { zh: `当场办结（${sayDay(today).zh}）`, en: `on the spot (${sayDay(today).en})` }
  const groups = [...Map.groupBy(skipped, (day) => day.why)].map(([why, days]) => ({
    why,
    n: days.length,
  }))
  const zh = groups.map(({ why, n }) => `${why}${n}天`).join('、')
  const en = groups.map(({ why, n }) => `${n} ${dayOff(why, n)}`)
  const provisional = deadline.calendar.provisional
  return {
    zh:
      `${today}受理，次日起算，第${counted}个工作日为${sayDay(due).zh}` +
      (zh === '' ? '' : `；未计入${zh}`) +
      (provisional ? '；所跨年份放假安排未公布，日期为暂定' : ''),
    en:
      `accepted ${today}, counted from the next day, working day ${counted} is ${sayDay(due).en}` +
      (groups.length === 0 ? '' : `; not counted: ${en.join(', ')}`) +
      (provisional ? '; holidays of that year are not published, so the day is provisional' : ''),
  }
}

const HOLIDAYS: Readonly<Record<string, string>> = {
  周末: 'weekend day',
  元旦: "New Year's Day holiday",
  春节: 'Spring Festival holiday',
  清明节: 'Qingming holiday',
  劳动节: 'Labour Day holiday',
  端午节: 'Dragon Boat holiday',
  中秋节: 'Mid-Autumn holiday',
  国庆节: 'National Day holiday',
}

/** 国庆节、中秋节放假 → National Day and Mid-Autumn holidays */
function dayOff(why: string, n: number): string {
  const names = why
    .replace(/放假$/, '')
    .split('、')
    .map((name) => HOLIDAYS[name] ?? name)
  return `${names.join(' and ')}${n === 1 ? '' : 's'}`
}
