import { lifecycleTable } from '../../licences/core/index.ts'
import { readCatalogue, regionNamed } from '../catalogue/common.ts'
import { print, printJson } from '../terminal.ts'

/** `licence effects R`: the lifecycle table of a region, 40 rows, each with its basis. */
export function showEffects(text: string, json: boolean): void {
  const rows = lifecycleTable(regionNamed(readCatalogue(), text).plan)
  if (json) return printJson(rows)
  const head = ['事件 event', '对象 of', '涉证面 face', '后果 effect', '依据 basis'].join('\t')
  const lines = rows.map((r) => [r.event, r.of, r.face ? '是' : '否', r.effect, r.basis].join('\t'))
  print([head, ...lines].join('\n'))
}
