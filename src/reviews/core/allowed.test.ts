import { plainDate } from '#kernel/plain-date.ts'
import { expect, it } from 'vitest'
import { BRANCHES, BRANCH_COMMANDS, decideBranch } from '../../cases/core/index.ts'
import { branchCommandsNow } from './allowed.ts'

it.each(Object.entries(BRANCHES))('%s offers exactly what would be taken', (_state, branch) => {
  const offered = new Set<string>(branchCommandsNow(branch, 'somebody else'))
  for (const command of BRANCH_COMMANDS) {
    if (command.kind === 'passVisit' || command.kind === 'failVisit') continue
    const taken = decideBranch(branch, command, plainDate('2026-12-01')).ok
    expect([command.kind, offered.has(command.kind)]).toEqual([command.kind, taken])
  }
})
