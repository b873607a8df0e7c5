import { granted, refused } from '#kernel/result.ts'
import type { MaterialId } from '../../catalogue/core/index.ts'
import type { Case, CaseFacts, Missing } from './case.ts'
import type { CaseCommand, CaseEvent, Signed } from './case-moves.ts'
import { inState, type CaseAnswer } from './settle.ts'

type Of<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>

/**
 * A draft is open; during a correction only what the letter names, and what became necessary by
 * answering it; later only a material that was promised to follow (容缺).
 */
export function decideEdit(file: Case, command: Of<'edit'>, facts: CaseFacts): CaseAnswer {
  const { elements, material, removes = false } = command
  const edited: CaseEvent = { kind: 'edited', elements, material }
  const due = file.beside.following.find((f) => f.state === 'due' && f.material === material)
  const events: CaseEvent[] =
    due && !removes
      ? [edited, { kind: 'followed', on: facts.today, material: due.material }]
      : [edited]
  if (due && !removes && elements.length === 0 && mayFollow(file)) return granted(events)
  const wrong = inState(file, command, ['draft', 'correctionAsked'])
  if (wrong) return wrong
  if (file.at.state === 'draft') return granted(events)
  return outsideLetter(file, command, facts) ?? granted(events)
}

function mayFollow(file: Case): boolean {
  return ['submitted', 'correctionAsked', 'resubmitted', 'inReview'].includes(file.at.state)
}

/** What a correction leaves open: what its letter names, and what that has made necessary. */
export function openInCorrection(
  { corrections, beside }: Pick<Case, 'corrections' | 'beside'>,
  missing: Missing,
): { elements: ReadonlySet<string>; materials: ReadonlySet<string> } {
  const points = corrections.at(-1)?.points ?? []
  const named = (target: 'element' | 'material') =>
    points.filter((point) => point.target === target).map((point) => point.id)
  const due = beside.following.filter((one) => one.state === 'due')
  return {
    elements: new Set([...named('element'), ...missing.fields.map((f) => f.element as string)]),
    materials: new Set<string>([
      ...named('material'),
      ...missing.materials.map((m) => m.id),
      ...due.map((one) => one.material),
    ]),
  }
}

function outsideLetter(
  file: Case,
  { elements, material }: Of<'edit'>,
  { missing }: CaseFacts,
): CaseAnswer | undefined {
  const open = openInCorrection(file, missing)
  const strange = elements.filter((element) => !open.elements.has(element))
  const paper = material !== null && !open.materials.has(material) ? material : null
  return strange.length > 0 || paper !== null
    ? refused({ code: 'CASES_NOT_IN_CORRECTION', elements: strange, material: paper })
    : undefined
}

export function decideSubmit(file: Case, command: Of<'submit'>, facts: CaseFacts): CaseAnswer {
  const { today: on, answerBy } = facts
  const event: CaseEvent = { kind: 'submitted', caseNo: command.caseNo, on, answerBy }
  return (
    inState(file, command, ['draft']) ??
    incomplete(file, command, facts.missing) ??
    granted([event, ...signed(command, facts)])
  )
}

export function decideResubmit(file: Case, command: Of<'resubmit'>, facts: CaseFacts): CaseAnswer {
  const event: CaseEvent = { kind: 'resubmitted', on: facts.today, answerBy: facts.answerBy }
  return (
    inState(file, command, ['correctionAsked']) ??
    incomplete(file, command, facts.missing) ??
    granted([event, ...signed(command, facts)])
  )
}

/** Everything that is missing and was not promised to follow, at once. */
function incomplete(file: Case, command: Signed, missing: Missing): CaseAnswer | undefined {
  const follows = new Set<MaterialId>([
    ...(command.following?.materials ?? []).map((f) => f.material),
    ...file.beside.following.filter((f) => f.state === 'due').map((f) => f.material),
  ])
  const materials = missing.materials.filter(({ id }) => !follows.has(id))
  return missing.fields.length + materials.length === 0
    ? undefined
    : refused({ code: 'CASES_INCOMPLETE', fields: missing.fields, materials })
}

function signed(
  { commitments, following, signer = '' }: Signed,
  { today: on }: CaseFacts,
): CaseEvent[] {
  const events: CaseEvent[] = []
  if (commitments && commitments.length > 0)
    events.push({ kind: 'commitmentsSigned', on, signer, promises: commitments })
  if (following && following.materials.length > 0)
    events.push({ kind: 'followingPromised', on, signer, ...following })
  return events
}
