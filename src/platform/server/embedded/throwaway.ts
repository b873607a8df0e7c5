import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * A new folder for a database that will be thrown away, named `prefix` and six letters. The unprivileged
 * user may pass through it, so that the database lies inside and goes with it: in a folder closed to that
 * user `prepareCluster` puts the database elsewhere, where removing the folder would leave it.
 */
export function throwawayFolder(prefix: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix))
  fs.chmodSync(folder, 0o711)
  return folder
}
