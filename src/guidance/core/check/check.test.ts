import { beforeEach, describe, expect, test } from 'vitest'
import { CATALOGUE_FOLDER, examineCatalogue, readFolder } from '../../../catalogue/server/index.ts'
import { checkLaw } from './law.ts'

const SHIPPED = readFolder(CATALOGUE_FOLDER)
let files: Map<string, string>
beforeEach(() => {
  files = new Map(SHIPPED)
})

const read = (file: string): string => files.get(file) ?? ''
const write = (file: string, text: string) => void files.set(file, text)

/** Replaces the first occurrence after `from` and tells on which line it stood. */
function edit(file: string, old: string, to: string, from = ''): number {
  const text = read(file)
  const at = text.indexOf(old, text.indexOf(from))
  if (at < 0 || !text.includes(from)) throw new Error(`${file} does not contain ${from} … ${old}`)
  write(file, text.slice(0, at) + to + text.slice(at + old.length))
  return text.slice(0, at).split('\n').length
}

/** Adds to the end of a file and tells on which line the addition begins. */
function append(file: string, addition: string): number {
  const lines = read(file).split('\n').length
  write(file, read(file) + addition)
  return lines
}

/** Everything that `catalogue check` says of the law, the guidance and its examples. */
function found(): string[] {
  return examineCatalogue(files, checkLaw).findings.map(
    ({ file, line, level, code }) => `${file}:${line} ${level} ${code}`,
  )
}

const XICHENG = 'regions/110102-xicheng'
const TEXT = '{ zh: 问, en: Q }'

test('the guidance of the catalogue that we ship has no mistake and no doubt', () => {
  const { catalogue, examples } = examineCatalogue(files)
  expect(checkLaw(catalogue!, examples)).toEqual([])
  const items = [...catalogue!.items.keys()]
  expect(items).toHaveLength(49)
  const few = items.filter((id) => examples.filter(({ item }) => item === id).length < 2)
  expect(few).toEqual([])
})

