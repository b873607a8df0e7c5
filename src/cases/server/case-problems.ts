import type { Problems } from '#platform/server/http.ts'
import type { BranchRefusal, CaseRefusal } from '../core/index.ts'
import { RELOAD } from './reload.ts'

/** How the refusals of `decide` read outside. */
export const CASE_PROBLEMS = {
  CASES_NOT_IN_THIS_STATE: {
    status: 409,
    title: {
      zh: '办件当前状态（{state}）不能进行这项操作',
      en: 'Not possible while the case is {state}',
    },
    next: {
      zh: '{by} 已于 {at}：{what}。请刷新后查看办件的当前状态，再选择可以进行的操作。',
      en: '{by}, {at}: {what}. Read the case again and choose among what can be done now.',
    },
  },
  CASES_INCOMPLETE: {
    status: 422,
    title: { zh: '还有内容没有填完', en: 'Something is still missing' },
    next: {
      zh: '请按 fields、materials 一次补齐；已填写的内容都已保存。',
      en: 'Complete what fields and materials name; everything typed is kept.',
    },
    basis: '行政许可法第三十一条',
  },
  CASES_ANSWER_NOT_DUE: {
    status: 409,
    title: {
      zh: '窗口答复期限（{answerBy}）未满',
      en: 'The window has until {answerBy} to answer',
    },
    next: {
      zh: '期满未告知的，自动视为受理。',
      en: 'Silence beyond that day is acceptance by itself.',
    },
    basis: '行政许可法第三十二条',
  },
  CASES_CORRECTION_EMPTY: {
    status: 422,
    title: { zh: '补正告知没有写明内容', en: 'The correction letter says nothing' },
    next: {
      zh: '请一次写明全部需要补正的内容。',
      en: 'Name everything that is to be corrected, at once.',
    },
    basis: '行政许可法第三十二条',
  },
  CASES_CORRECTION_ASKED_BEFORE: {
    status: 422,
    title: {
      zh: '已于 {askedOn} 一次性告知补正',
      en: 'A correction was already asked on {askedOn}',
    },
    next: {
      zh: '补正内容应当一次告知；确需再次告知的，请填写理由（whyAgain），并计入多次告知。',
      en: 'Everything has to be told at once; a further letter must say why (whyAgain) and is counted.',
    },
    basis: '行政许可法第三十二条',
  },
  CASES_NOT_IN_CORRECTION: {
    status: 409,
    title: {
      zh: '补正告知没有涉及这些内容：{elements} {material}',
      en: 'The correction letter does not name these: {elements} {material}',
    },
    next: {
      zh: '补正期间只能修改告知书点名的要素和材料，以及由此需要补填的内容；要改其他内容，请撤回后重新申请。',
      en: 'Only what the letter names, and what that makes necessary, is open; to change more, withdraw and apply anew.',
    },
    basis: '行政许可法第三十二条',
  },
  CASES_HANDLER_ALREADY: {
    status: 409,
    title: { zh: '{handler} 已是本件首办负责人', en: '{handler} answers for this case already' },
    next: RELOAD,
  },
  CASES_HANDLER_REASON_NEEDED: {
    status: 422,
    title: {
      zh: '本件由 {handler} 负责，移交须写明理由',
      en: '{handler} answers for it; a handover says why',
    },
    next: {
      zh: '请填写移交理由；系统会告知申请人新的负责人。',
      en: 'Give the reason; the applicant is told who answers from now on.',
    },
  },
  CASES_NOTHING_FOLLOWS: {
    status: 409,
    title: { zh: '没有待补交的容缺材料', en: 'No material is still to follow' },
    next: RELOAD,
  },
  CASES_FOLLOWING_NOT_DUE: {
    status: 409,
    title: { zh: '容缺材料补交期限（{by}）未满', en: 'The material may follow until {by}' },
    next: {
      zh: '期满未补交的，系统自动处理。',
      en: 'What follows from missing it happens by itself.',
    },
  },
  CASES_REOPEN_SCOPE_EMPTY: {
    status: 422,
    title: { zh: '没有写明重新办理的事项', en: 'No item is named that is to be decided anew' },
    next: {
      zh: '请按决定书或判决书的范围选择事项。',
      en: 'Choose the items that the document reaches.',
    },
  },
  CASES_BRANCH_UNKNOWN: {
    status: 404,
    title: { zh: '办件中没有事项 {item}', en: 'The case has no item {item}' },
    next: RELOAD,
  },
  CASES_NOTHING_GRANTED: {
    status: 409,
    title: {
      zh: '没有事项获得准予，不能发证',
      en: 'Nothing was granted, so nothing can be issued',
    },
    next: { zh: '请办结归档，并告知救济途径。', en: 'Close the case and tell the remedies.' },
  },
} as const satisfies Problems<Exclude<CaseRefusal, BranchRefusal>>
