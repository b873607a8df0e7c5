export {
  faultsOf,
  KEYS,
  MANIFEST,
  Manifest,
  safeName,
  SIGNATURE,
  type ArchivedFile,
  type ArchiveFault,
} from './manifest.ts'
