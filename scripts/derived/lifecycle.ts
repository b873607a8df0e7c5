import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { lifecycleDocument } from '../../src/licences/core/index.ts'
import type { Derive } from '../lib/derive.ts'

/** docs/derived/lifecycle.md: event × single or comprehensive × face × plan → effect. */
export const lifecycle: Derive = async () => {
  const plans = [...bundledCatalogue().regions.values()].map(({ plan }) => plan)
  return { 'docs/derived/lifecycle.md': `${lifecycleDocument(plans)}\n` }
}
