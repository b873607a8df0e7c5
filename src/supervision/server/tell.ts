import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'

/** Something the holder of a licence is told, or asked to do; becomes a message. */
interface Told extends PublishedEvent {
  readonly kind: 'supervision.told' | 'supervision.asked'
  readonly ownerId: string
  readonly number: string
  readonly letters: readonly {
    readonly to: 'holder'
    readonly title: Bilingual
    readonly text: Bilingual
  }[]
}

/** Tells the holder of a licence in this transaction; nobody where no account holds it. */
export async function tellHolder(
  tx: Tx,
  context: Context,
  holder: { readonly region: string; readonly ownerId: string; readonly number: string },
  title: Bilingual,
  text: Bilingual,
  kind: Told['kind'] = 'supervision.asked',
): Promise<void> {
  const { region, ownerId, number } = holder
  if (ownerId === '') return
  await context.events.publish<Told>(tx, {
    kind,
    region,
    ownerId,
    number,
    letters: [{ to: 'holder', title, text }],
  })
}
