import { addDays, parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'

/** The same day so many months earlier; the 31st becomes the last day of a shorter month. */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
  const index = y * 12 + (m - 1) - months
  const of = (n: number) => String(n).padStart(2, '0')
  const start = `${String(Math.floor(index / 12)).padStart(4, '0')}-${of((index % 12) + 1)}`
  const found = parsePlainDate(`${start}-${of(d)}`)
  if (found) return found
  const first = `${start}-01` as PlainDate
  for (let last = addDays(first, 30); ; last = addDays(last, -1))
    if (last.startsWith(start)) return last
}
