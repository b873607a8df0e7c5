import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { addWorkingDays, type Calendar, type Plan } from '../../catalogue/core/index.ts'
import type { NoticeItem, NoticeStep } from './model.ts'

/** 行政许可法 art 32(4): working days within which everything missing is told at once. */
const CORRECTION_DAYS = 5
/** 行政许可法 art 44: working days after the decision within which the licence is handed over. */
const DELIVERY_DAYS = 10

/** An item that is granted only after a hearing, with the article that says so. */
export interface HearingTold {
  readonly name: Bilingual
  readonly basis: Bilingual
}

const OWNER: Bilingual = { zh: '您', en: 'you' }
const WINDOW: Bilingual = { zh: '综合窗口', en: 'the window' }

/** The latest day on which the last item must be decided; `null` when one cannot be reckoned. */
export function latestDue(items: readonly NoticeItem[]): PlainDate | null {
  return items.reduce<PlainDate | null>((latest, { limit }, n) => {
    if (limit.due === null || (n > 0 && latest === null)) return null
    return latest === null || limit.due > latest ? limit.due : latest
  }, null)
}

/** 办理流程 of this very case, from submission to display, with the day by which each step ends. */
export function stepsOf(
  plan: Plan,
  calendar: Calendar,
  items: readonly NoticeItem[],
  today: PlainDate,
  hearings: readonly HearingTold[] = [],
): NoticeStep[] {
  const after = (from: PlainDate | null, days: number): PlainDate | null => {
    const reckoned = from === null ? undefined : addWorkingDays(calendar, from, days)
    return reckoned?.ok ? reckoned.value.due : null
  }
  const visited = items.filter((item) => item.onSite.visited)
  const due = latestDue(items)
  return [
    { ...SUBMIT, by: today, items: [] },
    { ...ACCEPT, by: after(today, CORRECTION_DAYS), items: [] },
    ...(visited.length === 0 ? [] : [{ ...VISIT, by: null, items: idsOf(visited) }]),
    { ...decideWith(hearings), by: due, items: idsOf(items) },
    { ...issueOf(plan), by: after(due, DELIVERY_DAYS), items: [] },
    { ...DISPLAY, by: null, items: [] },
  ]
}

const idsOf = (items: readonly NoticeItem[]): string[] => items.map((item) => item.id)

type Fixed = Omit<NoticeStep, 'by' | 'items'>

const SUBMIT: Fixed = {
  id: 'submit',
  title: { zh: '提交申请', en: 'Submit' },
  who: OWNER,
  text: {
    zh: '填写一张表，上传材料，一次提交；也可到综合窗口办理。',
    en: 'One form, one upload of each document, one submission; or at the window.',
  },
}
const ACCEPT: Fixed = {
  id: 'accept',
  title: { zh: '受理', en: 'Acceptance' },
  who: WINDOW,
  text: {
    zh: '材料齐全、符合法定形式的，予以受理。需要补正的，当场或者五个工作日内一次告知全部内容；逾期不告知的，自收到之日起即为受理（行政许可法第三十二条）。',
    en: 'A complete application is accepted. Whatever is missing is told all at once, on the spot or within five working days; silence counts as acceptance on receipt (Administrative Licensing Law, art. 32).',
  },
}
const VISIT: Fixed = {
  id: 'visit',
  title: { zh: '联合核查', en: 'Joint visit' },
  who: { zh: '两名以上核查人员', en: 'two inspectors or more' },
  text: {
    zh: '需现场核查的事项合并为一次上门，一张清单、一次整改、一次复查（行政许可法第三十四条：核查应当指派两名以上工作人员）。',
    en: 'All on-site checks are one visit, with one checklist, one list of corrections and one re-check (Administrative Licensing Law, art. 34: two officers at least).',
  },
}
const DECIDE: Fixed = {
  id: 'decide',
  title: { zh: '并联审批', en: 'Decisions side by side' },
  who: { zh: '各审批部门', en: 'the deciding departments' },
  text: {
    zh: '各部门同时审查、依法分别决定。不予许可的，书面说明理由并告知救济途径（行政许可法第三十八条）。',
    en: 'The departments examine at the same time and each decides by its own law. A refusal gives its reasons and the remedies in writing (Administrative Licensing Law, art. 38).',
  },
}
const DISPLAY: Fixed = {
  id: 'display',
  title: { zh: '亮证经营', en: 'Display and open' },
  who: OWNER,
  text: {
    zh: '亮出证书即可；任何人扫码都能看到每个单项许可的现状。',
    en: 'Display the licence; anyone who scans its code sees the state of every single licence.',
  },
}

/** 应当听证 is told before anybody applies: it takes weeks, and its time is not in the limit. */
function decideWith(hearings: readonly HearingTold[]): Fixed {
  const zh = hearings.map(
    ({ name, basis }) =>
      `${name.zh}准予前应当听证（${basis.zh}），提前七日通知时间、地点，听证时间不计入期限（行政许可法第四十五条、第四十八条）。`,
  )
  const en = hearings.map(
    ({ name, basis }) =>
      ` A hearing is held before the ${name.en} is granted (${basis.en}); it is announced seven days before, and its time is not counted (Administrative Licensing Law, arts 45, 48).`,
  )
  const { text } = DECIDE
  return { ...DECIDE, text: { zh: text.zh + zh.join(''), en: text.en + en.join('') } }
}

function issueOf({ certificate, departments, leadDepartment }: Plan): Fixed {
  const lead = departments.find((department) => department.id === leadDepartment)
  const issuer = lead?.nameEn ?? certificate.issuerOnFace
  return {
    id: 'issue',
    title: { zh: `制发${certificate.name.zh}`, en: `Issue of the ${certificate.name.en}` },
    who: { zh: certificate.issuerOnFace, en: issuer },
    text: {
      zh: `自作出决定之日起十个工作日内颁发、送达（行政许可法第四十四条）。${certificate.effectText.zh}`,
      en: `Handed over within ten working days of the decision (Administrative Licensing Law, art. 44). ${certificate.effectText.en}`,
    },
  }
}
