import { inflateSync } from 'node:zlib'
import type { Paper } from '#platform/server/paper.ts'

/** Puts the words of a paper into its own PDF, as data that a program can check. */
export function attach(paper: Paper, name: string, text: string, date: Date): void {
  paper.pdf.file(Buffer.from(text, 'utf8'), {
    name,
    type: 'application/json',
    creationDate: date,
    modifiedDate: date,
    description: 'Signed source of this paper · 本件的签名原文',
  })
}

/** The files attached to a PDF of ours; one that was attached otherwise is not found. */
export function attachedTo(pdf: Buffer): string[] {
  const source = pdf.toString('latin1')
  const found: string[] = []
  for (const head of source.matchAll(
    /\/Type \/EmbeddedFile\b[^]*?\/Length (\d+)[^]*?stream\r?\n/g,
  )) {
    const from = head.index + head[0].length
    const bytes = pdf.subarray(from, from + Number(head[1]))
    const text = read(bytes)
    if (text !== undefined) found.push(text)
  }
  return found
}

function read(bytes: Buffer): string | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: 20_000_000 }).toString('utf8')
  } catch {
    return undefined
  }
}
