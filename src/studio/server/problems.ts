import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, type AccessRefusal } from '../../access/server/index.ts'
import type { LocatedFinding } from '../../catalogue/core/index.ts'
import type { CalendarFinding } from '../core/index.ts'

export type StudioRefusal =
  | AccessRefusal
  | { readonly code: 'STUDIO_VERSION_UNKNOWN'; readonly version: string }
  | { readonly code: 'STUDIO_REGION_UNKNOWN'; readonly region: string }
  | { readonly code: 'STUDIO_ITEM_UNKNOWN'; readonly item: string }
  | { readonly code: 'STUDIO_ANNEX_UNREADABLE'; readonly file: string }
  | { readonly code: 'STUDIO_CALENDAR_UNREADABLE'; readonly line: number }
  | { readonly code: 'STUDIO_CALENDAR_WRONG'; readonly findings: readonly CalendarFinding[] }
  | { readonly code: 'STUDIO_PROPOSAL_OPEN'; readonly year: number }
  | { readonly code: 'STUDIO_PROPOSAL_ANSWERED'; readonly state: string; readonly by: string }
  | { readonly code: 'STUDIO_SECOND_PERSON_NEEDED'; readonly proposedBy: string }
  | { readonly code: 'STUDIO_REASON_NEEDED' }
  | { readonly code: 'STUDIO_FILE_NOT_YOURS'; readonly file: string }
  | { readonly code: 'STUDIO_OTHER_REGION_TOUCHED'; readonly region: string }
  | { readonly code: 'STUDIO_DRAFT_WRONG'; readonly findings: readonly LocatedFinding[] }
  | { readonly code: 'STUDIO_DRAFT_OPEN'; readonly region: string }
  | { readonly code: 'STUDIO_DRAFT_ANSWERED'; readonly state: string; readonly by: string }
  | { readonly code: 'STUDIO_DAY_PAST'; readonly today: string }

export const STUDIO_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  STUDIO_VERSION_UNKNOWN: {
    status: 404,
    title: { zh: '没有发布过这个目录版本', en: 'No such version of the catalogue was published' },
    next: { zh: '请从版本列表中选择。', en: 'Choose one from the list of versions.' },
  },
  STUDIO_REGION_UNKNOWN: {
    status: 404,
    title: { zh: '目录里没有这个辖区', en: 'The catalogue has no such region' },
    next: { zh: '请从辖区列表中选择。', en: 'Choose one from the list of regions.' },
  },
  STUDIO_ITEM_UNKNOWN: {
    status: 404,
    title: { zh: '目录里没有这个事项', en: 'The catalogue has no such item' },
    next: { zh: '请从事项列表中选择。', en: 'Choose one from the list of items.' },
  },
  STUDIO_ANNEX_UNREADABLE: {
    status: 422,
    title: { zh: '读不出这个附件', en: 'This annex cannot be read' },
    next: {
      zh: '请用 Word（docx）、表格（xlsx），或者把表格粘贴成用制表符分隔的文本。',
      en: 'Give a Word document (docx), a spreadsheet (xlsx), or the table pasted as text with tabs.',
    },
  },
  STUDIO_CALENDAR_UNREADABLE: {
    status: 422,
    title: { zh: '读不出表格或者 yaml', en: 'This is neither a table nor yaml' },
    next: {
      zh: '每行写日期、放假或上班、原因，用逗号分开，例如 2027-01-01,放假,元旦；或者用目录里日历文件的格式。',
      en: 'Write a day, off or work, and the reason on each line, with commas between: 2027-01-01,off,元旦; or the format of the catalogue’s calendar files.',
    },
  },
  STUDIO_CALENDAR_WRONG: {
    status: 422,
    title: { zh: '日历有错误', en: 'The calendar has errors' },
    next: {
      zh: '请按列出的行对照国务院办公厅的通知更正后再提出。',
      en: 'Correct the lines listed against the notice of the State Council, and propose again.',
    },
    basis: '行政许可法第八十二条；全国年节及纪念日放假办法第二条',
  },
  STUDIO_PROPOSAL_OPEN: {
    status: 409,
    title: { zh: '这一年已有一个待核准的提案', en: 'A proposal for this year is open already' },
    next: { zh: '请先核准或者退回它。', en: 'Approve or reject that one first.' },
  },
  STUDIO_PROPOSAL_ANSWERED: {
    status: 409,
    title: { zh: '这个提案已经有了答复', en: 'This proposal is answered already' },
    next: { zh: '请刷新页面查看。', en: 'Reload the page to see it.' },
  },
  STUDIO_SECOND_PERSON_NEEDED: {
    status: 403,
    title: { zh: '提出的人不能自己核准', en: 'Who proposed it may not approve it' },
    next: {
      zh: '请本单位另一位有权限的同事核准。',
      en: 'Ask a colleague of your authority to approve it.',
    },
  },
  STUDIO_REASON_NEEDED: {
    status: 422,
    title: { zh: '退回要写明理由', en: 'A rejection needs its reason' },
    next: { zh: '请写明哪里不对。', en: 'Say what is wrong.' },
  },
  STUDIO_FILE_NOT_YOURS: {
    status: 422,
    title: { zh: '这个文件不归本辖区修改', en: 'This file is not this region’s to change' },
    next: {
      zh: '可以改本辖区的 plan、industries、face，以及 triggers、questions、synonyms、overrides、examples 加区划代码的文件。事项和要素是各辖区共用的。',
      en: 'A region changes its own plan, industries and face, and lists named by its code, as triggers.110102.yaml. Items and elements belong to all.',
    },
  },
  STUDIO_OTHER_REGION_TOUCHED: {
    status: 422,
    title: { zh: '这样改会影响别的辖区', en: 'This would change the law of another region' },
    next: {
      zh: '请在触发条件、法律变动里写明 regions 只是本辖区。',
      en: 'Say in each trigger and override that its regions are yours alone.',
    },
  },
  STUDIO_DRAFT_WRONG: {
    status: 422,
    title: { zh: '草稿有错误', en: 'The draft has errors' },
    next: {
      zh: '请按列出的文件和行更正后再提出；有错误的目录不会采用。',
      en: 'Correct the lines listed; a catalogue with an error is not served.',
    },
  },
  STUDIO_DRAFT_OPEN: {
    status: 409,
    title: { zh: '本辖区已有一个待核准的草稿', en: 'A draft for this region is open already' },
    next: { zh: '请先核准或者退回它。', en: 'Approve or reject that one first.' },
  },
  STUDIO_DRAFT_ANSWERED: {
    status: 409,
    title: { zh: '这个草稿现在不能这样处理', en: 'This draft stands otherwise now' },
    next: { zh: '请刷新页面查看。', en: 'Reload the page to see it.' },
  },
  STUDIO_DAY_PAST: {
    status: 422,
    title: { zh: '生效日期不能早于今天', en: 'The law does not take force in the past' },
    next: { zh: '请选择今天或者以后的日期。', en: 'Choose today or a later day.' },
  },
} satisfies Problems<StudioRefusal>
