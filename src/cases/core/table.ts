import type { Result } from '#kernel/result.ts'
import { decideBranch } from './decide-branch.ts'
import { decide } from './decide.ts'
import { BRANCHES, BRANCH_COMMANDS, CASES, CASE_COMMANDS, EXAMPLE_FACTS } from './examples.ts'

type Cell = Result<readonly { kind: string }[], { code: string }>

/** The table state × command → events or refusal of a case, as Markdown for docs/derived. */
export function caseTable(): string {
  return table(
    'Case: state × command',
    CASE_COMMANDS.map((c) => c.kind),
    Object.entries(CASES).map(([state, file]) => ({
      state,
      cells: CASE_COMMANDS.map((command) => decide(file, command, EXAMPLE_FACTS)),
    })),
  )
}

/** The same of a branch. */
export function branchTable(): string {
  return table(
    'Branch: state × command',
    BRANCH_COMMANDS.map((c) => c.kind),
    Object.entries(BRANCHES).map(([state, branch]) => ({
      state,
      cells: BRANCH_COMMANDS.map((command) => decideBranch(branch, command, EXAMPLE_FACTS)),
    })),
  )
}

function table(
  title: string,
  commands: readonly string[],
  rows: readonly { state: string; cells: readonly Cell[] }[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `# ${title}`,
    '',
    'One representative of each state and command; an event in **bold**, a refusal by its code.',
    '',
    line(['', ...commands]),
    line(['', ...commands].map(() => '---')),
    ...rows.map(({ state, cells }) => line([`**${state}**`, ...cells.map(inWords)])),
    '',
  ].join('\n')
}

function inWords(cell: Cell): string {
  if (!cell.ok) return cell.refusal.code
  return cell.value.length === 0 ? '(nothing)' : `**${cell.value.map((e) => e.kind).join(', ')}**`
}
