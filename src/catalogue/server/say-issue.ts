import type { z } from 'zod'
import type { Bilingual } from '#kernel/bilingual.ts'

type Issue = z.core.$ZodIssue

/** A mistake of shape in words: what is there, and what should be. */
export function sayIssue(issue: Issue, found: unknown): Bilingual {
  const field = issue.path.map(String).join('.') || '(top)'
  const is = show(found)
  if (issue.code === 'invalid_type' && found === undefined) {
    return {
      zh: `缺少 ${field}，应为 ${issue.expected}`,
      en: `${field} is missing; expected ${issue.expected}`,
    }
  }
  if (issue.code === 'invalid_type') {
    return {
      zh: `${field} 是 ${is}，应为 ${issue.expected}`,
      en: `${field} is ${is}; expected ${issue.expected}`,
    }
  }
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ')
    return { zh: `${field} 里不认识的键：${keys}`, en: `unknown key in ${field}: ${keys}` }
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(' | ')
    return {
      zh: `${field} 是 ${is}，应为其中之一：${values}`,
      en: `${field} is ${is}; expected one of ${values}`,
    }
  }
  return { zh: `${field} 是 ${is}：${issue.message}`, en: `${field} is ${is}: ${issue.message}` }
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The value inside a parsed file at this path, if there is one. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}
