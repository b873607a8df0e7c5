import { granted, refused, type Result } from '#kernel/result.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { rememberOpened } from '../../../exchange/server/index.ts'
import { parseUscc } from '../../../forms/core/index.ts'
import { adapter, type InboundAdapters, type Sender } from '../../../outbox/server/index.ts'
import { OpeningLicensed } from '../../core/index.ts'
import { sentAs } from '../links/links.ts'
import { linksOf } from '../links/store.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import type { NeighboursRefusal } from '../refusal.ts'

/** 企业开办平台 → 我们: a licence just granted; answered with the link that opens the application prefilled. */
export const OPENING_ADAPTERS: InboundAdapters = {
  'opening.licensed': adapter<OpeningLicensed, NeighboursRefusal>({
    data: OpeningLicensed,
    problems: NEIGHBOURS_PROBLEMS,
    carryOut: hearLicensed,
  }),
}

async function hearLicensed(
  tx: Tx,
  context: Context,
  sender: Sender,
  { industry, ...told }: OpeningLicensed,
): Promise<Result<{ uscc: string; link: string }, NeighboursRefusal>> {
  const at = await sentAs(tx, sender, 'opening')
  if (!at.ok) return at
  const uscc = parseUscc(told.uscc)
  if (!uscc.ok) return refused({ code: 'NEIGHBOURS_USCC_WRONG', message: uscc.refusal.message })
  const { region, receiverId } = at.value
  const { regCapital, foreignInvested, ...rest } = told
  const licence = {
    ...rest,
    uscc: uscc.value,
    establishedOn: plainDate(told.establishedOn),
    ...(regCapital !== undefined && { regCapital }),
    ...(foreignInvested !== undefined && { foreignInvested }),
  }
  const heardAt = context.clock.now().toISOString()
  const about = { region, industry: industry ?? null, heardAt }
  const asOf = context.clock.today()
  await rememberOpened(tx, about, { licence, source: sender.receiver.name, asOf })
  const link = new URL('/', context.config.publicUrl)
  link.searchParams.set('region', region)
  if (industry !== undefined) link.searchParams.set('industry', industry)
  link.searchParams.set('uscc', uscc.value)
  const own = (await linksOf(tx, region, 'entry')).find((one) => one.receiverId === receiverId)
  if (own?.code) link.searchParams.set('entry', own.code)
  return granted({ uscc: uscc.value, link: link.href })
}
