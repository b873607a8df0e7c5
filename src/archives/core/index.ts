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
export {
  KEPT_AGAIN_YEARS,
  keptUntil,
  listableBefore,
  ARCHIVE_PERIODS,
  periodNamed,
  periodOf,
  type ArchivePeriodId,
} from './periods.ts'
export { ArchiveInfo, ArchiveLists, DecideList, ListParams } from './lists.ts'
