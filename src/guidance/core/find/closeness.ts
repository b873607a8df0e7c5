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

/** How near what was asked is to a name, 1 the same … 0 nothing recognised. */
export function closeness(asked: Asked, term: Term): number {
  if (asked.text === term.key) return 1
  if (asked.latin && !term.latin) return bySound(asked.text, term)
  const written = byLetters(asked.text, term.key)
  return asked.latin === term.latin ? Math.max(written, homophone(asked, term)) : written
}

/** When nothing is recognised: how little would have to be changed, by letters or by sound, 0…0.3. */
export function likeness(asked: Asked, term: Term): number {
  const written = asked.latin ? 0 : alike(asked.text, term.key)
  return 0.3 * Math.max(written, 0.8 * alike(asked.sound, term.sound))
}

function alike(a: string, b: string): number {
  return 1 - edits(a, b) / Math.max(a.length, b.length, 1)
}

/** One name inside the other, or nearly the same letters. */
function byLetters(asked: string, name: string): number {
  const least = Math.min(asked.length, name.length)
  const part = least / Math.max(asked.length, name.length)
  if (least > 1 && name.includes(asked)) return 0.7 + 0.25 * part
  // the first character of a name, while somebody is still typing
  if (asked.length === 1 && name.startsWith(asked)) return 0.5
  // a longer name inside a sentence says more than a shorter one
  if (least > 1 && asked.includes(name)) return 0.72 + 0.2 * part + 0.01 * Math.min(name.length, 5)
  const room = /^[a-z0-9]+$/.test(name) ? Math.floor(name.length / 4) : name.length > 2 ? 1 : 0
  return Math.max(mistyped(asked, name, room, 0.85), 0.6 * shared(asked, name))
}

/** Within so many slips of the name: `worth`, a little less for each slip. */
function mistyped(asked: string, name: string, room: number, worth: number): number {
  if (room === 0 || Math.abs(asked.length - name.length) > room) return 0
  const slips = edits(asked, name)
  return slips <= room ? worth - 0.08 * slips : 0
}

/** Written with other characters of the same sound (药殿 for 药店). */
function homophone(asked: Asked, { sound, latin }: Term): number {
  if (latin || sound.length < 3) return 0
  if (asked.sound === sound) return 0.9
  const long = Math.max(asked.sound.length, sound.length)
  if (sound.length > 4 && asked.sound.includes(sound)) return 0.6 + (0.2 * sound.length) / long
  return long > 5 ? mistyped(asked.sound, sound, 1, 0.8) : 0
}

/** Latin letters against a Chinese name: its pinyin, the beginning of it, or its initials. */
function bySound(asked: string, { sound, initials }: Term): number {
  if (asked === sound) return 0.96
  if (asked === initials && asked.length > 1) return asked.length > 2 ? 0.9 : 0.8
  if (asked.length > 2 && sound.startsWith(asked)) return 0.7 + (0.2 * asked.length) / sound.length
  if (asked.length < 3 && sound.startsWith(asked)) return 0.4 + (0.2 * asked.length) / sound.length
  if (asked.length > 3 && sound.includes(asked)) return 0.6 + (0.2 * asked.length) / sound.length
  if (sound.length > 4 && asked.includes(sound)) return 0.6 + (0.2 * sound.length) / asked.length
  return mistyped(asked, sound, Math.floor(sound.length / 5), 0.8)
}
