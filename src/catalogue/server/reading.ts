import type { z } from 'zod'
import type { Finding, LocatedFinding } from '../core/index.ts'
import { sayIssue, valueAt } from './say-issue.ts'
import type { SourceFile } from './source-file.ts'

interface Place {
  readonly file: SourceFile
  readonly path: readonly PropertyKey[]
}

/** The reading of one folder: what was found wrong, and where everything stands. */
export class Reading {
  readonly findings: LocatedFinding[] = []
  readonly #places = new Map<string, Place>()

  /** A mistake of our own finding at this place of the file. */
  mistake(
    file: SourceFile,
    path: readonly PropertyKey[],
    code: string,
    zh: string,
    en: string,
  ): void {
    this.findings.push({
      level: 'error',
      code,
      file: file.name,
      line: file.lineOf(path),
      message: { zh, en },
    })
  }

  /** Parses a part of a file; each mistake of shape is named with its own line. */
  parse<T>(file: SourceFile, path: readonly PropertyKey[], schema: z.ZodType<T>): T | undefined {
    const value = valueAt(file.value, path)
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues.flatMap(innermost)) {
      const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      this.findings.push({
        level: 'error',
        code: issue.code === 'unrecognized_keys' ? 'KEY_UNKNOWN' : 'SHAPE_WRONG',
        file: file.name,
        line: file.lineOf([...path, ...issue.path, ...extra]),
        message: sayIssue(issue, valueAt(value, issue.path)),
      })
    }
    return undefined
  }

  /** Remembers where a subject stands; the same one a second time is a mistake. */
  place(of: Finding['of'], id: string, file: SourceFile, path: readonly PropertyKey[]): void {
    const key = `${of}:${id}`
    const first = this.#places.get(key)
    if (first) {
      const where = `${first.file.name}:${first.file.lineOf(first.path)}`
      this.mistake(
        file,
        path,
        'ID_TWICE',
        `${id} 重复，第一次在 ${where}`,
        `${id} stands twice, first in ${where}`,
      )
    } else {
      this.#places.set(key, { file, path })
    }
  }

  /** Gives a finding of the checks its file and line. */
  locate({ of, id, path, level, code, message }: Finding): LocatedFinding {
    const place = this.#places.get(`${of}:${id}`)
    return {
      level,
      code,
      file: place?.file.name ?? '.',
      line: place?.file.lineOf([...place.path, ...path]) ?? 1,
      message,
    }
  }
}

/** Of a failed union, the mistakes of the branch that came furthest. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const depth = (branch: readonly z.core.$ZodIssue[]) =>
    Math.max(...branch.map(({ path }) => path.length))
  const nearest = [...issue.errors].toSorted(
    (a, b) => depth(b) - depth(a) || a.length - b.length,
  )[0]
  return (nearest ?? []).flatMap((inner) =>
    innermost({ ...inner, path: [...issue.path, ...inner.path] }),
  )
}
