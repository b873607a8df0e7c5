import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue } from './catalogue.ts'
import { namesIn } from './evaluate.ts'
import type { CatalogueChange, DiffPair } from './diff-change.ts'
import { sayCondition, sayList } from './diff-words.ts'
import type { QuestionId } from './ids.ts'
import type { Question, Trigger } from './question.ts'

/** Rules that decide what is needed, and the questions they look at, as far as the industry has them. */
export function questionChanges(pair: DiffPair): CatalogueChange[] {
  return [...triggerChanges(pair), ...questionTexts(pair)]
}

/** Triggers that may speak about this industry in this region, by what they are about. */
function triggersOf(catalogue: Catalogue, { scope }: DiffPair): Map<string, Trigger> {
  const industry = catalogue.regions.get(scope.region)?.industries.get(scope.industry)
  const listed = new Set<string>(industry?.rows.flatMap((row) => row.items) ?? [])
  const replaced = catalogue.overrides
    .filter((override) => listed.has(override.item))
    .flatMap((override) => override.replaceWith)
  for (const item of replaced) listed.add(item)
  const mine = catalogue.triggers.filter(
    (trigger) =>
      (listed.has(trigger.item) || listed.has(trigger.insteadOf ?? '')) &&
      (trigger.regions?.includes(scope.region) ?? true) &&
      (trigger.industries?.includes(industry?.name ?? '') ?? true),
  )
  const key = ({ item, insteadOf, regions, industries }: Trigger) =>
    [
      item,
      insteadOf ?? '',
      regions === undefined ? '' : 'r',
      industries === undefined ? '' : 'i',
    ].join('/')
  return new Map(mine.map((trigger) => [key(trigger), trigger]))
}

function triggerChanges(pair: DiffPair): CatalogueChange[] {
  const { older, newer } = pair
  const [was, is] = [triggersOf(older, pair), triggersOf(newer, pair)]
  const changes: CatalogueChange[] = []
  for (const [key, trigger] of is) {
    const old = was.get(key)
    if (old === undefined) changes.push(ruleChange(newer, 'added', trigger))
    else if (JSON.stringify(old.when) !== JSON.stringify(trigger.when))
      changes.push(ruleChange(newer, 'changed', trigger, sayCondition(older, old.when)))
  }
  for (const [key, trigger] of was)
    if (!is.has(key)) changes.push(ruleChange(older, 'removed', trigger))
  return changes
}

function ruleChange(
  catalogue: Catalogue,
  change: CatalogueChange['change'],
  trigger: Trigger,
  was?: Bilingual,
): CatalogueChange {
  const name = catalogue.items.get(trigger.item)?.name ?? { zh: trigger.item, en: trigger.item }
  const rule = sayCondition(catalogue, trigger.when)
  const text = {
    added: {
      zh: `“${name.zh}”新增办理条件：${rule.zh}（${trigger.basis}）`,
      en: `${name.en} is now needed when ${rule.en} (${trigger.basis})`,
    },
    removed: {
      zh: `“${name.zh}”不再以此判断：${rule.zh}`,
      en: `${name.en} no longer depends on: ${rule.en}`,
    },
    changed: {
      zh: `“${name.zh}”的办理条件由“${was?.zh}”改为“${rule.zh}”（${trigger.basis}）`,
      en: `${name.en} was needed when ${was?.en}; now when ${rule.en} (${trigger.basis})`,
    },
  }[change]
  return { subject: 'trigger', change, id: trigger.item, item: trigger.item, text }
}

function questionTexts(pair: DiffPair): CatalogueChange[] {
  const { older, newer } = pair
  const asked = (catalogue: Catalogue) =>
    new Set([...triggersOf(catalogue, pair).values()].flatMap(({ when }) => namesIn(when)))
  const [was, is] = [asked(older), asked(newer)]
  const changes: CatalogueChange[] = []
  for (const id of new Set([...is, ...was]) as Set<QuestionId>) {
    const before = was.has(id) ? older.questions.get(id) : undefined
    const after = is.has(id) ? newer.questions.get(id) : undefined
    if (after && !before) changes.push(asks('added', after, '新增问题', 'a new question'))
    else if (before && !after) changes.push(asks('removed', before, '不再询问', 'no longer asked'))
    else if (before && after) changes.push(...changedQuestion(before, after))
  }
  return changes
}

function asks(
  change: CatalogueChange['change'],
  { id, text }: Question,
  zh: string,
  en: string,
): CatalogueChange {
  return {
    subject: 'question',
    change,
    id,
    text: { zh: `${zh}：${text.zh}`, en: `${en}: ${text.en}` },
  }
}

function changedQuestion(before: Question, after: Question): CatalogueChange[] {
  const changes: CatalogueChange[] = []
  if (before.text.zh !== after.text.zh)
    changes.push(
      asks(
        'changed',
        after,
        `问题改了说法（原为“${before.text.zh}”）`,
        `reworded (was ${before.text.en})`,
      ),
    )
  const [was, is] = [optionsOf(before), optionsOf(after)]
  if (was.zh !== is.zh)
    changes.push(
      asks(
        'changed',
        after,
        `选项由 ${was.zh} 改为 ${is.zh}`,
        `options change from ${was.en} to ${is.en}`,
      ),
    )
  if (before.type !== after.type || before.unit !== after.unit)
    changes.push(asks('changed', after, '回答的形式有变', 'the kind of answer changes'))
  return changes
}

function optionsOf({ options = [] }: Question): Bilingual {
  return {
    zh: sayList(options.map(({ label }) => label.zh)).zh,
    en: sayList(options.map(({ label }) => label.en)).en,
  }
}
