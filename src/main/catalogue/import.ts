import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lawFiles } from '../../catalogue/server/index.ts'
import { importAnnex, STUDIO_PROBLEMS, type ImportFacts } from '../../studio/server/index.ts'
import { settings } from '../settings.ts'
import { Exit, print, printJson, say } from '../terminal.ts'
import { readCatalogue } from './common.ts'

export interface ImportFlags extends ImportFacts {
  readonly out?: string
  readonly json?: boolean
}

/** `zhunying catalogue import`: writes the draft of a region and says every doubt; never over a file that exists. */
export async function importFile(file: string, flags: ImportFlags): Promise<void> {
  const { region, name, out = settings({}).catalogueDir } = flags
  if (!/^\d{6}$/.test(region)) throw new Exit(2, `行政区划代码应为六位数字 · six digits: ${region}`)
  if (out === undefined)
    throw new Exit(2, '请给出 --out，或者设置 CATALOGUE_DIR · give --out, or set CATALOGUE_DIR')
  if (!existsSync(file)) throw new Exit(2, `没有这个文件 · no such file: ${file}`)
  const law = { catalogue: readCatalogue(), files: lawFiles(settings({}).catalogueDir) }
  const source = { name: path.basename(file), bytes: readFileSync(file) }
  const made = await importAnnex(law, source, flags)
  if (!made.ok) {
    const { title, next } = STUDIO_PROBLEMS[made.refusal.code]
    throw new Exit(1, `${title.zh} · ${title.en}\n${next.zh}\n${next.en}`)
  }
  const { draft, files } = made.value
  const written = [...files].map(
    ([one, text]) => [path.join(path.resolve(out), one), text] as const,
  )
  const there = written.find(([one]) => existsSync(one))
  if (there) throw new Exit(1, `已有这个文件，不覆盖 · exists, not overwritten: ${there[0]}`)
  for (const [one, text] of written) {
    mkdirSync(path.dirname(one), { recursive: true })
    writeFileSync(one, text)
  }
  const rows = draft.industries.reduce((n, { rows: of }) => n + of.length, 0)
  if (flags.json) {
    printJson({
      region,
      industries: draft.industries.length,
      rows,
      doubts: draft.doubts,
      files: written.map(([one]) => one),
    })
  } else {
    for (const { code, line, industry, text } of draft.doubts)
      print(`${line || '-'}\t${industry ?? '-'}\t${code}\t${text.zh} · ${text.en}`)
  }
  say(
    `${name}：${draft.industries.length} 个行业，${rows} 行，${draft.doubts.length} 个疑问 · doubts\n` +
      `下一步 · next: zhunying catalogue check --own ${out}`,
  )
}
