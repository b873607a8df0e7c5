import { expect, it } from 'vitest'
import { commandsNow } from './allowed.ts'
import type { CaseCommand } from './case-moves.ts'
import { decide } from './decide.ts'
import { CASES, CASE_COMMANDS, EXAMPLE_FACTS } from './examples.ts'

/** Of one item, of the platform itself, or with a proof from the counter. */
const NOT_OFFERED = ['branch', 'acceptBySilence', 'expireFollowing', 'claim']

it.each(Object.entries(CASES))(
  '%s offers exactly the commands that decide would take',
  (_s, file) => {
    const offered = new Set<string>(commandsNow({ file }))
    const name = (c: CaseCommand) =>
      c.kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    for (const command of CASE_COMMANDS) {
      if (NOT_OFFERED.includes(command.kind)) continue
      const answer = decide(file, command, EXAMPLE_FACTS)
      const taken = answer.ok || answer.refusal.code !== 'CASES_NOT_IN_THIS_STATE'
      expect([command.kind, offered.has(name(command))]).toEqual([command.kind, taken])
    }
  },
)
