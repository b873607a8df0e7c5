export { ArchiveLink } from './ArchiveLink.tsx'
export { ArchiveLists } from './ArchiveLists.tsx'
