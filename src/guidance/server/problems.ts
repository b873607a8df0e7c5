import type { Problems } from '#platform/server/http.ts'
import type { GuidanceRefusal } from '../core/index.ts'

/** How the refusals of the guidance read outside; cases and notices re-check with the same words. */
export const GUIDANCE_PROBLEMS = {
  GUIDANCE_QUESTION_UNKNOWN: {
    status: 422,
    title: { zh: '没有“{question}”这个问题', en: 'There is no question "{question}"' },
    next: {
      zh: '请去掉这条回答，或者改成引导给出的问题编号',
      en: 'Leave this answer out, or use the id of a question that the guidance asked',
    },
  },
  GUIDANCE_ANSWER_WRONG: {
    status: 422,
    title: {
      zh: '问题“{question}”的回答 {given} 不对',
      en: 'The answer {given} does not fit the question "{question}"',
    },
    next: { zh: '请回答：{expected}', en: 'Answer with: {expected}' },
  },
  GUIDANCE_NEW_NOT_ALLOWED: {
    status: 422,
    title: { zh: '“{industry}”不接受新办', en: '"{industry}" takes no new applications' },
    next: {
      zh: '已经持证的可以办理变更、延续；新办请咨询政务服务大厅（依据：{document} {section}）',
      en: 'Holders of a licence may change or renew it; see {document}, {section}',
    },
  },
  GUIDANCE_ANSWERS_MISSING: {
    status: 422,
    title: { zh: '引导还没有问完', en: 'The guidance is not finished' },
    next: { zh: '请先回答“{question}”', en: 'First answer "{question}"' },
  },
  GUIDANCE_NOTHING_CHOSEN: {
    status: 422,
    title: { zh: '没有选择任何事项', en: 'No item is chosen' },
    next: { zh: '请至少选择一个要办理的事项', en: 'Choose at least one item' },
  },
  GUIDANCE_ITEM_NOT_IN_INDUSTRY: {
    status: 422,
    title: {
      zh: '这些事项不在本行业目录里：{items}',
      en: 'Not in the list of this industry: {items}',
    },
    next: {
      zh: '请去掉它们，需要时到各自部门单独办理',
      en: 'Leave them out; where needed, apply to their own department',
    },
  },
  GUIDANCE_ITEM_MISSING: {
    status: 422,
    title: { zh: '按您的回答还要办理：{items}', en: 'By your answers you also need: {items}' },
    next: {
      zh: '请把它们加入申请；已经持有的，请登记原有证件',
      en: 'Add them to the application, or register the licences you already hold',
    },
  },
  GUIDANCE_ITEM_NOT_NEEDED: {
    status: 422,
    title: {
      zh: '按您的回答不需要办理：{items}',
      en: 'By your answers these are not needed: {items}',
    },
    next: {
      zh: '请去掉它们，或者改一改相关的回答',
      en: 'Leave them out, or change the answers they depend on',
    },
    basis: '行政许可法第三十一条',
  },
  GUIDANCE_AT_LEAST_ONE_UNMET: {
    status: 422,
    title: { zh: '{items} 至少要办理一项', en: 'At least one of {items} is needed' },
    next: {
      zh: '请改一改回答；确实都不涉及的，不必办理本行业的综合许可',
      en: 'Change an answer; if none applies, this comprehensive licence is not for you',
    },
  },
} as const satisfies Problems<GuidanceRefusal>
