import type { Tx } from '#platform/server/database.ts'
import type { HoldingsPort } from '../../cases/server/index.ts'
import { lockSingles } from './singles/store.ts'

/** What cases may know of single licences; `main` hands it to them. */
export const holdingsPort: HoldingsPort = {
  async find(tx: Tx, region, ids) {
    const found = await lockSingles(tx, ids)
    return found.filter((single) => single.region === region)
  },
}
