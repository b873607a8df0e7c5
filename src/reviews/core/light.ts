import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { AMBER_DAYS, horizonOf } from '../../cases/core/index.ts'
import type { Light } from './schema.ts'

/** Red once the last day has passed; amber on it and the two working days before; else green. */
export function lightOf(due: string | null, today: PlainDate, amberUntil: PlainDate): Light {
  if (due === null) return 'none'
  if (due < today) return 'red'
  return due <= amberUntil ? 'amber' : 'green'
}

/** The last day that is amber when looked at today; the same that cases tells alarms by. */
export function amberUntil(calendar: Catalogue['calendar'], today: PlainDate): PlainDate {
  return horizonOf(calendar, today, AMBER_DAYS)
}
