import type { z } from 'zod'
import {
  CalendarYear,
  CommittedLimit,
  Element,
  EnglishWords,
  Example,
  Industry,
  Item,
  Material,
  Override,
  Plan,
  Policy,
  Question,
  SharedObservation,
  SupervisionFile,
  Synonym,
  Trigger,
  type CatalogueDocument,
  type Finding,
} from '../core/index.ts'
import { layered, type LawFiles } from './law-files.ts'
import type { Reading } from './reading.ts'
import { readSourceFile, type SourceFile } from './source-file.ts'

type Draft = { -readonly [K in keyof CatalogueDocument]: CatalogueDocument[K] } & {
  examples: Example[]
}

/** `triggers.yaml`, and `triggers.<word>.yaml` that adds to it. */
const list = (name: string) => new RegExp(`^${name}([.][a-z0-9-]+)?[.]yaml$`)

/** What each file is, by its name; the first that matches reads it. */
const FILES: readonly [RegExp, (reading: Reading, file: SourceFile, draft: Draft) => void][] = [
  [list('elements'), (r, f, d) => readList(r, f, 'element', Element, d.elements, byId)],
  [list('materials'), (r, f, d) => readList(r, f, 'material', Material, d.materials, byId)],
  [list('questions'), (r, f, d) => readList(r, f, 'question', Question, d.questions, byId)],
  [list('triggers'), (r, f, d) => readList(r, f, 'trigger', Trigger, d.triggers)],
  [list('synonyms'), (r, f, d) => readList(r, f, 'synonym', Synonym, d.synonyms)],
  [list('overrides'), (r, f, d) => readList(r, f, 'override', Override, d.overrides)],
  [
    list('observations'),
    (r, f, d) => readList(r, f, 'observation', SharedObservation, d.observations, byId),
  ],
  [list('english'), (r, f, d) => readList(r, f, 'english', EnglishWords, d.english)],
  [list('examples'), (r, f, d) => readList(r, f, 'example', Example, d.examples)],
  [/^(regions\/\d{6}-[^/]+\/)?supervision\.yaml$/, readSupervision],
  [/^items\/[^/]+\.yaml$/, readItem],
  [/^policies\/[^/]+\.yaml$/, readPolicy],
  [/^calendar\/\d{4}\.yaml$/, readYear],
  [/^regions\/\d{6}-[^/]+\/plan\.yaml$/, readRegion],
  [/^regions\/\d{6}-[^/]+\/industries\.yaml$/, readIndustries],
  [/^regions\/\d{6}-[^/]+\/limits\.yaml$/, readLimits],
  // beside the plan, read by the module that draws the certificate
  [/^regions\/[^/]+\/face\.yaml$/, () => undefined],
]

/** Reads every file into one document, and the examples that check it; what is wrong stands in the reading. */
export function readDocument(
  files: LawFiles,
  reading: Reading,
): { document: CatalogueDocument; examples: readonly Example[] } {
  const draft: Draft = {
    regions: [],
    items: [],
    elements: [],
    materials: [],
    questions: [],
    triggers: [],
    synonyms: [],
    overrides: [],
    observations: [],
    english: [],
    supervision: [],
    calendar: [],
    examples: [],
  }
  for (const [name, text] of layered([files])) {
    const { file, findings } = readSourceFile(name, text)
    reading.findings.push(...findings)
    if (findings.length > 0) continue
    const [, read] = FILES.find(([pattern]) => pattern.test(name)) ?? []
    if (read) read(reading, file, draft)
    else reading.mistake(file, [], 'FILE_UNKNOWN', '目录里没有这种文件', 'no such file is known')
  }
  const { examples, ...document } = draft
  return { document, examples }
}

const byId = (entry: { id: string }): string => entry.id

/** Reads a list to the end of `into`; what has no id of its own is known by its position there. */
function readList<T>(
  reading: Reading,
  file: SourceFile,
  of: Finding['of'],
  schema: z.ZodType<T>,
  into: T[],
  idOf?: (entry: T) => string,
): void {
  if (!Array.isArray(file.value)) {
    // an empty file is an empty list
    if (file.value !== null && file.value !== undefined) {
      reading.mistake(file, [], 'SHAPE_WRONG', '应为列表（- …）', 'expected a list (- …)')
    }
    return
  }
  file.value.forEach((_, index) => {
    const entry = reading.parse(file, [index], schema)
    if (entry === undefined) return
    reading.place(of, idOf ? idOf(entry) : String(into.length), file, [index])
    into.push(entry)
  })
}

