import type { LifecycleEffect, Plan } from '../../catalogue/core/index.ts'
import { LAW_OF_EVENT, LIFECYCLE_EVENTS, effectOf, lifecycleTable } from './effects.ts'
import { SAY_EFFECT, WORD_OF_EVENT } from './words-of-events.ts'

const EFFECTS = Object.keys(SAY_EFFECT) as LifecycleEffect[]

/**
 * The lifecycle table of every region as a document: event × single or comprehensive × face → effect,
 * with the basis of each, and which knob of the plan is stated and which is our default.
 */
export function lifecycleDocument(plans: readonly Plan[]): string {
  return [
    '# 证照一生 · The life of a licence',
    '由 `npm run derived` 生成：事件 × 单项或综合 × 是否涉及证面 × 方案 → 后果。 Made by `npm run derived`: event × single or comprehensive × face × plan → effect.',
    '## 后果 · Effects',
    table(
      ['effect', '后果', 'what happens'],
      EFFECTS.map((effect) => [`\`${effect}\``, SAY_EFFECT[effect].zh, SAY_EFFECT[effect].en]),
    ),
    '## 条文 · Articles',
    table(
      ['event', '事件', '条文'],
      LIFECYCLE_EVENTS.map((e) => [`\`${e}\``, WORD_OF_EVENT[e].zh, LAW_OF_EVENT[e]]),
    ),
    '## 各地 · By region',
    comparison(plans),
    ...plans.flatMap(ofRegion),
  ].join('\n\n')
}

function comparison(plans: readonly Plan[]): string {
  const rows = LIFECYCLE_EVENTS.flatMap((event) =>
    (['single', 'comprehensive'] as const).flatMap((of) =>
      [true, false].map((face) => [
        `${WORD_OF_EVENT[event].zh} \`${event}\``,
        of === 'single' ? '单项' : '综合',
        face ? '是' : '否',
        ...plans.map((plan) => `\`${effectOf(plan, event, of, face).effect}\``),
      ]),
    ),
  )
  return table(['事件 event', '对象 of', '涉证面 face', ...plans.map((p) => p.region)], rows)
}

function ofRegion(plan: Plan): string[] {
  const knobs = [
    ['onSingleEnded', plan.onSingleEnded],
    ['onFaceChange', plan.onFaceChange],
    ['onOtherChange', plan.onOtherChange],
    ['partialIssue', plan.partialIssue],
    ...(plan.faceChange ? [['faceChange', plan.faceChange] as const] : []),
  ] as const
  return [
    `## ${plan.region} ${plan.name.zh}`,
    table(
      ['参数 knob', '值 value', '出处 origin', '依据 basis'],
      knobs.map(([name, knob]) => [
        `\`${name}\``,
        `\`${String(knob.value)}\``,
        knob.stated ? '方案写明 stated' : '我们的默认 our default',
        knob.basis,
      ]),
    ),
    table(
      ['event', 'of', 'face', 'effect', 'basis'],
      lifecycleTable(plan).map((row) => [
        row.event,
        row.of,
        row.face ? '是' : '否',
        `\`${row.effect}\``,
        row.basis,
      ]),
    ),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
