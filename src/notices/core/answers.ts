import type { Bilingual } from '#kernel/bilingual.ts'
import type { Answer, Answers, Catalogue, Question } from '../../catalogue/core/index.ts'
import type { Notice } from './model.ts'

/** What the person answered, question by question in the catalogue's order; unknown names are left out. */
export function answersInWords(catalogue: Catalogue, answers: Answers): Notice['answers'] {
  return [...catalogue.questions.values()].flatMap((question) => {
    const answer = answers[question.id]
    return answer === undefined
      ? []
      : [{ question: question.text, answer: inWords(question, answer) }]
  })
}

function inWords(question: Question, answer: Answer): Bilingual {
  if (typeof answer === 'boolean') return answer ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof answer === 'number') {
    const text = `${answer} ${question.unit ?? ''}`.trim()
    return { zh: text, en: text }
  }
  const labels = [answer].flat().map((value) => {
    const option = question.options?.find((o) => o.value === value)
    return option?.label ?? { zh: value, en: value }
  })
  return {
    zh: labels.map((label) => label.zh).join('、'),
    en: labels.map((label) => label.en).join(', '),
  }
}

/** The answers that were given, as they were: what is not answered is left out. */
export function answersGiven(answers: Answers): NonNullable<Notice['given']> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
