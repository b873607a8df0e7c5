import type { Problems } from '#platform/server/http.ts'
import type { CheckRefusal, FieldRefusal } from '../../core/index.ts'
import { FIELD_PROBLEMS } from '../field/problems.ts'
import { SCAN_PROBLEMS, type ScanRefusal } from './scan-problems.ts'

export type CheckTrouble =
  | CheckRefusal
  | ScanRefusal
  | FieldRefusal
  | { readonly code: 'SUPERVISION_RECORD_HASH' }
  | { readonly code: 'SUPERVISION_LICENCE_ENDED'; readonly number: string; readonly on: string }
  | { readonly code: 'SUPERVISION_DAY_PAST'; readonly day: string }
  | { readonly code: 'SUPERVISION_CHECK_GOING'; readonly id: string }
  | { readonly code: 'SUPERVISION_NOT_PLANNED'; readonly industry: string; readonly year: number }
  | { readonly code: 'SUPERVISION_QUIET'; readonly number: string }

const BUSINESS_ENVIRONMENT = '北京：北京市优化营商环境条例（2024年）第六十九条'

export const CHECK_PROBLEMS = {
  ...SCAN_PROBLEMS,
  ...FIELD_PROBLEMS,
  SUPERVISION_CHECK_STATE: {
    status: 409,
    title: {
      zh: '这次检查现在不能这样做（{state}）',
      en: 'Not at this stage of the check ({state})',
    },
    next: {
      zh: '请刷新页面，按现在的状态办理。',
      en: 'Reload the page and go on from where it stands.',
    },
  },
  SUPERVISION_NOT_REFERRED: {
    status: 422,
    title: {
      zh: '这次检查没有移交给这个部门（{department}）',
      en: 'The check was not passed on to this department ({department})',
    },
    next: {
      zh: '请核对部门；其他部门的处理由其自己登记。',
      en: 'Name the department to which it was passed on; another enters its own.',
    },
  },
  SUPERVISION_HANDLED_DAY: {
    status: 422,
    title: {
      zh: '处理日期应在移交之日（{from}）至今天（{until}）之间',
      en: 'The day lies between the day it was passed on ({from}) and today ({until})',
    },
    next: { zh: '请按文书上的日期填写。', en: 'Enter the day that the document bears.' },
  },
  SUPERVISION_OFFICERS_TOO_FEW: {
    status: 422,
    title: {
      zh: '检查人员不少于两人，现在只有 {officers} 人',
      en: 'Two officers at least; there is {officers}',
    },
    next: {
      zh: '请从名册中再选一名有执法证的人员。',
      en: 'Choose another officer with an enforcement certificate.',
    },
    basis: '行政处罚法第四十二条',
  },
  SUPERVISION_LINES_MISSING: {
    status: 422,
    title: { zh: '还有 {missing} 项没有结果', en: '{missing} lines have no result yet' },
    next: {
      zh: '检查单上的每一项都要给出结果。',
      en: 'Every line of the checklist needs a result.',
    },
  },
  SUPERVISION_LINE_FOREIGN: {
    status: 422,
    title: {
      zh: '“{line}”不在这次的检查单上',
      en: '"{line}" is not on the checklist of this check',
    },
    next: {
      zh: '检查人员不得改动检查单；请刷新页面。',
      en: 'Officers cannot alter the checklist; reload the page.',
    },
    basis: BUSINESS_ENVIRONMENT,
  },
  SUPERVISION_LINE_TWICE: {
    status: 422,
    title: {
      zh: '“{line}”有两个结果',
      en: '"{line}" has two results',
    },
    next: {
      zh: '每一项只记一个结果，请删去多余的。',
      en: 'Record one result for each line; take the other out.',
    },
  },
  SUPERVISION_FAULT_UNSAID: {
    status: 422,
    title: {
      zh: '不合格的要写明情况和涉及的事项',
      en: 'A fault needs words and the items it concerns',
    },
    next: {
      zh: '请写明看到了什么，勾选涉及的许可事项。',
      en: 'Say what was seen and tick the items.',
    },
  },
  SUPERVISION_FIX_DAY: {
    status: 422,
    title: {
      zh: '整改期限应在明天到 {most} 天以内',
      en: 'The day to put it right lies within {most} days',
    },
    next: {
      zh: '请另选一天；不选的为十个工作日。',
      en: 'Choose another day, or none: ten working days.',
    },
  },
  SUPERVISION_CHECK_EMPTY: {
    status: 409,
    title: {
      zh: '这张证上没有可以检查的内容',
      en: 'There is nothing on the checklist of this licence',
    },
    next: {
      zh: '请先由部门填写检查单，或由牵头部门协调不一致的标准。',
      en: 'Departments write their lines first, or the lead settles what contradicts.',
    },
  },
  SUPERVISION_LICENCE_ENDED: {
    status: 409,
    title: { zh: '{number} 已于 {on} 作废', en: '{number} has been void since {on}' },
    next: {
      zh: '不再按持证检查。仍在经营的，通知主管部门按无证经营处理。',
      en: 'It is not checked any more. Tell the department if the shop still trades.',
    },
  },
  SUPERVISION_DAY_PAST: {
    status: 422,
    title: { zh: '{day} 已经过去', en: '{day} has passed' },
    next: { zh: '请选今天或者以后的日期。', en: 'Choose today or a later day.' },
  },
  SUPERVISION_CHECK_GOING: {
    status: 409,
    title: { zh: '这家正在接受另一次检查', en: 'Another check of this licence is going on' },
    next: {
      zh: '一次查完：请并入那次检查，不另行上门。',
      en: 'One visit for everything: join that check instead.',
    },
    basis: '北京：北京市优化营商环境条例（2024年）第七十条',
  },
  SUPERVISION_NOT_PLANNED: {
    status: 409,
    title: {
      zh: '{year} 年的检查计划里没有这个行业的这个月份',
      en: 'The plan of {year} does not have this trade in that month',
    },
    next: {
      zh: '请先在年度检查计划中列入，或者按专项、举报、承诺核查另行立项并写明理由。',
      en: 'Put it into the plan first, or open another kind of check with its reason.',
    },
    basis: '北京：北京市优化营商环境条例（2024年）第六十七条',
  },
  SUPERVISION_QUIET: {
    status: 409,
    title: { zh: '{number} 在“无事不扰”名单上', en: '{number} is on the list of those left alone' },
    next: {
      zh: '计划检查和随机抽查不上门；有举报、承诺核查或者专项整治的，按那个事由立项。',
      en: 'Plans and draws leave it alone; reports, promises and special checks do not.',
    },
  },
} as const satisfies Problems<CheckTrouble>
