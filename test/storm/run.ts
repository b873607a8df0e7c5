import fs from 'node:fs'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { storm } from './storm.ts'

// `npm run storm -- 10000`: as in `storm.test.ts`, for as long as wanted; exit 1 when anything is amiss.
const folder = throwawayFolder('zhunying-storm-')
const journeys = Number(process.argv[2] ?? 200)
const say = (line: string) => process.stderr.write(`${line}\n`)
const order = { folder, journeys, atOnce: 6, webs: 3, workers: 2, killEvery: 2500, say }
const { told, ...report } = await storm(order)
process.stdout.write(JSON.stringify({ journeys, told: told.length, ...report }, null, 2))
fs.rmSync(folder, { recursive: true, force: true })
const amiss = report.findings.length + report.refused.length + (journeys - told.length)
process.exitCode = amiss === 0 ? 0 : 1
