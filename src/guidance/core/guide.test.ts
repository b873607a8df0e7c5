import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  Answer,
  Answers,
  Catalogue,
  Industry,
  ItemId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { EVERY_LAW } from './answers.ts'
import { decide, guide, nextQuestion } from './guide.ts'
import { programOf } from './program.ts'
import type { GuideResult } from './result.ts'

const catalogue = bundledCatalogue()
const today = plainDate('2026-11-21')
const EVERYWHERE = [...catalogue.regions].flatMap(([region, { industries }]) =>
  [...industries.values()].map((industry) => ({
    region,
    industry,
    name: `${region} ${industry.name}`,
  })),
)

function step(
  region: string,
  name: string,
  answers: Answers,
  on = today,
  law: Catalogue = catalogue,
) {
  const code = region as RegionCode
  const industry = [...(law.regions.get(code)?.industries.values() ?? [])].find(
    (i) => i.name === name,
  )
  if (!industry) throw new Error(`no ${name} in ${region}`)
  return guide({ catalogue: law, region: code, industry: industry.code, answers, today: on })
}

const required = ({ items }: GuideResult): string[] =>
  items.filter(({ state }) => state === 'required').map(({ id }) => id)
const stateOf = (result: GuideResult, id: string) =>
  result.items.find((item) => item.id === id)?.state

/** Every path of answers that the guidance itself can lead a person along. */
function paths(region: RegionCode, industry: Industry): Answers[] {
  const program = programOf(catalogue, region, industry.code, today)
  const samples = new Map(
    program.tables.flatMap(({ domains }) =>
      domains.map((d) => [d.question.id, d.samples] as const),
    ),
  )
  const follow = (answers: Answers): Answers[] => {
    const next = nextQuestion(program, answers)
    if (!next) return [answers]
    return (samples.get(next.id) ?? []).flatMap((s: Answer) => follow({ ...answers, [next.id]: s }))
  }
  return follow({})
}

