import type { Bilingual } from '#kernel/bilingual.ts'
import type { Tx } from '#platform/server/database.ts'
import { may, type Actor } from '../../access/server/index.ts'
import type { Catalogue, ItemId, MaterialId } from '../../catalogue/core/index.ts'
import { branchesOf, type CaseRecord } from '../../cases/core/index.ts'
import { demandsOn, findNotice } from '../../notices/server/index.ts'
import { TEMPLATES, type BeyondView, type Letter, type LettersView } from '../core/index.ts'
import { lettersFor, targetOf } from './find-letters.ts'
import { firstServices } from './service/store.ts'

/** 文书清单: the letters this actor may read, what was demanded beyond the notice, and what they may issue. */
export async function listLettersFor(
  tx: Tx,
  catalogue: Catalogue,
  actor: Actor,
  record: CaseRecord,
): Promise<LettersView> {
  const rows = await lettersFor(tx, actor, record)
  const services = await firstServices(
    tx,
    record.region,
    rows.map(({ id }) => id),
  )
  return {
    letters: rows.map((row) => {
      const letter = JSON.parse(row.body) as Letter
      const service = services.get(row.id)
      return {
        id: row.id,
        kind: row.kind,
        title: row.title,
        number: row.number,
        authority: letter.authority,
        item: letter.item,
        issuedOn: row.issuedOn,
        hash: row.hash,
        served: service
          ? { channel: service.channel, on: service.servedOn, by: service.receivedBy }
          : null,
      }
    }),
    beyondNotice: await beyondOf(tx, catalogue, record),
    byHand: byHandOf(catalogue, actor, record),
  }
}

async function beyondOf(tx: Tx, catalogue: Catalogue, record: CaseRecord): Promise<BeyondView[]> {
  const demands = await demandsOn(tx, record.region, record.id)
  const views: BeyondView[] = []
  for (const { beyond, round, askedOn, reason, noticeId } of demands) {
    if (beyond.length === 0) continue
    const notice = noticeId === null ? undefined : await findNotice(tx, noticeId)
    views.push({
      round,
      askedOn,
      reason: reason ?? '',
      receipt: notice?.receipt ?? null,
      demands: beyond.map(({ kind, id, why }) => ({
        kind,
        why,
        name: nameOf(catalogue, kind, id),
      })),
    })
  }
  return views
}

function nameOf(catalogue: Catalogue, kind: string, id: string): Bilingual {
  if (kind === 'material') return catalogue.materials.get(id as MaterialId)?.name ?? both(id)
  if (kind === 'element')
    return [...catalogue.elements.values()].find((one) => one.id === id)?.label ?? both(id)
  const [item, n] = id.split('#')
  return catalogue.items.get(item as ItemId)?.conditions[Number(n) - 1] ?? both(id)
}

const both = (text: string): Bilingual => ({ zh: text, en: text })

/** What this officer may issue by hand on this case as it stands. */
function byHandOf(catalogue: Catalogue, actor: Actor, record: CaseRecord): LettersView['byHand'] {
  if (record.file.at.state === 'draft') return []
  const items = [...branchesOf(record.file).values()].filter(({ department }) =>
    may(actor, 'letter.issue', targetOf(record, department)),
  )
  const named = items.map(({ item }) => ({
    id: item,
    certificate: catalogue.items.get(item)?.certificate ?? item,
  }))
  const window = may(actor, 'letter.issue', { region: record.region, ownerId: record.ownerId })
  return TEMPLATES.flatMap(({ kind, title, byHand }) => {
    if (!byHand) return []
    if (byHand.of === 'case' ? !window : named.length === 0) return []
    return [
      {
        kind,
        title,
        of: byHand.of,
        asks: [...byHand.asks],
        items: byHand.of === 'item' ? named : [],
      },
    ]
  })
}
