/** The same day of another month, or its last day where that month is shorter. Plain dates, no clock. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1]
  const last = [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 31
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(date, last))}`
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
