import { PLATFORM_PROBLEMS, type Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, type AccessRefusal } from '../../../access/server/index.ts'
import type { DrawRefusal } from '../../core/index.ts'

export type DrawsRefusal =
  | DrawRefusal
  | AccessRefusal
  | { readonly code: 'SUPERVISION_CONFLICT_STANDS' }
  | { readonly code: 'SUPERVISION_CONFLICT_ENDED' }
  | { readonly code: 'VERSION_CHANGED'; readonly current: number }

const { VERSION_CHANGED, IF_MATCH_MISSING } = PLATFORM_PROBLEMS
const RANDOM = '国发〔2019〕5号'

const OWN = {
  SUPERVISION_DRAW_OFFICERS_FEW: {
    status: 422,
    title: { zh: '检查人员不得少于 {least} 人', en: 'At least {least} officers must go' },
    next: { zh: '请增加参加部门或人数。', en: 'Add a department or more officers.' },
    basis: '行政处罚法第四十二条',
  },
  SUPERVISION_DRAW_EVENT_PAST: {
    status: 422,
    title: { zh: '公开事件须在今天以后', en: 'The public event must come after today' },
    next: {
      zh: '名单和种子要在结果出来以前公布，请选一个将来的事件。',
      en: 'List and seed are fixed before anybody knows the outcome: choose a coming event.',
    },
    basis: RANDOM,
  },
  SUPERVISION_DRAW_PUBLISH_DAY: {
    status: 422,
    title: { zh: '公布日须在事件日之后、{latest}以前', en: 'It is published by {latest}' },
    next: { zh: '请改公布日。', en: 'Choose another day.' },
    basis: RANDOM,
  },
  SUPERVISION_DRAW_TOO_FEW: {
    status: 422,
    title: { zh: '可抽取的对象只有 {objects} 户', en: 'There are only {objects} to draw from' },
    next: {
      zh: '请减少抽取户数，或增加行业、缩短间隔。',
      en: 'Draw fewer, add trades, or shorten the interval.',
    },
  },
  SUPERVISION_DRAW_ROSTER_SHORT: {
    status: 422,
    title: {
      zh: '部门（{department}）在册执法人员不够',
      en: 'The department ({department}) has too few officers on the roster',
    },
    next: { zh: '请先在核查人员名册中登记。', en: 'Enter them in the roster of officers first.' },
  },
  SUPERVISION_DRAW_NOT_YET: {
    status: 422,
    title: { zh: '{day}的公开事件还没有到', en: 'The public event of {day} is still to come' },
    next: { zh: '到期后填入公布的结果再抽取。', en: 'Draw on that day, with its outcome.' },
  },
  SUPERVISION_DRAW_ENDED: {
    status: 409,
    title: { zh: '已经抽取或者作废', en: 'It was drawn or abandoned already' },
    next: {
      zh: '请刷新后查看结果；需要重抽的，另行公布一次抽取。',
      en: 'Reload; another draw is announced anew.',
    },
    basis: RANDOM,
  },
  SUPERVISION_OFFICER_UNKNOWN: {
    status: 422,
    title: {
      zh: '名册上没有执法证号 {certificate}',
      en: 'No officer with certificate {certificate}',
    },
    next: { zh: '请核对核查人员名册。', en: 'Check the roster of officers.' },
  },
  SUPERVISION_CONFLICT_ENDED: {
    status: 409,
    title: { zh: '这条回避已经解除', en: 'This conflict is over already' },
    next: { zh: '请刷新页面。', en: 'Reload the page.' },
    basis: '行政处罚法第四十三条',
  },
  SUPERVISION_CONFLICT_STANDS: {
    status: 409,
    title: { zh: '这条回避已经申报', en: 'This conflict is declared already' },
    next: { zh: '不需要再申报。', en: 'Nothing remains to be done.' },
    basis: '行政处罚法第四十三条',
  },
} as const satisfies Problems<Extract<DrawsRefusal, { code: `SUPERVISION_${string}` }>>

export const DRAW_PROBLEMS = { ...OWN, ...ACCESS_PROBLEMS, VERSION_CHANGED, IF_MATCH_MISSING }
