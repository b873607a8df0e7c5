import type { CommandShape } from './CommandForm.tsx'
import type { words } from './strings.ts'
import type { BranchView, Command } from './use-branch.ts'

type Say = (key: keyof typeof words, facts?: Record<string, string | number>) => string

const CAUSES = [
  'testing',
  'inspection',
  'quarantine',
  'appraisal',
  'expertReview',
  'tender',
  'auction',
  'other',
] as const

/** What each command asks for, in the words of the law; those that ask nothing are absent. */
export function shapeOf(command: Command, view: BranchView, t: Say): CommandShape | undefined {
  const make = SHAPES[command]
  return make?.(t, view)
}

const document = (t: Say, optional = false) =>
  ({ name: 'document', label: t('documentNo'), ...(optional && { optional }) }) as const

const SHAPES: Partial<Record<Command, (t: Say, view: BranchView) => CommandShape>> = {
  refuse: (t) => ({
    path: 'refuse',
    label: t('refuse'),
    look: 'danger',
    decides: true,
    note: t('remedyNote'),
    boxes: [{ name: 'reasons', label: t('reasons'), kind: 'long' }],
  }),
  opinion: (t) => ({
    path: 'opinion',
    label: t('opinion'),
    look: 'primary',
    decides: true,
    note: t('opinionNote'),
    boxes: [
      {
        name: 'kind',
        label: t('opinionKind'),
        kind: 'choice',
        start: 'grant',
        options: [
          { value: 'grant', label: t('proposeGrant') },
          { value: 'refuse', label: t('proposeRefuse') },
        ],
      },
      { name: 'reasons', label: t('opinionReasons'), kind: 'long' },
    ],
  }),
  'return-opinion': (t) => ({
    path: 'opinion/return',
    label: t('return-opinion'),
    boxes: [{ name: 'reasons', label: t('returnReasons'), kind: 'long' }],
  }),
  suspend: (t) => ({
    path: 'suspend',
    label: t('suspend'),
    note: t('suspendNote'),
    boxes: [
      {
        name: 'cause',
        label: t('suspendCause'),
        kind: 'choice',
        start: 'testing',
        options: CAUSES.map((value) => ({ value, label: t(value) })),
      },
      { name: 'reason', label: t('suspendReason'), kind: 'long' },
      { name: 'basis', label: t('suspendBasis'), start: '行政许可法第四十五条' },
      document(t, true),
    ],
  }),
  ask: (t) => ({
    path: 'questions',
    label: t('ask'),
    note: t('askNote'),
    boxes: [{ name: 'words', label: t('askWords'), kind: 'long' }],
  }),
  'request-visit': (t) => ({
    path: 'visit',
    label: t('request-visit'),
    note: t('visitNote'),
    boxes: [{ name: 'reason', label: t('visitReason'), kind: 'long' }],
  }),
  'ask-extension': (t, view) => {
    const joint = view.item.clock?.limit.rule === 'joint-cap'
    return {
      path: 'extension',
      label: t('ask-extension'),
      note: t('extensionNote'),
      boxes: [
        {
          name: 'ground',
          label: t('ground'),
          kind: 'choice',
          start: 'own',
          options: [
            { value: 'own', label: t('groundOwn') },
            ...(joint ? [{ value: 'joint', label: t('groundJoint') }] : []),
          ],
        },
        { name: 'days', label: t('days'), kind: 'number', start: '10' },
        { name: 'reason', label: t('extensionReason'), kind: 'long' },
      ],
    }
  },
  'offer-hearing': (t) => ({
    path: 'hearing/offer',
    label: t('offer-hearing'),
    note: t('offerNote'),
    boxes: [{ name: 'reason', label: t('offerReason'), kind: 'long' }, document(t)],
  }),
  'open-hearing': (t, view) => ({
    path: 'hearing/open',
    label: t('open-hearing'),
    note: t('openNote'),
    boxes: [
      {
        name: 'cause',
        label: t('hearingCause'),
        kind: 'choice',
        start: view.hearing.duty === null ? 'asked' : 'law',
        options: [
          { value: 'asked', label: t('asked') },
          { value: 'law', label: t('byLaw') },
          { value: 'publicInterest', label: t('publicInterest') },
        ],
      },
      { name: 'askedBy', label: t('askedBy'), start: view.hearing.duty ?? '' },
    ],
  }),
  'set-hearing': (t, view) => ({
    path: 'hearing/set',
    label: t('set-hearing'),
    note: t('setNote', { day: view.hearing.open?.holdBy ?? '' }),
    boxes: [
      { name: 'on', label: t('hearingDay'), kind: 'date' },
      { name: 'place', label: t('hearingPlace') },
      { name: 'presider', label: t('presider') },
      document(t),
    ],
  }),
  'close-hearing': (t) => ({
    path: 'hearing/close',
    label: t('close-hearing'),
    note: t('closeNote'),
    boxes: [
      {
        name: 'outcome',
        label: t('hearingOutcome'),
        kind: 'choice',
        start: 'held',
        options: [
          { value: 'held', label: t('held') },
          { value: 'calledOff', label: t('calledOff') },
        ],
      },
      { name: 'record', label: t('hearingRecord'), kind: 'long' },
      document(t, true),
    ],
  }),
  'record-hearing': (t) => ({
    path: 'hearing/record',
    label: t('record-hearing'),
    note: t('recordHearingNote'),
    boxes: [
      { name: 'on', label: t('hearingDay'), kind: 'date' },
      { name: 'document', label: t('hearingRecordNo') },
      { name: 'record', label: t('hearingRecordSays'), kind: 'long' },
    ],
  }),
  'tell-party': (t) => ({
    path: 'parties',
    label: t('tell-party'),
    note: t('partyNote'),
    boxes: [
      { name: 'name', label: t('partyName') },
      { name: 'interest', label: t('partyInterest'), kind: 'long' },
      document(t),
    ],
  }),
  'answer-extension': (t, view) => {
    const asked = view.extensions.find(({ answer }) => answer === null)
    return {
      path: 'extension/answer',
      label: t('answer-extension'),
      note: asked
        ? t('askedExtension', { by: asked.by, days: asked.days, reason: asked.reason })
        : '',
      boxes: [
        { name: 'approved', label: t('approve'), kind: 'yes', start: 'yes' },
        ...(asked?.ground === 'joint' ? [{ name: 'approver', label: t('approver') }] : []),
        document(t, true),
        { name: 'note', label: t('answerNote'), optional: true },
      ],
    }
  },
  'pass-check': (t) => ({
    path: 'promise/pass',
    label: t('pass-check'),
    look: 'primary',
    boxes: [{ name: 'note', label: t('checkNote'), kind: 'long' }],
  }),
  'find-breach': (t) => ({
    path: 'promise/breach',
    label: t('find-breach'),
    look: 'danger',
    note: t('breachNote'),
    boxes: [
      {
        name: 'breach',
        label: t('breachKind'),
        kind: 'choice',
        start: 'unfulfilled',
        options: [
          { value: 'unfulfilled', label: t('unfulfilled') },
          { value: 'false', label: t('falsePromise') },
        ],
      },
      { name: 'findings', label: t('findings'), kind: 'long' },
      { name: 'correctWithin', label: t('correctWithin'), kind: 'number', start: '15' },
      document(t),
    ],
  }),
  rescind: (t) => ({
    path: 'promise/rescind',
    label: t('rescind'),
    look: 'danger',
    note: t('rescindNote'),
    boxes: [{ name: 'reason', label: t('rescindReason'), kind: 'long' }, document(t)],
  }),
}
