import type { ItemId } from '../../catalogue/core/index.ts'
import type { Program } from './program.ts'
import type { GuideProblem, ItemResult } from './result.ts'

/** What stands in the way of this application, each with what to do. */
export function problemsOf(
  program: Program,
  items: readonly ItemResult[],
  finished: boolean,
): GuideProblem[] {
  const unmet = unmetGroups(program, items)
  return [
    ...restricted(program),
    ...unmet,
    ...(finished && unmet.length === 0 ? nothingNeeded(items) : []),
  ]
}

function restricted({ industry }: Program): GuideProblem[] {
  if (industry.newApplications) return []
  const why = industry.restriction ? `（${industry.restriction.replace(/。$/, '')}）` : ''
  return [
    {
      code: 'GUIDANCE_NEW_NOT_ALLOWED',
      text: {
        zh: `“${industry.name}”不接受新办${why}，依据${industry.source.section}；已经持证的可以办理变更、延续。`,
        en: `“${industry.nameEn}” takes no new applications (${industry.source.section}); holders of a licence may change or renew it.`,
      },
      items: [],
    },
  ]
}

/** 必须办理，至少一项: a group of rows of which every item has come out not needed. */
function unmetGroups({ rows }: Program, items: readonly ItemResult[]): GuideProblem[] {
  const groups = Map.groupBy(
    rows.filter(({ reading }) => reading === 'atLeastOne'),
    ({ group }) => group ?? '',
  )
  return [...groups.values()].flatMap((group): GuideProblem[] => {
    const ids: ItemId[] = group.flatMap((row) => row.items)
    const members = items.filter(({ id }) => ids.includes(id))
    if (members.some(({ state }) => state !== 'notNeeded')) return []
    const names = members.map(({ certificate }) => certificate).join('、')
    return [
      {
        code: 'GUIDANCE_AT_LEAST_ONE_UNMET',
        text: {
          zh: `方案要求${names}至少办理一项，按您的回答一项也不需要。请改一改回答；确实都不涉及的，不必办理本行业的综合许可。`,
          en: `The plan asks for at least one of ${names}; your answers call for none. Change an answer; if none really applies, this comprehensive licence is not for you.`,
        },
        items: ids,
      },
    ]
  })
}

function nothingNeeded(items: readonly ItemResult[]): GuideProblem[] {
  if (items.some(({ state }) => state === 'required')) return []
  const optional = items.filter(({ state }) => state === 'optional').map(({ id }) => id)
  return [
    {
      code: 'GUIDANCE_NOTHING_NEEDED',
      text: {
        zh: '按您的回答，本行业目录里没有必须办理的事项，领了营业执照就可以经营。若与您的打算不符，请改一改回答。',
        en: 'By your answers nothing in this industry’s list is needed; the business licence is enough. If that is not what you plan, change an answer.',
      },
      items: optional,
    },
  ]
}
