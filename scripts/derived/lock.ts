import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Derive } from '../lib/derive.ts'
import { ROOT } from '../lib/run.ts'

interface LockedPackage {
  readonly version?: string
  readonly dev?: true
  readonly optional?: true
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/**
 * package-lock.json with an entry for every optional package, also those of other systems that the
 * registry at hand does not carry. npm leaves such out when it writes the lock, and then `npm ci`
 * (npm 11) calls the lock incomplete wherever they cannot be fetched.
 */
export const lock: Derive = async () => {
  const file = 'package-lock.json'
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  return { [file]: `${JSON.stringify(completeLock(JSON.parse(text) as Lock), null, 2)}\n` }
}

/** Adds what is missing beside its siblings; nothing that is there changes. */
export function completeLock<L extends Lock>(given: L): L {
  const packages: Record<string, LockedPackage> = { ...given.packages }
  for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(given.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (found(packages, parent, name) || !/^\d+\.\d+\.\d+/.test(version)) continue
      const top = `node_modules/${name}`
      const place = packages[top] === undefined ? top : `${parent}/${top}`
      packages[place] = { version, ...platformOf(name), ...(dev && { dev }), optional: true }
    }
  }
  const byPath = ([a]: [string, unknown], [b]: [string, unknown]) => a.localeCompare(b, 'en')
  const [root, ...rest] = Object.entries(packages)
  return { ...given, packages: Object.fromEntries([root!, ...rest.toSorted(byPath)]) }
}

/** Node looks for a package below its parent, then beside each folder further up. */
function found(packages: Lock['packages'], parent: string, name: string): boolean {
  const steps = parent.split('/node_modules/')
  return steps
    .map((_, index) => `${steps.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`)
    .some((place) => packages[place] !== undefined)
}

const OS = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'android', 'openharmony']
const ALSO_OS: Readonly<Record<string, string>> = {
  windows: 'win32',
  win: 'win32',
  macos: 'darwin',
}
const CPU = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
]

/** The system that a package is for, from the words of its name. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = words.map((word) => ALSO_OS[word] ?? word).find((word) => OS.includes(word))
  const cpu = words.find((word) => CPU.includes(word))
  const libc = /-musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
    ...(os && { os: [os] }),
  }
}
