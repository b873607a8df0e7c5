export { bundledCatalogue, catalogueOf, currentCatalogue } from './current.ts'
export { reloadCatalogue, serveCatalogue, stopServing } from './current.ts'
export {
  CATALOGUE_FOLDER,
  errorsAmong,
  examineCatalogue,
  loadCatalogue,
  sayFinding,
} from './load.ts'
export type { Examination, FurtherCheck } from './load.ts'
export { catalogueModule, checkedCatalogue } from './module.ts'
export { CATALOGUE_PROBLEMS } from './problems.ts'
export { catalogueSchemas } from './schemas.ts'
export { listVersions, type PublishedVersion } from './store.ts'
