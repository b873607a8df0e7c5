import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import type { LicenceRefusal } from '../../../licences/core/index.ts'
import { record } from '../../../records/server/index.ts'
import { faceOf, type LinkOf } from '../certificate-file.ts'
import { fontFolder } from '../fonts.ts'
import { makeCalibration, makeOverprint, makePlates } from '../make-print.ts'
import type { CertificatesRefusal } from '../problems.ts'
import { findPrinter, keepPrinter, printersOf, type Printer } from './store.ts'

type Refusal = CertificatesRefusal | AccessRefusal

/** The 套打 printers of a region and their offsets. */
export async function listPrinters(
  tx: Tx,
  actor: Actor,
  region: RegionCode,
): Promise<Result<{ items: Printer[] }, Refusal>> {
  const allowed = allow(actor, 'licence.print', { region })
  return allowed.ok ? granted({ items: await printersOf(tx, region) }) : allowed
}

/**
 * Sets a printer's offset, mm. `seen` is the version the office measured with: 0 for a new printer. A
 * printer that somebody else has moved meanwhile is measured again first.
 */
export async function setPrinter(
  tx: Tx,
  context: Context,
  actor: Actor,
  wanted: Omit<Printer, 'version'> & { readonly seen: number },
): Promise<Result<Printer, Refusal>> {
  const { seen, ...printer } = wanted
  const allowed = allow(actor, 'licence.print', { region: printer.region })
  if (!allowed.ok) return allowed
  const known = await findPrinter(tx, printer.region, printer.name)
  const changed = refused({
    code: 'CERTIFICATES_PRINTER_CHANGED' as const,
    printer: printer.name,
    version: known?.version ?? 0,
  })
  if ((known?.version ?? 0) !== seen) return changed
  const next = { ...printer, version: seen + 1 }
  const at = context.clock.now().toISOString()
  if (!(await keepPrinter(tx, next, actor.accountId, at))) return changed
  await record(tx, {
    actor,
    action: 'printer.set',
    region: printer.region,
    object: { kind: 'printer', id: printer.name },
    detail: { dx: printer.dx, dy: printer.dy },
  })
  return granted(next)
}

export interface PrintFile {
  readonly bytes: Buffer
  readonly name: string
}

async function printerFor(
  tx: Tx,
  region: RegionCode,
  name: string | undefined,
): Promise<Result<Pick<Printer, 'name' | 'dx' | 'dy'>, Refusal>> {
  if (name === undefined) return granted({ name: '—', dx: 0, dy: 0 })
  const known = await findPrinter(tx, region, name)
  if (known) return granted(known)
  return refused({ code: 'CERTIFICATES_PRINTER_NOT_FOUND', printer: name })
}

/** 校准页 of a printer; without a name, of one without an offset. */
export async function calibrationFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly region: RegionCode; readonly printer?: string | undefined },
): Promise<Result<PrintFile, Refusal>> {
  const allowed = allow(actor, 'licence.print', { region: of.region })
  if (!allowed.ok) return allowed
  const printer = await printerFor(tx, of.region, of.printer)
  if (!printer.ok) return printer
  const bytes = makeCalibration(of.region, printer.value, context.clock.today())
  return granted({ bytes, name: `套打校准页-${printer.value.name}.pdf` })
}

/** 套打 of a version on the printed stock; who made one for which printer is recorded. */
export async function overprintFile(
  tx: Tx,
  context: Context,
  linkOf: LinkOf,
  actor: Actor,
  of: {
    readonly number: string
    readonly version?: number | undefined
    readonly printer?: string | undefined
  },
): Promise<Result<PrintFile, Refusal | LicenceRefusal>> {
  const found = await faceOf(tx, context, actor, of)
  if (!found.ok) return found
  const face = found.value
  const { region, number, version } = face
  const allowed = allow(actor, 'licence.print', { region })
  if (!allowed.ok) return allowed
  const printer = await printerFor(tx, region, of.printer)
  if (!printer.ok) return printer
  const link = await linkOf(tx, context, face)
  const made = makeOverprint(
    face,
    link,
    printer.value,
    fontFolder(context),
    context.config.training,
  )
  if (!made.ok) return made
  await record(tx, {
    actor,
    action: 'licence.overprint',
    region,
    object: { kind: 'licence', id: number },
    detail: { version, printer: printer.value.name },
  })
  return granted({ bytes: made.value.bytes, name: `${face.title}-${number}-v${version}-套打.pdf` })
}

/** 制版文件 of the region's stock: they are what makes the paper hard to copy, so taking them is recorded. */
export async function platesFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: RegionCode,
): Promise<Result<PrintFile, Refusal>> {
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  const object = { kind: 'plates', id: region }
  await record(tx, { actor, action: 'plates.taken', region, object })
  const bytes = makePlates(region, context.clock.today())
  return granted({ bytes, name: `制版文件-${region}.pdf` })
}
