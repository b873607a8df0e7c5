import { mkdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder and those above it that are missing, one by one: Node's own `recursive` tries for ever
 * where a folder cannot take any (`/proc`).
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await mkdir(folder).catch((again: NodeJS.ErrnoException) => {
      // another process was as quick
      if (again.code !== 'EEXIST') throw again
    })
  }
}
