import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz, { inflate } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const FONTS = fileURLToPath(new URL('../../assets/fonts', import.meta.url))
const PACKED = fileURLToPath(
  new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url),
)

/** `--no-sandbox`: CI runs as root, where Chromium has no sandbox of its own. */
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none']

/** A Chromium: the one of CHROMIUM_PATH, the system's, or the one that npm brought (bare machine). */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserProgram())
}

/** The program, its flags and its surroundings, for those who start it themselves. */
export async function browserProgram(): Promise<{
  executablePath: string
  args: string[]
  env: Record<string, string>
}> {
  const given = ownBrowser()
  const env = { ...process.env, ...chineseFont(), ...(given ? {} : await bareLibraries()) }
  const executablePath = given ?? (await sparticuz.executablePath())
  return { executablePath, args: [...ARGS], env: definedOnly(env) }
}

/** The browser of this machine; nothing on a bare one. */
function ownBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  return fs.existsSync(given) ? given : undefined
}

/**
 * Before the tests, once: on a bare machine the browser that npm brought is unpacked. Workers that begin side by side
 * would each take for whole what another has half written.
 */
export async function setup(): Promise<void> {
  if (ownBrowser() !== undefined) return
  await bareLibraries()
  await sparticuz.executablePath()
}

/** What a bare machine lacks (NSS, X11 …) comes packed beside the browser. */
async function bareLibraries(): Promise<Record<string, string>> {
  await inflate(path.join(PACKED, 'al2023.tar.br'))
  return { LD_LIBRARY_PATH: path.join(os.tmpdir(), 'al2023', 'lib') }
}

/** Without a Chinese font every page would be boxes: the certificates' own font serves the browser. */
function chineseFont(): Record<string, string> {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  if (listed.status === 0 && listed.stdout.trim() !== '') return {}
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-fonts-'))
  const config = path.join(folder, 'fonts.conf')
  fs.writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${FONTS}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: config }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
