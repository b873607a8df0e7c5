import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { LocatedFinding } from '../core/index.ts'

/** One YAML file with the place of everything in it. */
export interface SourceFile {
  /** Relative to the folder of the catalogue, with forward slashes. */
  readonly name: string
  readonly value: unknown
  /** Line (from 1) of the value at this path, else of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number
}

interface Read {
  readonly file: SourceFile
  readonly findings: readonly LocatedFinding[]
}

/** What each name held when it was read last, while there is room: a revision of the law changes one file of many. */
const last = new Map<string, { readonly text: string; readonly read: WeakRef<Read> }>()

/** Reads the text of one file; what is wrong with its YAML comes back as findings with their lines. */
export function readSourceFile(name: string, text: string): Read {
  const known = last.get(name)
  const same = known?.text === text ? known.read.deref() : undefined
  if (same) return same
  const read = parse(name, text)
  last.set(name, { text, read: new WeakRef(read) })
  return read
}

function parse(name: string, text: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const findings = [...document.errors, ...document.warnings].map((error): LocatedFinding => {
    const what = error.message.split('\n')[0] ?? error.code
    return {
      level: 'error',
      code: error.code === 'DUPLICATE_KEY' ? 'KEY_TWICE' : 'NOT_YAML',
      file: name,
      line: lines.linePos(error.pos[0]).line,
      message: { zh: `不是正确的 YAML：${what}`, en: `not YAML: ${what}` },
    }
  })
  const file: SourceFile = {
    name,
    value: findings.length > 0 ? undefined : document.toJS(),
    lineOf: (at) => lines.linePos(offsetOf(document, at)).line,
  }
  return { file, findings }
}

/** Where the deepest part of the path that exists begins; of a map entry, where its key begins. */
function offsetOf(document: Document, at: readonly PropertyKey[]): number {
  for (let depth = at.length; depth > 0; depth--) {
    const last = at[depth - 1]
    const parent = depth === 1 ? document.contents : document.getIn(at.slice(0, depth - 1), true)
    if (isMap(parent)) {
      const pair = parent.items.find((p) => isScalar(p.key) && String(p.key.value) === String(last))
      if (isPair(pair) && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node = document.getIn(at.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}
