import type { Bilingual } from '#kernel/bilingual.ts'
import {
  lookUpIndustry,
  lookUpRegion,
  type Catalogue,
  type CatalogueRefusal,
  type Industry,
  type Region,
} from '../../catalogue/core/index.ts'
import {
  errorsAmong,
  examineCatalogue,
  lawFiles,
  sayFinding,
} from '../../catalogue/server/index.ts'
import { settings } from '../settings.ts'
import { Exit } from '../terminal.ts'

/** The law for a command, with the installation's own (CATALOGUE_DIR); when it has an error the world has failed, not the caller. */
export function readCatalogue(): Catalogue {
  const { catalogue, findings } = examineCatalogue(lawFiles(settings({}).catalogueDir))
  if (catalogue) return catalogue
  throw new Exit(3, errorsAmong(findings).map(sayFinding).join('\n'))
}

/** The region a caller named by code or name; an unknown one ends the command with the nearest. */
export function regionNamed(catalogue: Catalogue, codeOrName: string): Region {
  const region = lookUpRegion(catalogue, codeOrName)
  if (region.ok) return region.value
  throw new Exit(2, sayUnknown(region.refusal))
}

/** The industry a caller named by code or name; an unknown one ends the command with the nearest. */
export function industryNamed(region: Region, codeOrName: string): Industry {
  const industry = lookUpIndustry(region, codeOrName)
  if (industry.ok) return industry.value
  throw new Exit(2, sayUnknown(industry.refusal))
}

const WHAT: Readonly<Record<CatalogueRefusal['code'], Bilingual>> = {
  CATALOGUE_REGION_UNKNOWN: { zh: '没有这个地区的实施方案', en: 'no plan for this region' },
  CATALOGUE_INDUSTRY_UNKNOWN: { zh: '行业目录里没有', en: 'not in the directory' },
  CATALOGUE_ITEM_UNKNOWN: { zh: '没有这个事项', en: 'no such item' },
}

function sayUnknown(refusal: CatalogueRefusal): string {
  const { zh, en } = WHAT[refusal.code]
  const wanted =
    'industry' in refusal ? refusal.industry : 'item' in refusal ? refusal.item : refusal.region
  const offers = refusal.nearest.map((near) => `  ${near.code}  ${near.zh} · ${near.en}`)
  return [`${zh} · ${en}: ${wanted}`, '您可能要找 · you may mean:', ...offers].join('\n')
}
