import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Answers, Catalogue } from '../../catalogue/core/index.ts'
import { checkAnswers, type AnswerRefusal } from '../../guidance/core/index.ts'
import { Exit } from '../terminal.ts'

const Given = z.record(z.string(), z.unknown())

/** The answers a call gives, each to a question of the catalogue and of its type, or the call is wrong. */
export function answersGiven(catalogue: Catalogue, fileOrJson: string | undefined): Answers {
  const answers = checkAnswers(catalogue, readAnswers(fileOrJson))
  if (answers.ok) return answers.value
  throw new Exit(2, sayWrong(catalogue, answers.refusal))
}

function sayWrong(catalogue: Catalogue, refusal: AnswerRefusal): string {
  if (refusal.code === 'GUIDANCE_QUESTION_UNKNOWN') {
    const known = [...catalogue.questions.keys()].join(' ')
    return `没有这个问题 · no such question: ${refusal.question}\n已有的问题 · the questions: ${known}`
  }
  const { question, given, expected } = refusal
  return (
    `问题 ${question} 的回答 ${given} 不对，应为：${expected.zh}\n` +
    `the answer ${given} does not fit ${question}, expected: ${expected.en}`
  )
}

/** `{questionId: value}` from a file or as JSON on the command line; none given, none answered. */
function readAnswers(fileOrJson: string | undefined): Record<string, unknown> {
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
