import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retryAfter } from '../back-off.ts'
import { wants } from '../cloud-event.ts'
import { compose } from './compose.ts'
import { maskMail, maskPhone } from './mask.ts'
import { afterQuietHours } from './quiet-hours.ts'
import { RULES, rulesOn } from './rules.ts'
import { TEMPLATES, type TemplateId } from './templates.ts'

const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
const IDS = Object.keys(TEMPLATES) as TemplateId[]

describe('templates', () => {
  test.each(IDS)('%s says the same facts in both languages, and none twice over', (id) => {
    const { subject, text } = TEMPLATES[id]
    const zh = [...names(text.zh)].filter((name) => name !== 'certificate').toSorted()
    expect(names(text.en).toSorted()).toEqual(zh)
    expect(names(subject.zh + subject.en)).toEqual([])
    const facts = Object.fromEntries(names(text.zh).map((name) => [name, '8']))
    for (const language of ['zh', 'en'] as const)
      expect(compose(id, facts, language).text).not.toMatch(/[{}]|undefined|null/)
  })

  test.each(IDS)('%s fits into two SMS', (id) => {
    const facts = Object.fromEntries(
      names(TEMPLATES[id].text.zh).map((n) => [n, '八个字长的一段话']),
    )
    expect(`【准营】${compose(id, facts, 'zh').text}`.length).toBeLessThanOrEqual(134)
  })

  test('none asks for anything of a person', () => {
    const facts = new Set(IDS.flatMap((id) => names(TEMPLATES[id].text.zh)))
    const personal = ['name', 'phone', 'applicant', 'address', 'uscc', 'legal_rep']
    expect(personal.filter((fact) => facts.has(fact))).toEqual([])
  })

  test('a fact that is missing is a bug, not a message with a hole', () => {
    expect(() => compose('accepted', { caseNo: 'x' }, 'zh')).toThrow(/without/)
  })
})

describe('who is told of what', () => {
  test('every template is used, and every rule has one', () => {
    expect(new Set(RULES.map(({ template }) => template))).toEqual(new Set(IDS))
  })

  test.each([
    ['case.accepted', {}, ['owner accepted']],
    ['case.correction-asked', {}, ['owner correction']],
    ['case.decided', {}, ['owner decided']],
    ['case.issued', {}, ['owner issued']],
    ['visit.proposed', {}, ['owner visit']],
    ['renewal.due', {}, ['owner renewal']],
    ['licence.voided', {}, ['owner licenceChanged']],
    ['case.submitted', {}, ['window newCase']],
    ['deadline', { level: 'amber', subject: 'answer' }, ['window nearlyLate']],
    ['deadline', { level: 'amber', subject: 'decision' }, ['department nearlyLate']],
    ['deadline', { level: 'red', subject: 'decision' }, ['department overdue', 'lead overdue']],
    ['deadline', { level: 'red', subject: 'following' }, []],
    ['case.urged', { whose: 'department' }, ['department urged', 'window urged']],
    ['case.urged', { whose: 'window' }, ['window urged']],
    ['branch.hearing-offered', {}, ['owner hearing']],
    ['branch.hearing-set', {}, ['owner hearingSet']],
    ['numbers.running-out', {}, ['lead numbers']],
    ['branch.claimed', {}, []],
  ])('%s %j: %j', (type, facts, expected) => {
    expect(rulesOn(type, facts).map(({ to, template }) => `${to} ${template}`)).toEqual(expected)
  })

  test('an officer gets no SMS', () => {
    const phoned = RULES.filter(({ by }) => by.includes('sms')).map(({ to }) => to)
    expect(new Set(phoned)).toEqual(new Set(['owner']))
  })
})

test('an SMS goes between eight and nine, Beijing time, and at most eleven hours later than it was due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (instant) => {
      const at = afterQuietHours(instant)
      const hour = new Date(at + 8 * 3_600_000).getUTCHours()
      expect(hour).toBeGreaterThanOrEqual(8)
      expect(hour).toBeLessThan(21)
      expect(at - instant).toBeGreaterThanOrEqual(0)
      expect(at - instant).toBeLessThanOrEqual(11 * 3_600_000)
      expect(afterQuietHours(at)).toBe(at)
    }),
  )
  const at = (iso: string) => new Date(afterQuietHours(Date.parse(iso))).toISOString()
  expect(at('2026-11-20T20:59:59+08:00')).toBe('2026-11-20T12:59:59.000Z')
  expect(at('2026-11-20T21:00:00+08:00')).toBe('2026-11-21T00:00:00.000Z')
  expect(at('2026-11-20T03:00:00+08:00')).toBe('2026-11-20T00:00:00.000Z')
})

test('the back-off grows, and never beyond an hour', () => {
  expect([1, 2, 3, 4].map(retryAfter)).toEqual([5, 10, 20, 40])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (n) => {
      expect(retryAfter(n)).toBeLessThanOrEqual(3600)
      expect(retryAfter(n + 1)).toBeGreaterThanOrEqual(retryAfter(n))
    }),
  )
})

test('what is logged of an address is not the address', () => {
  expect(maskPhone('138 0000 1234')).toBe('138****1234')
  expect(maskPhone('1234')).toBe('****')
  expect(maskMail('wang@example.cn')).toBe('w***@example.cn')
  expect(maskMail('@example.cn')).toBe('***')
})

test('types are asked for one by one, by family, or all', () => {
  expect(wants(['case.accepted'], 'case.accepted')).toBe(true)
  expect(wants(['case.*'], 'case.issued')).toBe(true)
  expect(wants(['*'], 'licence.voided')).toBe(true)
  expect(wants(['case.*', 'branch.granted'], 'branch.refused')).toBe(false)
  expect(wants([], 'case.accepted')).toBe(false)
})
