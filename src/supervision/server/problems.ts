import { PLATFORM_PROBLEMS, type Problems } from '#platform/server/http.ts'
import { UPLOAD_PROBLEMS, type UploadRefusal } from '#platform/server/uploads/index.ts'
import { ACCESS_PROBLEMS, type AccessRefusal } from '../../access/server/index.ts'
import type { CatalogueRefusal } from '../../catalogue/core/index.ts'
import type { FileRefusal } from '../../cases/core/index.ts'
import { FILE_PROBLEMS } from '../../cases/server/index.ts'
import { CATALOGUE_PROBLEMS } from '../../catalogue/server/index.ts'
import type { ChecklistRefusal, PlanRefusal } from '../core/index.ts'
import { CHECK_PROBLEMS, type CheckTrouble } from './checks/problems.ts'
import { PLAN_PROBLEMS } from './plans/problems.ts'

type Own =
  | ChecklistRefusal
  | PlanRefusal
  | { readonly code: 'SUPERVISION_CONFLICT_CHANGED' }
  | { readonly code: 'SUPERVISION_MANUAL_NEWER'; readonly current: string }
  | CheckTrouble

export type SupervisionRefusal =
  | Own
  | AccessRefusal
  | CatalogueRefusal
  | { readonly code: 'VERSION_CHANGED'; readonly current: number }

const { VERSION_CHANGED, IF_MATCH_MISSING } = PLATFORM_PROBLEMS
const BUSINESS_ENVIRONMENT = '北京：北京市优化营商环境条例（2024年）第六十九条'

const LIST_PROBLEMS = {
  SUPERVISION_LINE_UNKNOWN: {
    status: 404,
    title: { zh: '检查单上没有这一行', en: 'The checklist has no such line' },
    next: { zh: '请刷新页面后再改。', en: 'Reload the page and try again.' },
  },
  SUPERVISION_ITEM_NOT_YOURS: {
    status: 422,
    title: { zh: '事项“{item}”不由本部门监管', en: 'The item "{item}" is not of this department' },
    next: { zh: '请在本部门的事项中选择。', en: 'Choose among the items of your department.' },
    basis: BUSINESS_ENVIRONMENT,
  },
  SUPERVISION_SUBJECT_UNKNOWN: {
    status: 422,
    title: {
      zh: '没有“{subject}”这个共用检查点',
      en: 'There is no shared observation "{subject}"',
    },
    next: {
      zh: '请从列表中选择，或者不选（单独成行）。',
      en: 'Choose one of the list, or none: the line then stands by itself.',
    },
  },
  SUPERVISION_LINE_SAME: {
    status: 409,
    title: { zh: '没有改动', en: 'Nothing would change' },
    next: { zh: '这一行已经是这样写的。', en: 'The line says this already.' },
  },
  SUPERVISION_CHECKLIST_CHANGED: {
    status: 409,
    title: { zh: '{by}刚刚改过本部门的检查单', en: '{by} has just changed the lines' },
    next: { zh: '请刷新后看过再改。', en: 'Reload, look, and change again.' },
  },
  SUPERVISION_CONFLICT_CHANGED: {
    status: 409,
    title: { zh: '部门刚刚改过标准，需要重新协调', en: 'The standards have changed since' },
    next: { zh: '请刷新后按现在的标准协调。', en: 'Reload and settle what stands now.' },
    basis: BUSINESS_ENVIRONMENT,
  },
  SUPERVISION_MANUAL_NEWER: {
    status: 409,
    title: { zh: '手册已有新版本', en: 'The manual has a newer version' },
    next: { zh: '请刷新页面，阅读新版本后再确认。', en: 'Reload, read the new one, then confirm.' },
  },
} as const satisfies Problems<Exclude<Own, CheckTrouble | PlanRefusal>>

const SUPERVISION_PROBLEMS = {
  ...CHECK_PROBLEMS,
  ...PLAN_PROBLEMS,
  ...LIST_PROBLEMS,
} satisfies Problems<Own>

export const PROBLEMS = {
  ...SUPERVISION_PROBLEMS,
  ...CATALOGUE_PROBLEMS,
  ...ACCESS_PROBLEMS,
  VERSION_CHANGED,
  IF_MATCH_MISSING,
}

/** With what may be the matter with bytes. */
export const PHOTO_PROBLEMS = { ...PROBLEMS, ...FILE_PROBLEMS, ...UPLOAD_PROBLEMS }
export type PhotoRefusal = SupervisionRefusal | FileRefusal | UploadRefusal
