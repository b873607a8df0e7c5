import type { LifecycleEffect, Plan } from '../../catalogue/core/index.ts'

/** What may happen to a licence; each word has its own article of law and none stands for another. */
export const LIFECYCLE_EVENTS = [
  'change',
  'renew',
  'replace',
  'cancel',
  'rescind',
  'withdraw',
  'revoke',
  'lapse',
  'suspend',
  'reinstate',
] as const
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number]

/** The events after which a single licence no longer holds: 注销 撤销 撤回 吊销 失效. */
export const ENDING_EVENTS = ['cancel', 'rescind', 'withdraw', 'revoke', 'lapse'] as const
export type EndingEvent = (typeof ENDING_EVENTS)[number]

export function endsLicence(event: LifecycleEvent): event is EndingEvent {
  return ENDING_EVENTS.some((ending) => ending === event)
}

/** One row of the lifecycle table: `face` says whether a word printed on the face changes. */
export interface LifecycleRow {
  readonly event: LifecycleEvent
  readonly of: 'single' | 'comprehensive'
  readonly face: boolean
  readonly effect: LifecycleEffect
  readonly basis: string
}

/** The article of law that each event rests on, whatever the plan says of its effect. */
export const LAW_OF_EVENT = {
  change: '行政许可法第四十九条',
  renew: '行政许可法第五十条',
  replace: '行政许可法第四十四条',
  cancel: '行政许可法第七十条',
  rescind: '行政许可法第六十九条',
  withdraw: '行政许可法第八条',
  revoke: '行政处罚法第九条第三项',
  lapse: '行政许可法第七十条第一项',
  suspend: '行政处罚法第九条第三项（暂扣许可证件）',
  reinstate: '行政处罚法第九条第三项（暂扣期满或者解除，许可恢复）',
} as const satisfies Record<LifecycleEvent, string>

type Outcome = readonly [effect: LifecycleEffect, basis: string]

function outcomeOf(
  plan: Plan,
  event: LifecycleEvent,
  of: LifecycleRow['of'],
  face: boolean,
): Outcome {
  const knob = face ? plan.onFaceChange : plan.onOtherChange
  switch (event) {
    case 'change':
    case 'renew':
      return [knob.value, knob.basis]
    case 'replace':
      if (of === 'single') return [knob.value, knob.basis]
      return ['reissue', `${replaceBasis(plan)}；换发新证，编号不变，旧证收回`]
    case 'suspend':
    case 'reinstate':
      return ['refresh', '方案未规定；默认：暂扣是暂时的，证件不作废，二维码即时显示暂停或者恢复']
    case 'cancel':
    case 'rescind':
    case 'withdraw':
    case 'revoke':
    case 'lapse':
      if (of === 'single') return [plan.onSingleEnded.value, plan.onSingleEnded.basis]
      return ['void-and-recall', '综合证终止，由颁发部门作废并收回']
  }
}

/** 换发 rests on the partial issue where the plan knows one, else on its words about the face. */
function replaceBasis({ partialIssue, onFaceChange }: Plan): string {
  return partialIssue.value ? partialIssue.basis : onFaceChange.basis
}

/** The effect of one event in one region, with the basis of both the event and its effect. */
export function effectOf(
  plan: Plan,
  event: LifecycleEvent,
  of: LifecycleRow['of'],
  face: boolean,
): LifecycleRow {
  const [effect, basis] = outcomeOf(plan, event, of, face)
  return { event, of, face, effect, basis: `${basis}；${LAW_OF_EVENT[event]}` }
}

/** The whole table of a region: 10 events × single or comprehensive × face or not, 40 rows. */
export function lifecycleTable(plan: Plan): LifecycleRow[] {
  return LIFECYCLE_EVENTS.flatMap((event) =>
    (['single', 'comprehensive'] as const).flatMap((of) =>
      [true, false].map((face) => effectOf(plan, event, of, face)),
    ),
  )
}
