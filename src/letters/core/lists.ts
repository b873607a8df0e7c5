import type { Bilingual } from '#kernel/bilingual.ts'
import type { Item, ItemId, MaterialId } from '../../catalogue/core/index.ts'
import { branchesOf, commitmentText, dueOf, type CaseEvent } from '../../cases/core/index.ts'
import type { LetterScene } from './facts.ts'
import { planOf } from './facts.ts'
import type { LetterList, LetterRow } from './letter.ts'
import { same, sayDate } from './say.ts'

type Of<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>

/** Each item with its department and last day. */
export function itemList(scene: LetterScene, plan: Of<'accepted'>['plan']): LetterList {
  const { catalogue, record } = scene
  const branches = branchesOf(record.file)
  const departments = planOf(scene).departments
  const rows = plan.map(({ item, department, limit }): LetterRow => {
    const branch = branches.get(item)
    const due = branch && dueOf(catalogue.calendar, branch)
    const last = due ? sayDate(due as Parameters<typeof sayDate>[0]) : undefined
    const by = departments.find(({ id }) => id === department)
    return [
      itemName(catalogue.items.get(item), item),
      {
        zh: `${by?.name ?? department}；${limit.days}个工作日${last ? `，至${last.zh}` : '，前置事项办结后起算'}`,
        en: `${by?.nameEn ?? department}; ${limit.days} working days${last ? `, until ${last.en}` : ', from the decision it waits for'}`,
      },
    ]
  })
  return { title: { zh: '受理的事项', en: 'Items accepted' }, rows }
}

/** Everything to be corrected, at its place. */
export function pointList(
  { catalogue }: LetterScene,
  points: Of<'correctionAsked'>['points'],
): LetterList {
  const rows = points.map(({ target, id, reason }): LetterRow => {
    const material = catalogue.materials.get(id as MaterialId)?.name
    const element = [...catalogue.elements.values()].find((one) => one.id === id)?.label
    const name = (target === 'material' ? material : element) ?? same(id)
    const where = target === 'material' ? WHERE.material : WHERE.element
    return [{ zh: `${where.zh}${name.zh}`, en: `${where.en}${name.en}` }, same(reason)]
  })
  return { title: { zh: '需要补正的内容', en: 'To be corrected' }, rows }
}

/** What the served notice did not name, each with the reason that the window had to give. */
export function beyondList(
  scene: LetterScene,
  points: Of<'correctionAsked'>['points'],
): LetterList {
  const beyond = points.filter((point) => point.beyondNotice !== undefined)
  const named = pointList(scene, beyond).rows.map(([name]) => name)
  return {
    title: {
      zh: '以上内容中，下列各项不在已送达的一次告知单上，理由如下（已计入多次告知）',
      en: 'Of these, the following are not on the notice that was served, for these reasons (this is counted)',
    },
    rows: named.map((name, n): LetterRow => [name, same(beyond[n]?.beyondNotice ?? '')]),
  }
}

const WHERE = {
  material: { zh: '材料：', en: 'Document: ' },
  element: { zh: '表格：', en: 'Form: ' },
} as const

export function materialList(
  { catalogue }: LetterScene,
  materials: Of<'followingPromised'>['materials'],
): LetterList {
  const rows = materials.map(({ material, by, items }): LetterRow => {
    const names = items.map((id) => itemName(catalogue.items.get(id), id))
    const day = sayDate(by)
    return [
      catalogue.materials.get(material)?.name ?? same(material),
      {
        zh: `${day.zh}前补齐；用于${names.map((n) => n.zh).join('、')}`,
        en: `by ${day.en}; for ${names.map((n) => n.en).join(', ')}`,
      },
    ]
  })
  return { title: { zh: '承诺补交的材料', en: 'Papers to follow' }, rows }
}

/** The very words that were signed (`commitmentText`), so that the digest on the letter is theirs. */
export function promiseLists(item: Item | null): { told: LetterList; promised: LetterList } {
  const text = item && commitmentText(item)
  const rows = (lines: readonly Bilingual[]): LetterRow[] => lines.map((line) => [line, same('')])
  return {
    told: { title: { zh: '告知', en: 'What is told' }, rows: rows(text?.told ?? []) },
    promised: { title: { zh: '承诺', en: 'What is promised' }, rows: rows(text?.promised ?? []) },
  }
}

/** 告知承诺 is signed item by item. */
export function promisedItems(
  event: Of<'commitmentsSigned'>,
): { item: ItemId; words: Record<string, Bilingual> }[] {
  return event.promises.map(({ item, sha256, checkWithin }) => ({
    item,
    words: {
      signer: same(event.signer),
      on: sayDate(event.on),
      sha256: same(sha256),
      checkWithin: periodOf(checkWithin),
    },
  }))
}

const UNITS: Readonly<Record<string, Bilingual>> = {
  workingDays: { zh: '个工作日', en: ' working days' },
  days: { zh: '日', en: ' days' },
  months: { zh: '个月', en: ' months' },
  years: { zh: '年', en: ' years' },
}

function periodOf({ n, unit }: { readonly n: number; readonly unit: string }): Bilingual {
  const { zh, en } = UNITS[unit] ?? same(unit)
  return { zh: `${n}${zh}`, en: `${n}${en}` }
}

function itemName(item: Item | undefined, id: string): Bilingual {
  return item ? { zh: item.certificate, en: item.name.en } : same(id)
}
