import { tables, type Tx } from '#platform/server/database.ts'
import type { Question } from '../../core/index.ts'

interface Row {
  region: string
  words: string
  by_id: string
  by_name: string
  at: string
}
interface QuestionTables {
  review_question: Row & { id: string; case_id: string; item: string }
  question_answer: Row & { question_id: string }
}

const own = (tx: Tx) => tables<QuestionTables>(tx)

export async function insertQuestion(
  tx: Tx,
  row: QuestionTables['review_question'],
): Promise<void> {
  await own(tx).insertInto('review_question').values(row).execute()
}

/** Adds the answer unless there is one; whether it was added. */
export async function insertAnswer(
  tx: Tx,
  row: QuestionTables['question_answer'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('question_answer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The questions of a case, of one item where it is named, in the order in which they were asked. */
export async function listQuestions(
  tx: Tx,
  of: { readonly region: string; readonly caseId: string; readonly item?: string },
): Promise<Question[]> {
  let query = own(tx)
    .selectFrom('review_question as asked')
    .leftJoin('question_answer as answer', (join) =>
      join.onRef('answer.region', '=', 'asked.region').onRef('answer.question_id', '=', 'asked.id'),
    )
    .selectAll('asked')
    .select([
      'answer.words as answer_words',
      'answer.by_name as answer_by',
      'answer.at as answer_at',
    ])
    .where('asked.region', '=', of.region)
    .where('asked.case_id', '=', of.caseId)
  if (of.item !== undefined) query = query.where('asked.item', '=', of.item)
  const rows = await query.orderBy('asked.at').orderBy('asked.id').execute()
  return rows.map((row) => ({
    id: row.id,
    item: row.item,
    words: row.words,
    by: row.by_name,
    at: row.at,
    answer:
      row.answer_words === null
        ? null
        : { words: row.answer_words, by: row.answer_by!, at: row.answer_at! },
  }))
}