describe('every path of answers, in all 103 industries of the four regions', () => {
  test('ends in a definite set, each item of it with its reason', () => {
    expect(EVERYWHERE).toHaveLength(103)
    let walked = 0
    const wrong: string[] = []
    for (const { region, industry, name } of EVERYWHERE) {
      for (const answers of paths(region, industry)) {
        walked += 1
        const result = guide({ catalogue, region, industry: industry.code, answers, today })
        if (result.next || result.remainingAtMost > 0) wrong.push(`${name} goes on`)
        for (const { state, because, id } of result.items) {
          if (state === 'undecided') wrong.push(`${name} leaves ${id} open`)
          if (because.length === 0) wrong.push(`${name} does not say why ${id} is ${state}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(walked).toBeGreaterThan(1000)
  })

  test('takes at most one of a row’s alternatives, exactly one where the row must be met', () => {
    const wrong: string[] = []
    for (const { region, industry, name } of EVERYWHERE) {
      const { rows } = programOf(catalogue, region, industry.code, today)
      for (const answers of paths(region, industry)) {
        const states = decide({ catalogue, region, industry: industry.code, answers, today })
        for (const { items, reading } of rows.filter((row) => row.items.length > 1)) {
          const taken = items.filter((id) => states.get(id) === 'required').length
          const fits = reading === 'required' ? taken === 1 : taken <= 1
          if (!fits) wrong.push(`${name} ${items.join('/')}: ${taken}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('lists each item of the annex once', () => {
    const twice = EVERYWHERE.filter(({ region, industry }) => {
      const { items } = guide({ catalogue, region, industry: industry.code, answers: {}, today })
      return new Set(items.map(({ id }) => id)).size < items.length
    })
    expect(twice).toEqual([])
  })
})

const somewhere = fc.constantFrom(...EVERYWHERE).chain(({ region, industry }) => {
  const all = programOf(catalogue, region, industry.code, today).tables.flatMap((t) => t.domains)
  const shape = Object.fromEntries(
    all.map(({ question, samples }) => [question.id, fc.constantFrom(...samples)]),
  )
  return fc.record({
    region: fc.constant(region),
    industry: fc.constant(industry),
    answers: fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Answers>,
  })
})

describe('one step', () => {
  test('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(somewhere, fc.infiniteStream(fc.nat()), ({ region, industry, answers }, dice) => {
        const shuffled = Object.entries(answers)
          .map((entry) => ({ entry, key: Number(dice.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const input = { catalogue, region, industry: industry.code, today }
        expect(guide({ ...input, answers: Object.fromEntries(shuffled) })).toEqual(
          guide({ ...input, answers }),
        )
      }),
    )
  })

  test('keeps what is settled settled when another question is answered', () => {
    fc.assert(
      fc.property(somewhere, ({ region, industry, answers }) => {
        const input = { catalogue, region, industry: industry.code, today }
        const before = guide({ ...input, answers })
        if (!before.next) return
        const value =
          before.next.options?.[0]?.value ?? (before.next.type === 'boolean' ? true : 100)
        const after = guide({ ...input, answers: { ...answers, [before.next.id]: value } })
        const settled = before.items.filter(({ state }) => state !== 'undecided')
        expect(settled.map(({ id }) => stateOf(after, id))).toEqual(settled.map((i) => i.state))
        expect(after.remainingAtMost).toBeLessThan(before.remainingAtMost)
      }),
    )
  })

  test('names as its flip a change of answers that really turns the item over', () => {
    fc.assert(
      fc.property(somewhere, ({ region, industry, answers }) => {
        const input = { catalogue, region, industry: industry.code, today }
        for (const { id, flip } of guide({ ...input, answers }).items) {
          if (!flip) continue
          const changed = Object.fromEntries(flip.changes.map(({ question, to }) => [question, to]))
          const after = guide({ ...input, answers: { ...answers, ...changed } })
          expect(stateOf(after, id)).toBe(flip.to)
        }
      }),
    )
  })

  test('takes an answer that is none for not given', () => {
    const wrong = step('110102', '餐饮店', { 'catering-area': 'big', 'is-chain': 0 as never })
    expect(wrong).toEqual(step('110102', '餐饮店', {}))
  })
})

describe('the rules of the plans and the law', () => {
  const cafe = { 'sells-publications': false, wastewater: 'none' }

  test('北京小规模: catering of at most 150 ㎡ that is no chain takes the small licence, not both', () => {
    const at = (area: number, chain: boolean) =>
      required(step('110102', '咖啡厅', { ...cafe, 'catering-area': area, 'is-chain': chain }))
    expect(at(150, false)).toEqual(['beijing-small-food-licence'])
    expect(at(150.5, false)).toEqual(['food-business-licence'])
    expect(at(80, true)).toEqual(['food-business-licence'])
  })

  test('a shop over 150 ㎡ is not asked whether it is a chain', () => {
    const result = step('110102', '咖啡厅', { ...cafe, 'catering-area': 200 })
    expect(result.next).toBeNull()
    expect(result.chosen).toEqual(['food-business-licence'])
  })

  test('食品安全法第三十五条: only pre-packaged food is filed, beside a licence that does not list it', () => {
    const result = step('110102', '电影院', { 'food-sales': 'prepackaged', wastewater: 'none' })
    expect(stateOf(result, 'food-business-licence')).toBe('notNeeded')
    expect(result.outside.map(({ id }) => id)).toEqual(['prepackaged-food-filing'])
    const farm = step('110102', '连锁菜店', { 'food-sales': 'produce', 'sells-tobacco': false })
    expect(farm.outside).toEqual([])
    expect(farm.problems.map(({ code }) => code)).toEqual(['GUIDANCE_NOTHING_NEEDED'])
  })

  test('小食杂店备案卡: at most 60 ㎡, no chain, nothing made on site', () => {
    const at = (answers: Answers) =>
      required(
        step('110105', '校外体育培训机构', {
          'sports-kind': 'none',
          wastewater: 'none',
          ...answers,
        }),
      )
    const loose = { 'food-sales': 'loose', 'is-chain': false }
    expect(at({ ...loose, 'shop-area': 60 })).toEqual(['beijing-small-grocery-filing-card'])
    expect(at({ ...loose, 'shop-area': 61 })).toEqual(['food-business-licence'])
    expect(at({ 'food-sales': 'made' })).toEqual(['food-business-licence'])
  })

  test('同心 附件3: 150 ㎡ for small catering, 30 ㎡ for small retail, the line itself below', () => {
    const catering = (area: number) =>
      required(step('640324', '小餐饮', { 'catering-area': area, halal: false }))
    expect(catering(150)).toEqual(['ningxia-small-catering-registration'])
    expect(catering(151)).toEqual(['food-business-licence'])
    const none = { 'sells-drugs': false, 'sells-class2-devices': false }
    const retail = (area: number) =>
      required(step('640324', '便利店', { ...none, 'food-sales': 'loose', 'shop-area': area }))
    expect(retail(30)).toEqual(['ningxia-small-retail-registration'])
    expect(retail(31)).toEqual(['food-business-licence'])
  })

  test('新乡 备注: only a small and simple individual household registers as a small shop', () => {
    const rest = { wastewater: 'none', 'outdoor-advertising': false }
    const at = (answers: Answers) => required(step('410772', '饭店', { ...rest, ...answers }))
    expect(at({ 'sole-proprietor': true, 'small-and-simple': true })).toEqual([
      'henan-small-food-shop-registration',
    ])
    expect(at({ 'sole-proprietor': true, 'small-and-simple': false })).toEqual([
      'food-business-licence',
    ])
    expect(at({ 'sole-proprietor': false })).toEqual(['food-business-licence'])
  })

  test('城镇排水: a building’s common permit spares the shop its own', () => {
    const drained = (wastewater: string) =>
      stateOf(step('110102', '美容美发店', { wastewater }), 'drainage-permit')
    expect(['sewer', 'covered', 'none'].map(drained)).toEqual([
      'required',
      'notNeeded',
      'notNeeded',
    ])
  })

  test('a gym needs the hygiene licence for its pool only, the sports licence for climbing too', () => {
    const at = (kind: string) =>
      required(step('110102', '健身房', { 'sports-kind': kind, 'food-sales': 'none' }))
    expect(at('swimming')).toEqual(['high-risk-sports-licence', 'public-place-hygiene-licence'])
    expect(at('other')).toEqual(['high-risk-sports-licence'])
    expect(at('none')).toEqual([])
  })

  test('道路运输条例第二十四条: vehicles of at most 4,500 kg need neither licence nor certificate', () => {
    const light = step('110105', '道路货运公司', {
      'all-light-trucks': true,
      'freight-agency-or-station': false,
    })
    expect(light.chosen).toEqual([])
    expect(light.problems.map(({ code }) => code)).toEqual(['GUIDANCE_NOTHING_NEEDED'])
    const heavy = step('110105', '道路货运公司', { 'all-light-trucks': false })
    expect(required(heavy)).toEqual([
      'road-freight-operation-licence',
      'road-transport-vehicle-certificate',
    ])
  })

  test('国务院令第797号: a bookshop is licensed before 2025-01-20 and files from that day', () => {
    const answers = { 'food-sales': 'none', 'rents-publications': false, 'walk-in-bookshop': true }
    const before = step('110102', '书店', answers, plainDate('2025-01-19'))
    const after = step('110102', '书店', answers, plainDate('2025-01-20'))
    expect(required(before)).toEqual([
      'publication-business-licence',
      'public-place-hygiene-licence',
    ])
    expect(required(after)).toEqual(['publication-business-licence', 'public-place-hygiene-filing'])
    const ftz = step(
      '110105',
      '书店',
      { ...answers, 'in-free-trade-zone': true },
      plainDate('2024-06-01'),
    )
    expect(ftz.outside.map(({ id }) => id)).toEqual(['public-place-hygiene-filing'])
  })

  test('a theatre that is a concert hall only files, any other is licensed', () => {
    const at = (only: boolean) => required(step('110105', '剧场', { 'concert-hall-only': only }))
    expect(at(true)).toContain('public-place-hygiene-filing')
    expect(at(true)).not.toContain('public-place-hygiene-licence')
    expect(at(false)).toContain('public-place-hygiene-licence')
  })

  test('必须办理，至少一项: none of the group needed is a problem that says what to do', () => {
    const none = step('110102', '医疗器械经销商', {
      'sells-class2-devices': false,
      'sells-class3-devices': false,
      'sells-radiation-devices': true,
    })
    expect(none.problems).toMatchObject([
      {
        code: 'GUIDANCE_AT_LEAST_ONE_UNMET',
        items: ['class2-medical-device-filing', 'class3-medical-device-licence'],
      },
    ])
  })

  test('what is the trade itself is needed without a question', () => {
    const without = (region: string, name: string) => required(step(region, name, {}))
    expect(without('640324', '网吧/网咖')).toEqual([
      'internet-cafe-security-approval',
      'internet-cafe-licence',
    ])
    expect(without('640324', '电影院')).toEqual([
      'public-place-hygiene-licence',
      'film-exhibition-licence',
    ])
    expect(without('640324', '诊所')).toEqual(['clinic-filing'])
    expect(without('640324', '零售药店')).toEqual(['drug-business-licence'])
    expect(without('410772', '宾馆、酒店')).toEqual(['hotel-special-industry-licence'])
    expect(without('410772', '劳务派遣公司')).toEqual(['labour-dispatch-licence'])
  })

  test('an industry closed to new establishments is flagged, with its document', () => {
    const { problems, industry } = step('110102', 'KTV', {})
    expect(industry.newApplications).toBe(false)
    expect(problems[0]).toMatchObject({ code: 'GUIDANCE_NEW_NOT_ALLOWED' })
    expect(problems[0]?.text.zh).toContain('西政办发〔2023〕4号 附件1')
  })
})

test('an item that no rule decides may be added by the owner', () => {
  const silent = {
    ...catalogue,
    triggers: catalogue.triggers.filter((t) => t.item !== 'drainage-permit'),
  }
  const result = step('110102', '美容美发店', {}, today, silent)
  expect(stateOf(result, 'drainage-permit')).toBe('optional')
  expect(result.chosen).toEqual(['public-place-hygiene-licence'])
})

test('every question can be met in some industry on some day', () => {
  const days = [plainDate('2023-06-01'), EVERY_LAW]
  const met = new Set(
    EVERYWHERE.flatMap(({ region, industry }) =>
      days.flatMap((day) =>
        programOf(catalogue, region, industry.code, day).tables.flatMap((t) =>
          t.domains.map(({ question }) => question.id),
        ),
      ),
    ),
  )
  expect([...catalogue.questions.keys()].filter((id) => !met.has(id))).toEqual([])
})

test('the cart adds up limits in series and takes the plan’s rule for them together', () => {
  const all = (region: string, name: string, answers: Answers) => step(region, name, answers).cart
  const cinema = all('110102', '电影院', { 'food-sales': 'made', wastewater: 'sewer' })
  expect(cinema.items).toBe(5)
  expect(cinema.workingDays.serial).toBeGreaterThan(cinema.workingDays.parallel)
  // 新乡 三（七）: the shortest limit among the items that need an on-site check
  const hotel = all('410772', '宾馆、酒店', { 'food-sales': 'made', 'sole-proprietor': false })
  const limits = (['hotel-special-industry-licence', 'food-business-licence'] as ItemId[]).map(
    (id) => catalogue.items.get(id)?.limit.statutoryDays ?? 0,
  )
  expect(hotel.workingDays.parallel).toBe(Math.min(...limits))
})