function readItem(reading: Reading, file: SourceFile, draft: Draft): void {
  const item = reading.parse(file, [], Item)
  if (!item) return
  draft.items.push(item)
  reading.place('item', item.id, file, [])
  if (file.name === `items/${item.id}.yaml`) return
  reading.mistake(
    file,
    ['id'],
    'FILE_NAMED_OTHERWISE',
    `文件名应为 ${item.id}.yaml`,
    `the file should be called ${item.id}.yaml`,
  )
}

/** Looked at here; it belongs to no version, so it is read where it is shown (`policiesAmong`). */
function readPolicy(reading: Reading, file: SourceFile): void {
  const policy = reading.parse(file, [], Policy)
  if (!policy || file.name === `policies/${policy.id}.yaml`) return
  reading.mistake(
    file,
    ['id'],
    'FILE_NAMED_OTHERWISE',
    `文件名应为 ${policy.id}.yaml`,
    `the file should be called ${policy.id}.yaml`,
  )
}

/** The general numbers, or beside a plan what differs there. */
function readSupervision(reading: Reading, file: SourceFile, draft: Draft): void {
  const rules = reading.parse(file, [], SupervisionFile)
  if (!rules) return
  draft.supervision.push(rules)
  reading.place('supervision', rules.region ?? 'general', file, [])
  const place = file.name.startsWith('regions/') ? regionOf(file) : null
  if (rules.region === place) return
  reading.mistake(
    file,
    ['region'],
    'FILE_NAMED_OTHERWISE',
    `这个文件的 region 应为 ${place}`,
    `region should be ${place} in this file`,
  )
}

function readYear(reading: Reading, file: SourceFile, draft: Draft): void {
  const year = reading.parse(file, [], CalendarYear)
  if (!year) return
  draft.calendar.push(year)
  reading.place('calendar', String(year.year), file, [])
  for (const list of ['weekdayOff', 'weekendWork'] as const) {
    year[list].forEach(({ date }, i) => {
      if (date.startsWith(`${year.year}-`)) return
      reading.mistake(
        file,
        [list, i, 'date'],
        'DAY_OF_ANOTHER_YEAR',
        `${date} 不在 ${year.year} 年`,
        `${date} is not in ${year.year}`,
      )
    })
  }
  if (file.name === `calendar/${year.year}.yaml`) return
  reading.mistake(
    file,
    ['year'],
    'FILE_NAMED_OTHERWISE',
    `文件名应为 ${year.year}.yaml`,
    `the file should be called ${year.year}.yaml`,
  )
}

const regionOf = (file: SourceFile): string =>
  file.name.slice('regions/'.length, 'regions/'.length + 6)

function readRegion(reading: Reading, file: SourceFile, draft: Draft): void {
  const plan = reading.parse(file, [], Plan)
  if (!plan) return
  draft.regions.push({ plan, industries: [] })
  reading.place('plan', plan.region, file, [])
  if (plan.region === regionOf(file)) return
  reading.mistake(
    file,
    ['region'],
    'FILE_NAMED_OTHERWISE',
    `文件夹名应以 ${plan.region}- 开头`,
    `the folder should begin with ${plan.region}-`,
  )
}

function readIndustries(reading: Reading, file: SourceFile, draft: Draft): void {
  const region = regionOf(file)
  const industries: Industry[] = []
  const idOf = ({ code }: Industry) => `${region}/${code}`
  readList(reading, file, 'industry', Industry, industries, idOf)
  draft.regions = draft.regions.map((one) =>
    one.plan.region === region ? { ...one, industries } : one,
  )
}

/** 承诺时限 beside the plan; none is the same as no file. */
function readLimits(reading: Reading, file: SourceFile, draft: Draft): void {
  const region = regionOf(file)
  const limits: CommittedLimit[] = []
  readList(reading, file, 'limit', CommittedLimit, limits, ({ item }) => `${region}/${item}`)
  if (limits.length === 0) return
  draft.regions = draft.regions.map((one) =>
    one.plan.region === region ? { ...one, limits } : one,
  )
}
