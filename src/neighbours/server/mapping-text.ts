import { Document, isMap, visit } from 'yaml'
import type { Mapping } from '../core/index.ts'

/** A mapping as a file: one line for each box and each material, under words of introduction. */
export function mappingText(mapping: Mapping, introduction = ''): string {
  const document = new Document(mapping)
  visit(document, {
    Map(_key, node) {
      if (isMap(node) && node.has('code')) node.flow = true
    },
  })
  if (introduction !== '') document.commentBefore = introduction
  return document.toString({ lineWidth: 0 })
}
