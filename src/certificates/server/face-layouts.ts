import { parse } from 'yaml'
import type { RegionCode } from '../../catalogue/core/index.ts'
import { currentFiles, type LawFiles } from '../../catalogue/server/index.ts'
import { FaceLayout } from '../core/index.ts'

let known: { files: LawFiles; layouts: ReadonlyMap<RegionCode, FaceLayout> } | undefined

/** The layouts of regions/<code>-<name>/face.yaml of the law in force, read once; a mistake names its file. */
export function faceLayouts(): ReadonlyMap<RegionCode, FaceLayout> {
  const files = currentFiles()
  if (known?.files === files) return known.layouts
  const faces = [...files].filter(([name]) => name.endsWith('/face.yaml'))
  const layouts = new Map(faces.map(readLayout).map((layout) => [layout.region, layout]))
  known = { files, layouts }
  return layouts
}

function readLayout([name, text]: readonly [string, string]): FaceLayout {
  const parsed = FaceLayout.safeParse(parse(text))
  if (parsed.success) return parsed.data
  const what = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')
  throw new Error(`${name}: ${what}`)
}

/** The layout of a region; none is a gap in the catalogue, which `faceLayouts` cannot fill. */
export function layoutOf(region: RegionCode): FaceLayout {
  const layout = faceLayouts().get(region)
  if (!layout) throw new Error(`no face.yaml for region ${region}`)
  return layout
}
