import type { Problems } from '#platform/server/http.ts'
import { CATALOGUE_PROBLEMS } from '../../catalogue/server/index.ts'
import type { FormsRefusal } from './form-of.ts'

const OWN = {
  FORMS_ITEMS_MISSING: {
    status: 422,
    title: { zh: '没有说明要办哪些事项', en: 'No item was named' },
    next: {
      zh: '请在 items 中列出事项，用逗号分隔；本行业可选：{offered}',
      en: 'Name the items in `items`, separated by commas; this industry has: {offered}',
    },
  },
  FORMS_ITEM_NOT_OF_INDUSTRY: {
    status: 422,
    title: {
      zh: '“{industry}”的目录里没有事项 {item}',
      en: 'The directory of {industry} has no item {item}',
    },
    next: { zh: '本行业可选：{offered}', en: 'This industry has: {offered}' },
  },
} as const satisfies Problems<FormsRefusal>

/** What the form's route may refuse with. */
export const FORMS_PROBLEMS = { ...CATALOGUE_PROBLEMS, ...OWN }
