import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { RegionCode } from '../../catalogue/core/index.ts'
import { FaceLayout } from '../core/index.ts'

const REGIONS = fileURLToPath(new URL('../../../catalogue/regions', import.meta.url))

let known: ReadonlyMap<RegionCode, FaceLayout> | undefined

/** The layouts of catalogue/regions/<code>-<name>/face.yaml, read once; a mistake names its file. */
export function faceLayouts(): ReadonlyMap<RegionCode, FaceLayout> {
  known ??= new Map(
    readdirSync(REGIONS)
      .map((folder) => path.join(REGIONS, folder, 'face.yaml'))
      .filter((file) => existsSync(file))
      .map(readLayout)
      .map((layout) => [layout.region, layout]),
  )
  return known
}

function readLayout(file: string): FaceLayout {
  const parsed = FaceLayout.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  const where = path.join(path.basename(path.dirname(file)), 'face.yaml')
  const what = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')
  throw new Error(`${where}: ${what}`)
}

/** The layout of a region; none is a gap in the catalogue, which `faceLayouts` cannot fill. */
export function layoutOf(region: RegionCode): FaceLayout {
  const layout = faceLayouts().get(region)
  if (!layout) throw new Error(`no face.yaml for region ${region}`)
  return layout
}
