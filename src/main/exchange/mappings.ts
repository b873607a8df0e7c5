import { DepartmentId, type Catalogue } from '../../catalogue/core/index.ts'
import { sayFinding } from '../../catalogue/server/index.ts'
import { coverageOf, draftMapping, type Coverage } from '../../neighbours/core/index.ts'
import { MAPPING_FOLDER, mappingText, readMappings } from '../../neighbours/server/index.ts'
import { readCatalogue, regionNamed } from '../catalogue/common.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

interface Flags {
  readonly dir?: string
  readonly json?: boolean
}

/** `exchange check`: exit 1 when a mapping has an error. */
export function checkMappings({ dir = MAPPING_FOLDER, json }: Flags): void {
  const { mappings, findings } = readMappings(readCatalogue(), [dir])
  if (json) printJson({ mappings: mappings.length, findings })
  else for (const finding of findings) print(sayFinding(finding))
  const errors = findings.filter(({ level }) => level === 'error').length
  say(
    `${mappings.length} 张对照表，${errors} 个错误，${findings.length - errors} 个提示 · ` +
      `${mappings.length} mappings, ${errors} errors, ${findings.length - errors} warnings`,
  )
  if (errors > 0) throw new Exit(1)
}

interface Row extends Coverage {
  readonly region: string
  readonly department: string
  /** Whether the department has given us a mapping at all. */
  readonly mapping: boolean
}

/** `exchange coverage`: of every item at every department, how much goes under the department's own names. */
export function sayCoverage(region: string | undefined, { dir = MAPPING_FOLDER, json }: Flags) {
  const catalogue = readCatalogue()
  const only = region === undefined ? undefined : regionNamed(catalogue, region).plan.region
  const rows = rowsOf(catalogue, dir).filter((row) => only === undefined || row.region === only)
  if (json) return printJson(rows)
  print('地区 region\t部门 department\t事项 item\t要素 boxes\t材料 materials\t未对照 unmapped')
  for (const row of rows)
    print(
      [
        row.region,
        row.department,
        row.item,
        `${row.mapped}/${row.boxes}`,
        `${row.mappedMaterials}/${row.materials}`,
        row.mapping ? row.unmapped.join(' ') || '—' : '没有对照表 no mapping',
      ].join('\t'),
    )
}

function rowsOf(catalogue: Catalogue, dir: string): Row[] {
  const { mappings } = readMappings(catalogue, [dir])
  return [...catalogue.regions.values()].flatMap(({ plan }) =>
    plan.departments.flatMap(({ id: department, items }) => {
      const mapping = mappings.find(
        (one) => one.region === plan.region && one.department === department,
      )
      return items.map((item): Row => {
        const mapped = mapping?.items.find((one) => one.item === item)
        const about = { region: plan.region, department, mapping: mapped !== undefined }
        return { ...about, ...coverageOf(catalogue, item, mapped) }
      })
    }),
  )
}

/** `exchange draft`: YAML on standard output, to be saved as `mappings/<region>-<department>.yaml`. */
export function printDraft(region: string, department: string): void {
  const catalogue = readCatalogue()
  const { plan } = regionNamed(catalogue, region)
  const wanted = DepartmentId.safeParse(department)
  const draft = wanted.success ? draftMapping(catalogue, plan.region, wanted.data) : undefined
  if (!draft) {
    const known = plan.departments.filter(({ items }) => items.length > 0)
    const lines = known.map(({ id, name }) => `  ${id}  ${name}`)
    throw new Exit(2, ['没有这个部门 · no such department:', ...lines].join('\n'))
  }
  print(mappingText(draft))
}
