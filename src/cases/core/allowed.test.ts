import { expect, it } from 'vitest'
import { commandsNow } from './allowed.ts'
import type { CaseCommand } from './case.ts'
import { decide } from './decide.ts'
import { CASES, CASE_COMMANDS, EXAMPLE_FACTS } from './examples.ts'

it.each(Object.entries(CASES))(
  '%s offers exactly the commands that decide would take',
  (_s, file) => {
    const offered = new Set<string>(commandsNow({ file }))
    const name = (c: CaseCommand) => (c.kind === 'askCorrection' ? 'ask-correction' : c.kind)
    for (const command of CASE_COMMANDS) {
      if (command.kind === 'branch' || command.kind === 'acceptBySilence') continue
      const answer = decide(file, command, EXAMPLE_FACTS)
      const taken = answer.ok || answer.refusal.code !== 'CASES_NOT_IN_THIS_STATE'
      expect([command.kind, offered.has(name(command))]).toEqual([command.kind, taken])
    }
  },
)
