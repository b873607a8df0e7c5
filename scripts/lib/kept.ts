import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './run.ts'

const CACHE = path.join(ROOT, 'node_modules/.cache/zhunying/kept')

/**
 * What was made of these files the last time they said exactly this; made anew when one of them, or the Node that
 * runs, is another. A folder stands for all that lies in it; names are relative to the project.
 */
export async function kept(
  name: string,
  of: readonly string[],
  make: () => Promise<string>,
): Promise<string> {
  const file = path.join(CACHE, name)
  const key = hashOf(of)
  const [known, ...lines] = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  if (known === key) return lines.join('\n')
  const made = await make()
  fs.mkdirSync(CACHE, { recursive: true })
  // whole or not at all: two checks may run at once
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, `${key}\n${made}`)
  fs.renameSync(draft, file)
  return made
}

function hashOf(of: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}`)
  for (const file of of.flatMap((name) => filesOf(path.resolve(ROOT, name)))) {
    const content = fs.readFileSync(file)
    hash.update(`\n${path.relative(ROOT, file)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function filesOf(name: string): string[] {
  if (!fs.existsSync(name)) return []
  if (!fs.statSync(name).isDirectory()) return [name]
  return fs
    .readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
