import type { Listener, PublishedEvent } from '#platform/server/events.ts'
import { newId } from '#platform/server/ids.ts'
import type { LetterView } from '../../licences/core/index.ts'
import { findLicence } from '../../licences/server/index.ts'
import { insertMessage } from './store.ts'

/** Told when the holder of a licence is written to: an end of validity near, a change of its state. */
interface Written extends PublishedEvent {
  readonly ownerId: string
  readonly number: string | null
  readonly letters: readonly LetterView[]
}

/**
 * Passes the letters to the holder on as messages. A licence from before the reform has no account yet;
 * its letters wait in the licence itself.
 */
export const tellHolder: Listener = async (tx, published, context) => {
  const { region, ownerId, number, letters, kind } = published as Written
  if (ownerId === '' || number === null) return
  const shop = (await findLicence(tx, number))?.licence.face.holder.name ?? number
  const at = context.clock.now().toISOString()
  for (const { to, title, text } of letters) {
    if (to !== 'holder') continue
    const id = newId()
    await insertMessage(tx, {
      region,
      id,
      ownerId,
      at,
      title,
      text,
      // each letter is written once, in the transaction of its cause
      cause: `licence-${number}-${id}`,
      kind,
      about: 'licence',
      aboutId: number,
      shop: { zh: shop, en: shop },
      todo: kind === 'licences.renewal-due' || kind === 'supervision.asked',
    })
  }
}
