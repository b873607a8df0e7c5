import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Exit } from '../terminal.ts'

const Given = z.record(z.string(), z.unknown())

/** `{questionId: value}` from a file or as JSON on the command line; none given, none answered. */
export function readAnswers(fileOrJson: string | undefined): Record<string, unknown> {
  if (fileOrJson === undefined) return {}
  const text = fileOrJson.trim().startsWith('{') ? fileOrJson : readText(fileOrJson)
  const parsed = Given.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new Exit(
    2,
    '回答应为 JSON 对象 {"问题编号": 值} · answers are a JSON object {questionId: value}',
  )
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Exit(2, `读不到回答文件 · cannot read the answers: ${file}`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Exit(2, `回答不是 JSON · the answers are not JSON: ${(error as Error).message}`)
  }
}
