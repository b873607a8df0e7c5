export { ArchiveLink } from './ArchiveLink.tsx'
