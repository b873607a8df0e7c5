import type { Bilingual } from '#kernel/bilingual.ts'
import { invariant } from '#kernel/invariant.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Plan } from '../../catalogue/core/index.ts'
import { remedyBodies } from '../../notices/core/index.ts'
import type { LetterFacts } from './facts.ts'
import type { Letter, LetterSeal } from './letter.ts'
import type { Template } from './template.ts'

/** Which seal a letter bears, and who provides it; `legal` only from a seal platform. */
export interface SealOn {
  readonly provider: string
  readonly legal: boolean
}

/** The letter of one kind with these facts; the same input, the same words. */
export function composeLetter(
  template: Template,
  facts: LetterFacts,
  given: {
    readonly plan: Plan
    readonly number: string
    readonly seal: SealOn
    readonly issuedOn: PlainDate
  },
): Letter {
  const { plan } = given
  const say = (text: Bilingual): Bilingual => fill(text, facts.words)
  return {
    format: 'zhunying-letter/1',
    kind: template.kind,
    title: titleOf(template, facts),
    number: given.number,
    authority: facts.authority,
    speaker: template.speaker,
    region: { code: plan.region, name: plan.name },
    caseNo: facts.caseNo,
    item: facts.item && {
      id: facts.item.id,
      certificate: facts.item.certificate,
      name: facts.item.name,
    },
    addressee: facts.addressee,
    paragraphs: template.paragraphs.map(say).filter(({ zh }) => zh !== ''),
    lists: (template.lists ?? []).flatMap((name) => {
      const list = facts.lists[name]
      return list && list.rows.length > 0 ? [list] : []
    }),
    listsAfter: template.listsAfter ?? template.paragraphs.length,
    basis: say(template.basis),
    remedy: template.remedy ? remedyOf(plan, facts) : null,
    contacts: contactsOf(plan),
    seal: sealOf(template, facts, given.seal),
    issuedOn: given.issuedOn,
  }
}

/** 准予备案 is no 准予许可: the title follows what the item is. */
export function titleOf(template: Template, facts: Pick<LetterFacts, 'item'>): Bilingual {
  return (facts.item && template.titleOf?.[facts.item.kind]) ?? template.title
}

function fill(text: Bilingual, words: LetterFacts['words']): Bilingual {
  const one = (language: keyof Bilingual): string =>
    text[language].replace(/\{(\w+)\}/g, (_all, name: string) => {
      const word = words[name]
      invariant(word, `a letter asks for the fact ${name}`)
      return word[language]
    })
  return { zh: one('zh'), en: one('en') }
}

/** 行政复议法 art 20, 行政诉讼法 art 46, and arts 7, 38 of the licensing law: the right must be told. */
function remedyOf(plan: Plan, { department, authority }: LetterFacts): Bilingual {
  const { reconsideration, court } = remedyBodies(plan, department ?? plan.leadDepartment)
  return {
    zh: `如不服本决定（告知），可以自收到之日起六十日内向${reconsideration.zh}申请行政复议（《中华人民共和国行政复议法》第二十条），或者自收到之日起六个月内直接向${court.zh}提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。你（单位）对${authority.zh}的行政行为依法享有陈述权、申辩权。`,
    en: `Against this you may apply for administrative reconsideration to ${the(reconsideration.en)} within sixty days of receiving it (Administrative Reconsideration Law, art. 20), or sue in ${the(court.en)} within six months of receiving it (Administrative Litigation Law, art. 46). Before the ${authority.en} you may state your case and defend it.`,
  }
}

const the = (name: string): string => (name.startsWith('the ') ? name : `the ${name}`)

function contactsOf({ contacts }: Plan): Bilingual {
  return {
    zh: `咨询电话：${contacts.enquiry}　投诉监督：${contacts.complaint}`,
    en: `Enquiries: ${contacts.enquiry}   Complaints: ${contacts.complaint}`,
  }
}

/** 行政许可法 art 32(2): the special seal and the date; a promise bears the promiser's hand. */
function sealOf(template: Template, facts: LetterFacts, seal: SealOn): LetterSeal {
  if (template.speaker === 'applicant')
    return { ...seal, of: facts.words['applicant'] ?? facts.authority, what: SIGNED }
  return { ...seal, of: facts.authority, what: template.speaker === 'window' ? WINDOW : OFFICIAL }
}

const WINDOW: Bilingual = { zh: '行政许可受理专用章', en: 'seal for accepting applications' }
const OFFICIAL: Bilingual = { zh: '行政机关印章', en: 'seal of the authority' }
const SIGNED: Bilingual = { zh: '承诺人签名或者盖章', en: 'signature or seal of the promiser' }
