export {
  bundledCatalogue,
  catalogueOf,
  currentCatalogue,
  currentFiles,
  filesBelow,
  filesInForce,
  unfitLaw,
} from './current.ts'
export { reloadCatalogue, serveCatalogue, stopServing } from './current.ts'
export { CATALOGUE_FOLDER, layered, lawFiles, readFolder, type LawFiles } from './law-files.ts'
export { errorsAmong, examineCatalogue, sayFinding } from './load.ts'
export type { Examination, FurtherCheck } from './load.ts'
export { catalogueModule, checkedCatalogue } from './module.ts'
export { policiesAmong } from './policies.ts'
export { CATALOGUE_PROBLEMS } from './problems.ts'
export { catalogueSchemas } from './schemas.ts'
export { readSourceFile } from './source-file.ts'
export { listVersions, type PublishedVersion } from './store.ts'
