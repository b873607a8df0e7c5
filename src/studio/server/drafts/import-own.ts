import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { currentCatalogue, filesInForce } from '../../../catalogue/server/index.ts'
import type { ImportDraft, ImportedDraft } from '../../core/index.ts'
import { importAnnex } from '../annex/import-annex.ts'
import type { StudioRefusal } from '../problems.ts'

/** A newer annex of a region that is run here, read into its list of trades with every doubt marked. */
export async function importOwn(
  context: Context,
  { region, name, base64 }: ImportDraft,
): Promise<Result<ImportedDraft, StudioRefusal>> {
  const catalogue = currentCatalogue(context)
  const plan = catalogue.regions.get(region)?.plan
  if (!plan) return refused({ code: 'STUDIO_REGION_UNKNOWN', region })
  const files = filesInForce(context)
  const made = await importAnnex(
    { catalogue, files },
    { name, bytes: Buffer.from(base64, 'base64') },
    {
      region,
      name: plan.name.zh,
      nameEn: plan.name.en,
      documentNo: plan.documentNo,
      title: plan.documentTitle,
      date: plan.documentDate,
      issuer: plan.certificate.issuer,
      like: region,
    },
  )
  if (!made.ok) return made
  const own = (one: string) =>
    one.startsWith(`regions/${region}-`) && one.endsWith('/industries.yaml')
  const target = [...files.keys()].find(own) ?? ''
  const text = [...made.value.files].find(([one]) => own(one))?.[1] ?? ''
  // what is said of the whole plan is about a new region
  const doubts = made.value.draft.doubts.filter(({ line }) => line > 0)
  return granted({
    file: target,
    text,
    doubts: doubts.map(({ code, line, text: words }) => ({ code, line, text: words })),
  })
}
