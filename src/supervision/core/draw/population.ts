import { granted, refused, type Result } from '#kernel/result.ts'

/** Why a licence holder is not in the bag, so that anybody can see who was left out and why. */
export const EXCLUSIONS = ['ended', 'quiet', 'recent'] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** Everything a draw is made of, fixed before the seed is known. Numbers of licences are public facts. */
export interface Population {
  readonly draw: string
  readonly region: string
  readonly title: string
  /** The public event whose outcome is mixed into the seed, and the day it takes place. */
  readonly event: string
  readonly eventDay: string
  /** The day from which everything is public. */
  readonly publishOn: string
  /** How many objects are drawn. */
  readonly take: number
  /** How many officers of each department go to each object. */
  readonly teams: readonly { readonly department: string; readonly officers: number }[]
  readonly objects: readonly { readonly number: string; readonly weight: number }[]
  readonly officers: readonly { readonly certificate: string; readonly department: string }[]
  /** 回避: this officer does not go to this object. */
  readonly conflicts: readonly { readonly certificate: string; readonly number: string }[]
  readonly excluded: readonly { readonly number: string; readonly why: Exclusion }[]
}

const HEAD = 'zhunying-draw/1'

/**
 * The population as text: one fact a line, the lines of each kind in the order of their code points,
 * words separated by one space, `\n` after every line. Its SHA-256 is what is published beforehand.
 */
export function writePopulation(of: Population): string {
  const lines = [
    HEAD,
    `draw ${of.draw}`,
    `region ${of.region}`,
    `title ${oneLine(of.title)}`,
    `event ${of.eventDay} ${oneLine(of.event)}`,
    `publish ${of.publishOn}`,
    `take ${of.take}`,
    ...sorted(of.teams.map(({ department, officers }) => `team ${department} ${officers}`)),
    ...sorted(of.objects.map(({ number, weight }) => `object ${number} ${weight}`)),
    ...sorted(
      of.officers.map(
        ({ certificate, department }) => `officer ${word(certificate)} ${department}`,
      ),
    ),
    ...sorted(
      of.conflicts.map(({ certificate, number }) => `conflict ${word(certificate)} ${number}`),
    ),
    ...sorted(of.excluded.map(({ number, why }) => `excluded ${number} ${why}`)),
  ]
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
/** Certificate numbers are typed by people: a space in one would look like the next word. */
const word = (text: string): string => text.replaceAll(/\s+/g, '_')

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].toSorted(byCodePoint)

/** A line that is not of this form, counted from one. */
export interface BadLine {
  readonly code: 'SUPERVISION_DRAW_LINE'
  readonly line: number
}

const SHAPES = {
  draw: /^draw ([0-9a-f-]{36})$/,
  region: /^region (\d{6})$/,
  title: /^title (.+)$/,
  event: /^event (\d{4}-\d\d-\d\d) (.+)$/,
  publish: /^publish (\d{4}-\d\d-\d\d)$/,
  take: /^take (\d{1,9})$/,
  team: /^team (\S+) (\d{1,3})$/,
  object: /^object (\S+) (\d{1,9})$/,
  officer: /^officer (\S+) (\S+)$/,
  conflict: /^conflict (\S+) (\S+)$/,
  excluded: /^excluded (\S+) (ended|quiet|recent)$/,
} as const
type Shape = keyof typeof SHAPES
const isShape = (name: string): name is Shape => name in SHAPES

/** The text read back; only what `writePopulation` writes is taken, so that nothing hides between. */
export function readPopulation(text: string): Result<Population, BadLine> {
  const facts: Record<Shape, string[][]> = {
    draw: [],
    region: [],
    title: [],
    event: [],
    publish: [],
    take: [],
    team: [],
    object: [],
    officer: [],
    conflict: [],
    excluded: [],
  }
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (index === 0 ? line === HEAD : index === lines.length - 1 && line === '') continue
    const kind = line.split(' ', 1)[0] ?? ''
    const found = isShape(kind) ? SHAPES[kind].exec(line) : null
    if (!found || !isShape(kind)) return refused({ code: 'SUPERVISION_DRAW_LINE', line: index + 1 })
    facts[kind].push(found.slice(1))
  }
  const population = populationOf(facts)
  const differs = firstDifference(lines, writePopulation(population).split('\n'))
  if (differs > 0) return refused({ code: 'SUPERVISION_DRAW_LINE', line: differs })
  return granted(population)
}

function populationOf(facts: Record<Shape, string[][]>): Population {
  const one = (shape: Shape, at = 0): string => facts[shape][0]?.[at] ?? ''
  const each = <T>(shape: Shape, make: (first: string, second: string) => T): T[] =>
    facts[shape].map(([first = '', second = '']) => make(first, second))
  return {
    draw: one('draw'),
    region: one('region'),
    title: one('title'),
    eventDay: one('event'),
    event: one('event', 1),
    publishOn: one('publish'),
    take: Number(one('take')),
    teams: each('team', (department, officers) => ({ department, officers: Number(officers) })),
    objects: each('object', (number, weight) => ({ number, weight: Number(weight) })),
    officers: each('officer', (certificate, department) => ({ certificate, department })),
    conflicts: each('conflict', (certificate, number) => ({ certificate, number })),
    excluded: each('excluded', (number, why) => ({ number, why: why as Exclusion })),
  }
}

function firstDifference(lines: readonly string[], expected: readonly string[]): number {
  for (let at = 0; at < Math.max(lines.length, expected.length); at++)
    if (lines[at] !== expected[at]) return at + 1
  return 0
}
