import { catalogueSchemas } from '../../src/catalogue/server/index.ts'
import type { Derive } from '../lib/derive.ts'

/** catalogue/schema/*.json: by which editors complete and check the YAML of the catalogue. */
export const catalogueSchemaFiles: Derive = async () =>
  Object.fromEntries(
    Object.entries(catalogueSchemas()).map(([name, schema]) => [
      `catalogue/schema/${name}`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  )
