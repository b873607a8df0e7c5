import { edits, shared } from './words.ts'

/** A name under which an industry can be found. */
export interface Term {
  readonly text: string
  readonly weight: number
  readonly key: string
  readonly latin: boolean
  readonly sound: string
  readonly initials: string
}

/** What was asked, as typed and as it sounds. */
export interface Asked {
  readonly text: string
  readonly latin: boolean
  readonly sound: string
}

/** How near what was asked is to a name, 1 the same … 0 nothing in common. */
export function closeness(asked: Asked, term: Term): number {
  if (asked.text === term.key) return 1
  if (asked.latin && !term.latin) return bySound(asked.text, term)
  return Math.max(
    byLetters(asked.text, term.key),
    asked.latin === term.latin ? homophone(asked, term) : 0,
  )
}

/** One name inside the other, or nearly the same letters. */
function byLetters(asked: string, name: string): number {
  const [a, n] = [[...asked].length, [...name].length]
  const least = Math.min(a, n)
  const part = least / Math.max(a, n)
  if (least > 1 && name.includes(asked)) return 0.7 + 0.25 * part
  // a longer name inside a sentence says more than a shorter one
  if (least > 1 && asked.includes(name)) return 0.72 + 0.2 * part + 0.01 * Math.min(n, 5)
  const typos = edits(asked, name)
  const room = /^[a-z0-9]+$/.test(name) ? Math.floor(n / 4) : n > 2 ? 1 : 0
  const mistyped = typos <= room ? 0.85 - 0.08 * typos : 0
  return Math.max(mistyped, 0.6 * shared(asked, name), 0.3 * (1 - typos / Math.max(a, n)))
}

/** Written with other characters of the same sound (药殿 for 药店). */
function homophone(asked: Asked, { sound, latin }: Term): number {
  if (latin || sound.length < 3) return 0
  if (asked.sound === sound) return 0.9
  const long = Math.max(asked.sound.length, sound.length)
  if (sound.length > 4 && asked.sound.includes(sound)) return 0.6 + (0.2 * sound.length) / long
  const typos = edits(asked.sound, sound)
  return typos <= 1 && long > 5 ? 0.72 : 0.3 * (1 - typos / long)
}

/** Latin letters against a Chinese name: its pinyin, the beginning of it, or its initials. */
function bySound(asked: string, { sound, initials }: Term): number {
  if (asked === sound) return 0.96
  if (asked === initials && asked.length > 1) return asked.length > 2 ? 0.9 : 0.8
  if (asked.length > 2 && sound.startsWith(asked)) return 0.7 + (0.2 * asked.length) / sound.length
  if (asked.length > 3 && sound.includes(asked)) return 0.6 + (0.2 * asked.length) / sound.length
  if (sound.length > 4 && asked.includes(sound)) return 0.6 + (0.2 * sound.length) / asked.length
  const typos = edits(asked, sound)
  const long = Math.max(asked.length, sound.length)
  return typos <= Math.floor(sound.length / 5) ? 0.8 - 0.08 * typos : 0.4 * (1 - typos / long)
}
