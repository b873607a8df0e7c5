import { Policy } from '../core/index.ts'
import type { LawFiles } from './law-files.ts'
import { readSourceFile } from './source-file.ts'

const read = new WeakMap<LawFiles, readonly Policy[]>()

/** The policy documents among the files of the law; `examineCatalogue` has looked at their shape. */
export function policiesAmong(files: LawFiles): readonly Policy[] {
  const known = read.get(files)
  if (known) return known
  const policies = [...files]
    .filter(([name]) => name.startsWith('policies/'))
    .flatMap(([name, text]) => {
      const parsed = Policy.safeParse(readSourceFile(name, text).file.value)
      return parsed.success ? [parsed.data] : []
    })
  read.set(files, policies)
  return policies
}
