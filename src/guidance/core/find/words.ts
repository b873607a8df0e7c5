import { pinyin } from 'pinyin-pro'

/** What people put around the word that matters. Longest first, so that none hides in another. */
const AROUND = [
  '想要开一家',
  '需要什么手续',
  '需要办哪些证',
  '需要哪些证',
  '要办什么证',
  '要什么证',
  '需要什么证',
  '怎么办理',
  '怎么办证',
  '我想要',
  '我想',
  '我要',
  '我们',
  '打算',
  '准备',
  '开一家',
  '开一间',
  '开一个',
  '开个',
  '开家',
  '开间',
  '开办',
  '经营',
  '办一家',
  '办一个',
  '办个',
  '那种店',
  '这种店',
  '的地方',
  '的店',
  '许可证',
  '营业执照',
  '执照',
  '证照',
  '手续',
  '一家',
  '一个',
  '一间',
].toSorted((a, b) => b.length - a.length)
const AROUND_EN =
  /\b(i|we|want|to|would|like|open|opening|start|starting|run|a|an|the|my|our|for|of|business|licence|license|permit)\b/g

/** Widths, capitals, blanks and punctuation do not tell trades apart. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

/** The word that matters in what somebody said; all of it when nothing else is left. */
export function essence(words: string): string {
  const spoken = words.normalize('NFKC').toLowerCase()
  const english = plain(spoken.replace(AROUND_EN, ' '))
  let rest = english
  for (const around of AROUND) rest = rest.replaceAll(around, '')
  rest = rest.replace(/^[开办做搞](?=.{2})/, '').replace(/^(一家|个|家)/, '')
  return rest.length > 1 ? rest : english || plain(spoken)
}

export const isLatin = (text: string): boolean => /^[a-z0-9]+$/.test(text)

/** The sound of a word, without tones: 咖啡厅 is kafeiting. */
export function sound(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
}

/** 咖啡厅 is kft. */
export function initials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
}

/** Edits between two words as people mistype them; two neighbours swapped count once. */
export function edits(a: string, b: string): number {
  const rows = Array.from(a).length
  const right = Array.from(b)
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, i) => i)
  const left = Array.from(a)
  for (let i = 1; i <= rows; i++) {
    const row = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[right.length] ?? rows
}

/** Share of neighbouring pairs of characters that two words have in common, 0…1 (Dice). */
export function shared(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)]
  if (x.length === 0 || y.length === 0) return 0
  const left = [...y]
  const common = x.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (x.length + y.length)
}

function pairs(text: string): string[] {
  const chars = Array.from(text)
  return chars.slice(1).map((char, i) => `${chars[i] ?? ''}${char}`)
}