describe('each kind of mistake is named with its file and line', () => {
  test('a question that is asked nowhere', () => {
    const line = append(
      'questions.yaml',
      `\n- id: moon-phase\n  text: ${TEXT}\n  type: boolean\n  why: ${TEXT}\n`,
    )
    expect(found()).toContain(`questions.yaml:${line + 1} warning QUESTION_UNUSED`)
    expect(found()).toContain(`questions.yaml:${line + 1} error QUESTION_DEAD`)
  })

  test('a question that conditions name but whose answer can change nothing', () => {
    edit(
      'triggers.yaml',
      '{ is: halal, value: true }',
      '{ any: [{ is: sells-tobacco, value: true }, { all: [{ is: sells-tobacco, value: true }, { is: moon-phase, value: true }] }] }',
      'beijing-halal',
    )
    const line = append(
      'questions.yaml',
      `\n- id: moon-phase\n  text: ${TEXT}\n  type: boolean\n  why: ${TEXT}\n`,
    )
    expect(found()).toContain(`questions.yaml:${line + 1} error QUESTION_DEAD`)
  })

  test('a listed item that no answers can bring about', () => {
    // only pre-packaged food is filed before the small shop can register for it
    edit(
      'triggers.yaml',
      '{ is: sole-proprietor, value: true },',
      '{ is: sole-proprietor, value: true }, { is: food-sales, value: prepackaged },',
    )
    const file = 'regions/410772-xinxiang/industries.yaml'
    const lines = read(file).split('\n')
    const line = lines.findIndex((one) => /items: .*prepackaged-food-filing/.test(one)) + 1
    expect(line).toBeGreaterThan(0)
    expect(found()).toContain(`${file}:${line} error ITEM_UNREACHABLE`)
  })

  test('a condition that contradicts itself, and one that holds whatever is answered', () => {
    const never = edit(
      'triggers.yaml',
      '{ atMost: catering-area, value: 150 }',
      '{ all: [{ atMost: catering-area, value: 30 }, { above: catering-area, value: 60 }] }',
    )
    const always = edit(
      'triggers.yaml',
      '{ is: sells-tobacco, value: true }',
      '{ any: [{ is: sells-tobacco, value: true }, { is: sells-tobacco, value: false }] }',
    )
    expect(found()).toContain(`triggers.yaml:${never} error CONDITION_NEVER`)
    expect(found()).toContain(`triggers.yaml:${always} warning CONDITION_ALWAYS`)
  })

  test('two triggers that contradict each other, and one that is used nowhere', () => {
    const again = append(
      'triggers.yaml',
      `\n- item: tobacco-retail-licence\n  when: { is: sells-tobacco, value: false }\n  because: ${TEXT}\n  basis: x\n`,
    )
    const idle = append(
      'triggers.yaml',
      `\n- item: tobacco-retail-licence\n  industries: [书店]\n  when: { is: sells-tobacco, value: false }\n  because: ${TEXT}\n  basis: x\n`,
    )
    expect(found()).toContain(`triggers.yaml:${again + 1} error TRIGGERS_CONTRADICT`)
    expect(found()).toContain(`triggers.yaml:${idle + 1} warning TRIGGER_IDLE`)
  })

  test('a condition on an unknown answer', () => {
    const line = edit('triggers.yaml', '{ is: wastewater,', '{ is: waste-water,')
    expect(found()).toContain(`triggers.yaml:${line} error ANSWER_UNKNOWN`)
  })

  test('a relation in a circle, to itself, against another one, and without its source', () => {
    const file = 'items/fire-safety-pre-opening-inspection.yaml'
    const line = edit(
      file,
      'relations: []',
      [
        'relations:',
        '  - type: prerequisite',
        '    items: [hotel-special-industry-licence]',
        '    basis: x',
        '  - type: alternative',
        '    items: [hotel-special-industry-licence]',
        '    basis: x',
        '  - type: related',
        '    items: [fire-safety-pre-opening-inspection]',
      ].join('\n'),
    )
    const all = found()
    expect(
      all.some((one) => /^items\/[a-z-]+\.yaml:\d+ error PREREQUISITE_CIRCLE$/.test(one)),
    ).toBe(true)
    expect(all).toContain(`${file}:${line + 5} error RELATION_CONTRADICTS`)
    expect(all).toContain(`${file}:${line + 8} error RELATION_TO_ITSELF`)
    expect(all).toContain(`${file}:${line + 7} warning RELATION_WITHOUT_BASIS`)
  })

  test('items that supersede each other', () => {
    const file = 'items/prepackaged-food-filing.yaml'
    const line = edit(
      file,
      'relations:\n',
      'relations:\n  - type: supersedes\n    items: [food-business-licence]\n    basis: x\n',
    )
    const food = edit(
      'items/food-business-licence.yaml',
      '  - type: supersedes',
      '  - type: supersedes',
    )
    const circle = found().filter((one) => one.endsWith('error SUPERSEDES_CIRCLE'))
    expect([
      [`${file}:${line + 1} error SUPERSEDES_CIRCLE`],
      [`items/food-business-licence.yaml:${food} error SUPERSEDES_CIRCLE`],
    ]).toContainEqual(circle)
  })

  test('an element and a material that nobody uses', () => {
    const element = append(
      'elements.yaml',
      `- id: star_sign\n  label: ${TEXT}\n  type: text\n  group: subject\n  scope: shared\n  prefill: null\n`,
    )
    const material = append(
      'materials.yaml',
      `- id: horoscope\n  name: ${TEXT}\n  shared: false\n  dataSharing: no\n  dataSharingSource: null\n`,
    )
    expect(found()).toContain(`elements.yaml:${element} warning ELEMENT_UNUSED`)
    expect(found()).toContain(`materials.yaml:${material} warning MATERIAL_UNUSED`)
  })

  test('an item without a limit, without an article, without an authority', () => {
    const file = 'items/tobacco-retail-licence.yaml'
    const text = read(file)
    const limit = edit(
      file,
      text.slice(text.indexOf('limit:'), text.indexOf('validity:')),
      'limit:\n  statutoryDays: null\n  statedAs: null\n  note: null\n  committedDays: null\n  suggestedCommittedDays: null\n',
    )
    expect(found()).toContain(`${file}:${limit} error ITEM_WITHOUT_LIMIT`)
    write(file, text.replaceAll(/article: .*$/gm, 'article: null'))
    const basis = text.slice(0, text.indexOf('legalBasis:')).split('\n').length
    expect(found()).toContain(`${file}:${basis} warning ITEM_WITHOUT_ARTICLE`)
    const authorities = text.slice(0, text.indexOf('authorities:')).split('\n').length
    write(file, text.replace(/authorities:\n(?: {2}.*\n)+/, 'authorities: {}\n'))
    expect(found()).toContain(`${file}:${authorities} warning ITEM_WITHOUT_AUTHORITY`)
  })

  test('a region whose items have no remedy', () => {
    const file = `${XICHENG}/plan.yaml`
    const text = read(file)
    const from = text.indexOf('remedies:')
    write(file, text.slice(0, from) + text.slice(text.indexOf('contacts:')))
    const line = text.slice(0, text.indexOf('\ndepartments:') + 1).split('\n').length
    expect(found()).toContain(`${file}:${line} error ITEM_WITHOUT_REMEDY`)
  })

  test('an example that fails, one of nothing, and an item with too few of them', () => {
    const failing = edit('examples.yaml', 'days: 10', 'days: 11')
    const foreign = edit('examples.yaml', 'industry: 养老机构', 'industry: 养鱼机构')
    edit('examples.yaml', '- item: vehicle-repair-filing', '- item: tobacco-retail-licence')
    const all = found()
    expect(all).toContain(`examples.yaml:${failing} error EXAMPLE_FAILED`)
    expect(all).toContain(`examples.yaml:${foreign} error EXAMPLE_OF_NOTHING`)
    const id = read('items/vehicle-repair-filing.yaml')
      .split('\n')
      .indexOf('id: vehicle-repair-filing')
    expect(all).toContain(`items/vehicle-repair-filing.yaml:${id + 1} error EXAMPLES_TOO_FEW`)
  })

  test('a law that turns a case over makes its examples fail', () => {
    edit('triggers.yaml', 'value: 150 }, { is: is-chain', 'value: 140 }, { is: is-chain')
    const failed = found().filter((one) => one.endsWith('EXAMPLE_FAILED'))
    expect(failed.length).toBeGreaterThan(0)
  })
})
