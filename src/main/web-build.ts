import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { listFieldFiles } from './field-files.ts'
import { say } from './terminal.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WEB = path.join(ROOT, 'src/main/web')
/** Stands in the built page where each answer puts its own nonce. */
export const NONCE = 'CSP_NONCE_PLACEHOLDER'
const KEPT = 3
/** In hours: what was built or served that lately may still be in use by another process. */
const FRESH = 24

/** The folder of the built web, built by Vite when its sources changed since the last time. */
export async function buildWeb(dataDir: string): Promise<string> {
  const cache =
    writable(path.join(ROOT, 'node_modules/.cache/zhunying/web')) ?? path.join(dataDir, 'web')
  const target = path.join(cache, hashOfSources())
  if (fs.existsSync(path.join(target, 'index.html'))) {
    fs.utimesSync(target, new Date(), new Date())
    return target
  }

  say('正在生成网页…… · building the pages…')
  const draft = `${target}.${process.pid}`
  const { build } = await import('vite')
  await build({
    configFile: path.join(WEB, 'vite.config.ts'),
    // the other loaders write beside the libraries, where a service's own user may not
    configLoader: 'native',
    root: WEB,
    logLevel: 'error',
    html: { cspNonce: NONCE },
    build: { outDir: draft, emptyOutDir: true },
  })
  listFieldFiles(draft)
  await compress(path.join(draft, 'assets'))
  try {
    fs.renameSync(draft, target)
  } catch (error) {
    // another process built the same at the same time
    fs.rmSync(draft, { recursive: true, force: true })
    if (!fs.existsSync(target)) throw error
  }
  forgetOld(cache)
  return target
}

/** Puts a `.br` and a `.gz` beside each text, as small as can be: it is done once, and serving does none. */
async function compress(folder: string): Promise<void> {
  const texts = fs.readdirSync(folder).filter((name) => /\.(js|css|svg|json)$/.test(name))
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await Promise.all(
    texts.map(async (name) => {
      const file = path.join(folder, name)
      const bytes = await readFile(file)
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, best))
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    }),
  )
}

/** One hash over everything that can reach the browser. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  const settings = ['package.json', 'package-lock.json'].map((name) => path.join(ROOT, name))
  for (const file of [...sources(path.join(ROOT, 'src')), ...settings]) {
    hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function sources(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) =>
      /^(kernel|[^/]+\/(core|web))\//.test(path.relative(folder, file).replaceAll('\\', '/')),
    )
    .toSorted()
}

function writable(folder: string): string | undefined {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
    return folder
  } catch {
    return undefined
  }
}

/** Keeps the newest builds, and those that another server may still be serving. */
function forgetOld(cache: string): void {
  const age = (name: string) => fs.statSync(path.join(cache, name)).mtimeMs
  const builds = fs.readdirSync(cache).filter((name) => /^[0-9a-f]{16}$/.test(name))
  const older = builds.toSorted((a, b) => age(b) - age(a)).slice(KEPT)
  for (const name of older.filter((one) => Date.now() - age(one) > FRESH * 3_600_000)) {
    fs.rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}
