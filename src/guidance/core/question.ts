import type { Question } from '../../catalogue/core/index.ts'
import type { NextQuestion } from './result.ts'

export function presentQuestion(question: Question): NextQuestion {
  const { id, text, type, unit, options, min, max, why, help } = question
  return {
    id,
    text,
    type,
    unit,
    options: options ?? null,
    min: min ?? null,
    max: max ?? null,
    why,
    help: help ?? null,
  }
}
