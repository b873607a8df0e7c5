export { keysOf, takeBackup } from './backup.ts'
export { restoreBackup } from './restore.ts'
