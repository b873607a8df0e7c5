import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Catalogue, LocatedFinding, RegionCode } from '../../../catalogue/core/index.ts'
import {
  currentCatalogue,
  examineCatalogue,
  filesBelow,
  filesInForce,
  layered,
  policiesAmong,
  unfitLaw,
} from '../../../catalogue/server/index.ts'
import { checkLaw } from '../../../guidance/core/index.ts'
import { diffVersions } from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import type { DraftFiles } from './store.ts'

/** The law as it would be with the draft on top. */
export interface Examined {
  /** Absent while there is an error. */
  readonly catalogue: Catalogue | undefined
  /** In the draft's own files, and errors anywhere. */
  readonly findings: readonly LocatedFinding[]
  readonly examples: number
}

/** A file that a region's lead authority may write: its own plan, trades, face and promised limits, and lists of its region. */
function isOwnFile(region: string, name: string): boolean {
  const folder = new RegExp(`^regions/${region}-[a-z0-9-]+/(plan|industries|face|limits)[.]yaml$`)
  const list = new RegExp(`^(triggers|questions|synonyms|overrides|examples)[.]${region}[.]yaml$`)
  const policy = new RegExp(`^policies/${region}-[a-z0-9-]+[.]yaml$`)
  return folder.test(name) || list.test(name) || policy.test(name)
}

/** The region's own files as they are in force. */
export function ownFiles(context: Context, region: string): { name: string; text: string }[] {
  return [...filesInForce(context)]
    .filter(([name]) => isOwnFile(region, name))
    .map(([name, text]) => ({ name, text }))
}

/**
 * Reads the law in force with the draft on top and checks it as the served law is checked. Refuses files of
 * others and whatever would change the law of another region.
 */
export function examineDraft(
  context: Context,
  region: RegionCode,
  files: DraftFiles,
): Result<Examined, StudioRefusal> {
  const names = Object.keys(files)
  const foreign = names.find((name) => !isOwnFile(region, name))
  if (foreign !== undefined) return refused({ code: 'STUDIO_FILE_NOT_YOURS', file: foreign })
  const draft = new Map(Object.entries(files))
  const whole = layered([filesInForce(context), draft])
  const { catalogue, findings, examples } = examineCatalogue(whole, checkLaw)
  const told = findings.filter(({ level, file }) => level === 'error' || names.includes(file))
  if (catalogue) {
    // a policy document is in no version: it says itself where it is shown
    const elsewhere = policiesAmong(draft).flatMap(({ regions }) => regions)
    const touched =
      elsewhere.find((one) => one !== region) ??
      otherTouched(lawWithout(context, region), catalogue, region)
    if (touched !== undefined)
      return refused({ code: 'STUDIO_OTHER_REGION_TOUCHED', region: touched })
  }
  return granted({ catalogue, findings: told, examples: examples.length })
}

/**
 * What other regions are compared with: the law in force. While an approved revision does not fit and an older
 * version is served, the files without this region's revisions: what an upgrade changed is not the draft's doing.
 */
function lawWithout(context: Context, region: string): Catalogue {
  if (unfitLaw(context).length === 0) return currentCatalogue(context)
  const own = (name: string) => isOwnFile(region, name)
  const others = [...filesInForce(context)].filter(([name]) => !own(name))
  const below = [...filesBelow(context)].filter(([name]) => own(name))
  const { catalogue } = examineCatalogue(layered([new Map([...others, ...below])]), checkLaw)
  return catalogue ?? currentCatalogue(context)
}

/** The first other region for which anything would change. */
function otherTouched(older: Catalogue, newer: Catalogue, mine: RegionCode): string | undefined {
  return [...older.regions.keys()].find(
    (region) => region !== mine && diffVersions(older, newer, region).length > 0,
  )
}
