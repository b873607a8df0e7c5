import {
  findingIn,
  type Catalogue,
  type Finding,
  type Trigger,
} from '../../../catalogue/core/index.ts'
import type { Program } from '../program.ts'
import { applicable, specificity } from '../rules.ts'

/**
 * The most specific trigger of an item wins. Two that are as specific and speak of the same industry
 * contradict each other; one that is never the most specific anywhere decides nothing.
 */
export function checkTriggerOrder(catalogue: Catalogue, programs: readonly Program[]): Finding[] {
  const used = new Set(programs.flatMap((program) => usedIn(catalogue, program)))
  const collide = new Map(programs.flatMap((program) => collisionsIn(catalogue, program)))
  return catalogue.triggers.flatMap((trigger, index) => {
    const say = findingIn('trigger', String(index))
    const where = collide.get(trigger)
    if (where !== undefined)
      return [
        say(
          'error',
          'TRIGGERS_CONTRADICT',
          ['item'],
          `“${where}”的 ${trigger.item} 另有一条同样具体的触发条件在先，两条互相矛盾`,
          `another trigger of ${trigger.item}, as specific as this one, stands before it in ${where}`,
        ),
      ]
    if (used.has(trigger)) return []
    return [
      say(
        'warning',
        'TRIGGER_IDLE',
        ['item'],
        `这一条在任何行业都用不上：所列行业没有 ${trigger.item}，或者总有更具体的一条在先`,
        `this one is used nowhere: its industries do not list ${trigger.item}, or a more specific one always stands before it`,
      ),
    ]
  })
}

/** What stands in another's place, and for each listed item the most specific trigger. */
function usedIn(catalogue: Catalogue, { region, industry, rules }: Program): Trigger[] {
  const triggers = applicable(catalogue, region, industry)
  const insteads = rules.flatMap(({ instead }) => instead?.by ?? [])
  return [...insteads, ...rules.flatMap(({ item }) => plain(triggers, item)[0] ?? [])]
}

function collisionsIn(
  catalogue: Catalogue,
  { region, industry, rules }: Program,
): [Trigger, string][] {
  const triggers = applicable(catalogue, region, industry)
  return rules.flatMap(({ item }): [Trigger, string][] => {
    const [first, second] = plain(triggers, item)
    if (!first || !second || specificity(first) !== specificity(second)) return []
    return [[second, `${region.plan.name.zh} ${industry.name}`]]
  })
}

const plain = (triggers: readonly Trigger[], item: string): Trigger[] =>
  triggers.filter((one) => one.item === item && !one.insteadOf)
