import type { Bilingual } from '#kernel/bilingual.ts'
import type { Plan } from '../../catalogue/core/index.ts'

/** 复议机关和法院 for the decisions of one department; an unverified name is marked so wherever it is printed. */
export interface RemedyBodies {
  readonly reconsideration: Bilingual
  readonly court: Bilingual
}

const ANY: RemedyBodies = {
  reconsideration: {
    zh: '有管辖权的行政复议机关',
    en: 'the competent reconsideration authority',
  },
  court: { zh: '有管辖权的人民法院', en: "the people's court that has jurisdiction" },
}
const UNVERIFIED: Bilingual = { zh: '（名称未核实）', en: ' (name not verified)' }

/** By the plan's data (`remedies`); in general words where it names nobody for this department. */
export function remedyBodies(plan: Plan, department: string | undefined): RemedyBodies {
  const { remedies } = plan
  if (!remedies) return ANY
  const except = remedies.except.find(({ departments }) =>
    departments.some((one) => one === department),
  )
  return {
    reconsideration: named(
      except?.reconsideration ?? remedies.reconsideration,
      ANY.reconsideration,
    ),
    court: named(except?.court ?? remedies.court, ANY.court),
  }
}

type Body = NonNullable<Plan['remedies']>['court']

function named({ name, verified }: Body, general: Bilingual): Bilingual {
  if (verified || name.zh === general.zh) return name
  return { zh: `${name.zh}${UNVERIFIED.zh}`, en: `${name.en}${UNVERIFIED.en}` }
}

/** 行政复议法 art 20 (60 days), 行政诉讼法 art 46 (6 months), both from learning of the decision. */
export function remedyText(authority: Bilingual, bodies: RemedyBodies): Bilingual {
  const { reconsideration, court } = bodies
  return {
    zh: `${authority.zh}作出决定。不服的，可自知道之日起60日内向${reconsideration.zh}申请行政复议（行政复议法第二十条），或者自知道之日起6个月内向${court.zh}提起行政诉讼（行政诉讼法第四十六条）。`,
    en: `Decided by the ${authority.en}. Against it: administrative reconsideration within 60 days of learning of it at ${the(reconsideration.en)} (Administrative Reconsideration Law, art. 20), or a suit within 6 months at ${the(court.en)} (Administrative Litigation Law, art. 46).`,
  }
}

const the = (name: string): string => (name.startsWith('the ') ? name : `the ${name}`)
