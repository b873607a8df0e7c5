import { unreachable } from '#kernel/never.ts'
import type { Block, Chart } from '../core/index.ts'
import {
  leadOf,
  writeFacts,
  writeHeading,
  writeList,
  writeParagraph,
  writeSubheading,
  writeTable,
  writeTitle,
} from './pdf-blocks.ts'
import { flowLead, writeFlow } from './pdf-flow.ts'
import type { Paper } from '#platform/server/paper.ts'

/** Writes blocks one under the other; a heading never stands alone at the foot of a page. */
export function writeBlocks(paper: Paper, blocks: readonly Block[], chart: Chart): void {
  blocks.forEach((block, n) => writeBlock(paper, block, blocks[n + 1], chart))
}

function writeBlock(paper: Paper, block: Block, next: Block | undefined, chart: Chart): void {
  const lead = next?.kind === 'flow' ? flowLead(chart) : leadOf(paper, next)
  switch (block.kind) {
    case 'title':
      return writeTitle(paper, block)
    case 'heading':
      return writeHeading(paper, block.text, lead)
    case 'subheading':
      return writeSubheading(paper, block.text, lead)
    case 'paragraph':
      return writeParagraph(paper, block.text, block.small ?? false)
    case 'list':
      return writeList(paper, block.items)
    case 'facts':
      return writeFacts(paper, block.rows)
    case 'table':
      return writeTable(paper, block)
    case 'flow':
      return writeFlow(paper, chart)
    default:
      return unreachable(block)
  }
}
