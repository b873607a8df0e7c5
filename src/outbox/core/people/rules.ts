import type { TemplateId } from './templates.ts'

/**
 * Whom a message is for: the applicant; the clerks of the window (the one who answers for the case, once
 * there is one); the department of the item; the lead authority.
 */
export type Audience = 'owner' | 'window' | 'department' | 'lead'
export type Channel = 'mail' | 'sms'

/** Who is told of what, and how. Everything lands in the message centre besides. */
export interface Rule {
  /** Type of the event as the outside hears it, or of what only people hear. */
  readonly on: string
  /** Only where the event's facts say so. */
  readonly when?: Readonly<Record<string, string>>
  readonly to: Audience
  readonly template: TemplateId
  readonly by: readonly Channel[]
}

const owner = (on: string, template: TemplateId): Rule => ({
  on,
  to: 'owner',
  template,
  by: ['sms', 'mail'],
})
/** Officers are at work and have an inbox: no SMS to them. */
const staff = (rule: Omit<Rule, 'by'>): Rule => ({ ...rule, by: ['mail'] })

/** 谁收到什么通知: the whole table. */
export const RULES: readonly Rule[] = [
  owner('case.accepted', 'accepted'),
  owner('case.correction-asked', 'correction'),
  owner('case.following-promised', 'following'),
  owner('case.declined', 'declined'),
  owner('case.decided', 'decided'),
  owner('case.issued', 'issued'),
  owner('visit.proposed', 'visit'),
  owner('branch.visit-failed', 'rectify'),
  owner('branch.breach-ordered', 'breach'),
  // five working days to ask for it, and a day on which to be there (行政许可法 arts 47, 48)
  owner('branch.hearing-offered', 'hearing'),
  owner('branch.hearing-set', 'hearingSet'),
  owner('question.asked', 'question'),
  owner('renewal.due', 'renewal'),
  owner('licence.reissued', 'licenceChanged'),
  owner('licence.suspended', 'licenceChanged'),
  owner('licence.reinstated', 'licenceChanged'),
  owner('licence.voided', 'licenceChanged'),
  owner('licence.recalled', 'licenceChanged'),
  staff({ on: 'case.submitted', to: 'window', template: 'newCase' }),
  staff({ on: 'case.resubmitted', to: 'window', template: 'newCase' }),
  staff({ on: 'case.urged', when: { whose: 'window' }, to: 'window', template: 'urged' }),
  staff({ on: 'case.urged', when: { whose: 'department' }, to: 'department', template: 'urged' }),
  // 首办窗口负责制: who answers for the case hears of it whoever has to act
  staff({ on: 'case.urged', when: { whose: 'department' }, to: 'window', template: 'urged' }),
  staff({ on: 'case.urged', when: { whose: 'lead' }, to: 'lead', template: 'urged' }),
  staff({ on: 'numbers.running-out', to: 'lead', template: 'numbers' }),
  ...(['amber', 'red'] as const).flatMap((level): Rule[] => {
    const template = level === 'amber' ? 'nearlyLate' : 'overdue'
    const of = (subject: string, to: Audience) =>
      staff({ on: 'deadline', when: { level, subject }, to, template })
    return [
      of('answer', 'window'),
      of('decision', 'department'),
      of('delivery', 'lead'),
      ...(level === 'red' ? [of('answer', 'lead'), of('decision', 'lead')] : []),
    ]
  }),
]

/** The rules that an event with these facts calls for. */
export function rulesOn(type: string, facts: Readonly<Record<string, unknown>> = {}): Rule[] {
  return RULES.filter(
    (rule) =>
      rule.on === type &&
      Object.entries(rule.when ?? {}).every(([name, value]) => facts[name] === value),
  )
}
