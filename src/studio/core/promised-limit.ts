import type { CommittedLimit } from '../../catalogue/core/index.ts'

const HEAD = `# 承诺时限：本辖区自己公布的、短于法定时限的办理时限（工作日），逐条写明出处和日期；没有公布的不写。
# What this region itself promises, shorter than the law gives, each with its source and day.
`

/** The region's limits.yaml with one promise more; of an item promised before, the new one takes the place. */
export function withPromise(text: string, limit: Omit<CommittedLimit, 'item'> & { item: string }) {
  const { item, days, source, date, basis, confidence } = limit
  // words between double quotes as JSON writes them are YAML too
  const say = (words: string) => JSON.stringify(words)
  const entry = `- item: ${item}
  days: ${days}
  source: { document: ${say(source.document)}, section: ${say(source.section)} }
  date: ${say(date)}
  basis: ${say(basis)}
  confidence: ${confidence}
`
  const kept = entriesOf(text).filter(({ of }) => of !== item)
  const head = text.trim() === '' ? HEAD : headOf(text)
  return `${head}${kept.map(({ lines }) => lines).join('')}${entry}`
}

const NEXT = /^(?=- )/m

/** What stands above the first entry; the mark of an empty list has had its day. */
function headOf(text: string): string {
  const [head = ''] = text.startsWith('- ') ? [''] : text.split(NEXT)
  const said = head.replace(/^\[\]\s*$/m, '')
  return said === '' || said.endsWith('\n') ? said : `${said}\n`
}

function entriesOf(text: string): { of: string | undefined; lines: string }[] {
  return text
    .split(NEXT)
    .filter((lines) => lines.startsWith('- '))
    .map((lines) => ({
      of: /^\W*item: *"?([a-z0-9-]+)/m.exec(lines)?.[1],
      lines: lines.endsWith('\n') ? lines : `${lines}\n`,
    }))
}
