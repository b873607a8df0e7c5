import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import {
  BRANCHES,
  BRANCH_COMMANDS,
  CASES,
  CASE_COMMANDS,
  EXAMPLE_FACTS,
  decide,
  replay,
  type Branch,
  type Case,
  type CaseCommand,
  type CaseRecord,
  type PlannedBranch,
} from '../../src/cases/core/index.ts'
import { findCase, listHappenings, perform } from '../../src/cases/server/index.ts'
import { lockCase } from '../../src/cases/server/index.ts'
import { insertCaseAs } from '../builders/case-as.ts'
import { openOffice, type Office } from '../builders/office.ts'

const TODAY = '2026-12-01'
let office: Office
beforeAll(async () => {
  office = await openOffice(TODAY)
})
afterAll(() => office.close())

const catalogue = bundledCatalogue()
const facts = {
  ...EXAMPLE_FACTS,
  today: plainDate(TODAY),
  calendar: catalogue.calendar,
}
const [{ item }] = EXAMPLE_FACTS.plan as [PlannedBranch]

interface Attempt {
  readonly name: string
  readonly file: Case
  readonly command: CaseCommand
}

/** A case in review whose one branch is as given. */
const reviewing = (branch: Branch): Case => {
  const { at } = CASES.inReview
  if (at.state !== 'inReview') throw new Error('example')
  return { ...CASES.inReview, at: { ...at, branches: new Map([[item, branch]]) } }
}
const following = (file: Case): Case => ({
  ...file,
  beside: {
    ...file.beside,
    following: [
      {
        material: 'floor_plan' as never,
        items: [item],
        by: plainDate('2026-11-30'),
        state: 'due',
      },
    ],
  },
})

/** Every kind of command, on the first example that takes it. */
function attempts(): Attempt[] {
  const files = [...Object.values(CASES), following(CASES.inReview)]
  const ofCase = CASE_COMMANDS.filter(({ kind }) => kind !== 'branch').map((command) => {
    const file = files.find((one) => decide(one, command, facts).ok)
    if (!file) throw new Error(`no example takes ${command.kind}`)
    return { name: command.kind, file, command }
  })
  const ofBranch = BRANCH_COMMANDS.map((given) => {
    const wish = given.kind === 'setHearing' ? { ...given, on: plainDate('2026-12-15') } : given
    const command: CaseCommand = { kind: 'branch', item, command: wish }
    const offered = { ...BRANCHES.inReview, offer: OFFER }
    const candidates = [...[...Object.values(BRANCHES), offered].map(reviewing), ordered()]
    const file = candidates.find((one) => {
      const answer = decide(one, command, facts)
      return answer.ok && answer.value.length > 0
    })
    if (!file) throw new Error(`no example takes ${wish.kind}`)
    return { name: `branch ${wish.kind}`, file, command }
  })
  return [...ofCase, ...ofBranch]
}
/** Granted on a promise that was not kept, the time to put it right over. */
function ordered(): Case {
  const event = {
    kind: 'breachOrdered',
    on: plainDate('2026-11-24'),
    findings: '未配备消毒设施',
    correctBy: plainDate('2026-11-30'),
    document: '责改1',
  } as const
  return replay([{ kind: 'branch', item, event }], reviewing(BRANCHES.granted))
}
const OFFER = {
  on: plainDate('2026-11-30'),
  applyBy: plainDate('2026-12-07'),
  reason: '涉及他人重大利益',
  document: '听告1',
}

/** Runs the command in a process of its own and kills it (-9) where it stands. */
async function killedAt(point: string, record: CaseRecord, command: CaseCommand): Promise<void> {
  const script = path.join(import.meta.dirname, 'stopping-command.ts')
  const now = office.clock.now().toISOString()
  const known = JSON.stringify({ plan: facts.plan, answerBy: facts.answerBy })
  const { dataDir } = office.context.config
  const child = spawn(
    process.execPath,
    [script, office.url, dataDir, now, point, record.id, JSON.stringify(command), known],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const stopped = once(child.stdout, 'data').then(([data]) => String(data).trim())
  try {
    expect(await Promise.race([stopped, ended.then(() => 'ended by itself')])).toBe('stopped')
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

async function stored(record: CaseRecord) {
  return office.context.db.transaction(async (tx) => {
    const found = await findCase(tx, record.id)
    if (!found) throw new Error('the case is gone')
    return { found, events: (await listHappenings(tx, found)).map(({ event }) => event) }
  })
}

/** Names that must be real or unused where they are given. */
function real(command: CaseCommand): CaseCommand {
  if (command.kind === 'moveCatalogue') return { ...command, to: catalogue.version }
  if (command.kind === 'submit') return { ...command, caseNo: `110102-20261201-${++serial}` }
  return command
}
let serial = 50000

// processes of their own, several at a time: what takes long is their beginning
describe.concurrent.each(attempts())('kill -9 during $name', ({ file, command }) => {
  test('before its commit: as if it had never been, and it can be given again, once', async () => {
    const wish = real(command)
    const record = await insertCaseAs(office.context, file)
    await killedAt('before-commit', record, wish)
    const before = await stored(record)
    expect(before).toEqual({ found: record, events: [] })
    const again = await office.context.db.transaction(async (tx) => {
      const locked = await lockCase(tx, record.id)
      if (!locked) throw new Error('the case is gone')
      const { plan, answerBy } = facts
      return perform(tx, office.context, null, locked, wish, { plan, answerBy })
    })
    expect(again.ok).toBe(true)
    await complete(record, file, wish)
  })

  test('after its commit: it is there once, whole, and its history gives its state', async () => {
    const wish = real(command)
    const record = await insertCaseAs(office.context, file)
    await killedAt('after-commit', record, wish)
    expect((await stored(record)).found.id).toBe(record.id)
    await complete(record, file, wish)
  })
})

/** What is stored is what the command decides: no event lost or doubled, the state their sum. */
async function complete(record: CaseRecord, file: Case, command: CaseCommand): Promise<void> {
  const answer = decide(file, command, facts)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const { found, events } = await stored(record)
  expect(events).toEqual(JSON.parse(JSON.stringify(answer.value)))
  expect(found.version).toBe(record.version + answer.value.length)
  expect(found.file).toEqual(replay(events, record.file))
}
