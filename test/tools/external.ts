import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Programs of others that judge our files, and the Debian package that has each. */
const PACKAGES = {
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
  xmllint: 'libxml2-utils',
  openssl: 'openssl',
} as const

/** The judges that this machine has not got; the tests they are needed for (`*.judged.test.ts`) stay out. */
export function missingJudges(): string[] {
  return Object.keys(PACKAGES).filter((program) => spawnSync(program, ['--version']).error)
}

export interface Verdict {
  readonly status: number | null
  readonly stdout: Buffer
  /** Both streams as text. */
  readonly said: string
}

/** Runs an independent judge; a machine without it is told what to install, and the test fails. */
export function judge(
  program: keyof typeof PACKAGES,
  args: readonly string[],
  input?: Uint8Array,
): Verdict {
  const ran = spawnSync(program, args, { input, maxBuffer: 512 * 1024 * 1024 })
  if (ran.error)
    throw new Error(
      `${program} is needed: apt-get install ${PACKAGES[program]} (${ran.error.message})`,
    )
  const said = Buffer.concat([ran.stdout, ran.stderr]).toString()
  return { status: ran.status, stdout: ran.stdout, said }
}

/** A folder for the work, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-judge-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
