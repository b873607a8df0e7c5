export { archivesModule } from './module.ts'
export { verifyArchive, type ArchiveVerdict } from './verify-archive.ts'
export { ARCHIVES_PROBLEMS } from './problems.ts'
