import type { Bilingual } from '#kernel/bilingual.ts'
import type { MomentKind } from './moment.ts'

/** Which moments a number counts; what a number counts is exactly what its list shows. */
export interface Rule {
  readonly kind: MomentKind
  readonly outcomes?: readonly string[]
  /** Only the window's first answer to a case. */
  readonly first?: true
  readonly late?: true
  /** Only where a clock ran: what a median is reckoned of. */
  readonly timed?: true
  /** Counts cases, not moments: those whose letters in the period satisfy it. */
  readonly cases?: 'asked' | 'repeated' | 'beyond'
}

/** Every number of the pages that can be opened. */
export const MEASURES = {
  filed: { kind: 'filed' },
  withdrawn: { kind: 'withdrawn' },
  answered: { kind: 'answered', timed: true },
  answeredLate: { kind: 'answered', late: true },
  firstAnswered: { kind: 'answered', first: true },
  firstRight: { kind: 'answered', first: true, outcomes: ['accepted'] },
  firstNotRight: { kind: 'answered', first: true, outcomes: ['asked', 'declined'] },
  letters: { kind: 'answered', outcomes: ['asked'] },
  asked: { kind: 'answered', outcomes: ['asked'], cases: 'asked' },
  repeated: { kind: 'answered', outcomes: ['asked'], cases: 'repeated' },
  beyond: { kind: 'answered', outcomes: ['asked'], cases: 'beyond' },
  corrected: { kind: 'corrected', timed: true },
  items: { kind: 'item', timed: true },
  itemsLate: { kind: 'item', late: true },
  itemsRefused: { kind: 'item', outcomes: ['refused'] },
  itemsLapsed: { kind: 'item', outcomes: ['lapsed'] },
  decided: { kind: 'decided', timed: true },
  decidedLate: { kind: 'decided', late: true },
  issued: { kind: 'issued', timed: true },
  issuedLate: { kind: 'issued', late: true },
  urged: { kind: 'urged' },
} as const satisfies Record<string, Rule>
export type Measure = keyof typeof MEASURES
export const MEASURE_NAMES = Object.keys(MEASURES) as [Measure, ...Measure[]]

/** 环节: the steps whose length is told, each as the measure that counts it. */
export const STEPS = ['answered', 'corrected', 'items', 'issued', 'decided'] as const
export type Step = (typeof STEPS)[number]

/** What each number means, as it stands beside it on the pages and in the export. */
export const MEANINGS: Readonly<Record<Measure, { name: Bilingual; means: Bilingual }>> = {
  filed: {
    name: { zh: '收到申请', en: 'Applications' },
    means: { zh: '期内首次提交的办件', en: 'cases first handed in within the period' },
  },
  withdrawn: {
    name: { zh: '撤回申请', en: 'Withdrawn' },
    means: { zh: '期内申请人撤回的办件', en: 'cases withdrawn by their applicants' },
  },
  answered: {
    name: { zh: '受理答复', en: "Window's answer" },
    means: {
      zh: '提交到受理、不予受理或补正通知的工作日',
      en: 'working days from handing in to acceptance, declining or a correction letter',
    },
  },
  answeredLate: {
    name: { zh: '答复逾期', en: 'Answered late' },
    means: {
      zh: '超过五个工作日才答复，含逾期视为受理（行政许可法第32条）',
      en: 'after five working days, silence included (Administrative Licensing Law art. 32)',
    },
  },
  firstAnswered: {
    name: { zh: '首次答复', en: 'First answers' },
    means: { zh: '期内窗口第一次答复的办件', en: 'cases answered for the first time' },
  },
  firstRight: {
    name: { zh: '一次通过', en: 'Right first time' },
    means: {
      zh: '首次答复即受理，没有补正',
      en: 'accepted at the first answer, nothing to correct',
    },
  },
  firstNotRight: {
    name: { zh: '未一次通过', en: 'Not right first time' },
    means: { zh: '首次答复是补正或不予受理', en: 'a correction letter or declined at first' },
  },
  letters: {
    name: { zh: '补正通知', en: 'Correction letters' },
    means: { zh: '期内发出的补正告知', en: 'correction letters sent' },
  },
  asked: {
    name: { zh: '被要求补正的办件', en: 'Cases asked to correct' },
    means: { zh: '期内收到补正告知的办件', en: 'cases that got a correction letter' },
  },
  repeated: {
    name: { zh: '多次告知', en: 'Broken notices' },
    means: {
      zh: '被再次要求补正，或者被要求告知单以外内容的办件（行政许可法第32条：一次告知）',
      en: 'cases asked again, or for something beyond the notice (art. 32: all at once)',
    },
  },
  beyond: {
    name: { zh: '单外要求', en: 'Beyond the notice' },
    means: {
      zh: '被要求过告知单以外内容的办件',
      en: 'cases asked for something that no served notice named',
    },
  },
  corrected: {
    name: { zh: '申请人补正', en: 'Correcting' },
    means: {
      zh: '补正告知到再次提交的工作日（申请人用时）',
      en: "working days from the letter to handing in again (the applicant's time)",
    },
  },
  items: {
    name: { zh: '审批决定', en: 'Decision on an item' },
    means: {
      zh: '一个事项从计时到决定的工作日，中止、听证不计',
      en: 'working days from the start of its clock to the decision, pauses left out',
    },
  },
  itemsLate: {
    name: { zh: '决定逾期', en: 'Decided late' },
    means: { zh: '超过期限才决定的事项', en: 'items decided after their limit' },
  },
  itemsRefused: {
    name: { zh: '不予许可', en: 'Refused' },
    means: { zh: '不予许可的事项', en: 'items refused' },
  },
  itemsLapsed: {
    name: { zh: '终止办理', en: 'Lapsed' },
    means: {
      zh: '申请人逾期未整改、未补交而终止的事项',
      en: 'items that ended because the applicant let a period run out',
    },
  },
  decided: {
    name: { zh: '全程', en: 'Whole case' },
    means: {
      zh: '首次提交到全部事项决定的工作日，含补正',
      en: 'working days from first handing in to the last decision, corrections included',
    },
  },
  decidedLate: {
    name: { zh: '逾期办件', en: 'Late cases' },
    means: { zh: '有事项逾期的办件', en: 'cases with an item decided late' },
  },
  issued: {
    name: { zh: '颁证', en: 'Issuing' },
    means: {
      zh: '全部决定到颁发综合凭证的工作日',
      en: 'working days from the last decision to the comprehensive licence',
    },
  },
  issuedLate: {
    name: { zh: '颁证逾期', en: 'Issued late' },
    means: {
      zh: '超过十个工作日才颁发（行政许可法第44条）',
      en: 'after ten working days (Administrative Licensing Law art. 44)',
    },
  },
  urged: {
    name: { zh: '督办', en: 'Urged' },
    means: { zh: '期内发出的督办', en: 'urgings sent' },
  },
}
