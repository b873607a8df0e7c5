import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Ratio } from './rounds.ts'

/**
 * `npm run bench [part of a name …]`: runs every `*.bench.ts`, each in a process of its own so that
 * none warms or spoils another's, and prints one line per ratio. Exits with 1 when one is below its
 * floor, with 2 when there is none of that name. A bench file default-exports a function that returns its ratio, or several.
 */
type Bench = () => Promise<Ratio | readonly Ratio[]> | Ratio | readonly Ratio[]

const here = new URL('.', import.meta.url)
const [flag, file] = process.argv.slice(2)
process.exitCode = flag === '--one' && file ? await runOne(file) : await runAll()

async function runOne(name: string): Promise<number> {
  const { default: bench } = (await import(new URL(name, here).href)) as { default: Bench }
  const ratios = [await bench()].flat()
  for (const ratio of ratios) console.log(sayRatio(ratio))
  return ratios.every(({ ratio, floor }) => ratio >= floor) ? 0 : 1
}

async function runAll(): Promise<number> {
  const wanted = process.argv.slice(2)
  const files = (await readdir(here))
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .toSorted()
  if (files.length === 0) {
    const all = (await readdir(here)).filter((name) => name.endsWith('.bench.ts'))
    console.error(`没有这项比赛 · no bench is called ${wanted.join(' or ')}: ${all.join(' ')}`)
    return 2
  }
  const failed = files.filter((name) => {
    const args = [fileURLToPath(import.meta.url), '--one', name]
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0
  })
  if (failed.length > 0) console.log(`\nbelow the floor or broken: ${failed.join(', ')}`)
  return failed.length > 0 ? 1 : 0
}

/** `✓ 23.41 × (at least 20)  name: detail` */
function sayRatio({ name, ratio, floor, detail }: Ratio): string {
  const mark = ratio >= floor ? '✓' : '✗'
  return `${mark} ${ratio.toFixed(2).padStart(7)} × (at least ${floor})  ${name}: ${detail}`
}
