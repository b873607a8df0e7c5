import type { Problems } from '#platform/server/http.ts'
import { PLATFORM_PROBLEMS } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import type { SettingsRefusal } from './settings/settings.ts'
import type { StandardsRefusal } from './standards/standards.ts'

/** How the refusals of keeping standards and settings read outside. */
export const KEEP_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  IF_MATCH_MISSING: PLATFORM_PROBLEMS.IF_MATCH_MISSING,
  REVIEWS_STANDARD_SUBJECT_UNKNOWN: {
    status: 422,
    title: {
      zh: '本事项没有这份材料或这个要素：{subject}',
      en: 'The item asks for no such thing: {subject}',
    },
    next: { zh: '请从列表里选择。', en: 'Choose from the list.' },
  },
  REVIEWS_STANDARD_CHANGED: {
    status: 412,
    title: {
      zh: '{by} 刚刚改过，现在是第 {current} 版',
      en: '{by} has just changed it; version {current} stands now',
    },
    next: {
      zh: '请看过新版本，再决定要不要改；您写的内容还在。',
      en: 'Look at the new version and decide again; what you typed is still there.',
    },
  },
  REVIEWS_STANDARD_SAME: {
    status: 422,
    title: { zh: '内容没有变化', en: 'Nothing would change' },
    next: { zh: '改动后再保存。', en: 'Change something, then save.' },
  },
  REVIEWS_SETTING_CHANGED: {
    status: 412,
    title: { zh: '部门设置已是第 {current} 版', en: 'The setting is at version {current} by now' },
    next: { zh: '请刷新后再改。', en: 'Load it again, then change it.' },
  },
  REVIEWS_SETTING_ITEM_UNKNOWN: {
    status: 422,
    title: { zh: '不是本部门的事项：{items}', en: 'Not items of this department: {items}' },
    next: { zh: '请从列表里选择。', en: 'Choose from the list.' },
  },
} as const satisfies Problems<
  StandardsRefusal | SettingsRefusal | { readonly code: 'IF_MATCH_MISSING' }
>
