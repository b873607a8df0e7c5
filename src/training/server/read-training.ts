import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { listActs } from '../../cases/server/index.ts'
import { listWritten } from '../../inspections/server/index.ts'
import { LESSONS, progressOf, type Act, type TrainingView } from '../core/index.ts'

/** A person practises no more than this. */
const MOST = 5000

/** The lessons of this person's roles; on a training system with how far they are, by what they did there. */
export async function readTraining(tx: Tx, context: Context, actor: Actor): Promise<TrainingView> {
  const { training } = context.config
  const acts = training ? await actsOf(tx, actor) : []
  const roles = actor.roles.map(({ role }) => role)
  const lessons = LESSONS.filter((lesson) => lesson.roles.some((role) => roles.includes(role)))
  return {
    training,
    lessons: lessons.map(({ id, title, points, basis, screen, exercises }) => ({
      id,
      title,
      points: [...points],
      basis,
      screen,
      exercises: exercises.map((exercise) => ({
        id: exercise.id,
        words: exercise.words,
        progress: training ? progressOf(exercise, acts) : null,
      })),
    })),
  }
}

async function actsOf(tx: Tx, actor: Actor): Promise<Act[]> {
  const regions = [...new Set(actor.roles.map(({ region }) => region))]
  const of = { regions, accountId: actor.accountId }
  const cases = await listActs(tx, of, MOST)
  const written = await listWritten(tx, of, MOST)
  const acts: Act[] = [
    ...cases.map(({ event, ...one }) => {
      return {
        ...one,
        kind:
          event.kind === 'branch' ? kindOf('item', event.event.kind) : kindOf('case', event.kind),
      }
    }),
    ...written.map(({ kind, ...one }) => ({ ...one, kind: kindOf('visit', kind) })),
  ]
  // a stable order by time keeps the order within a case
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

const kindOf = <Of extends string, Kind extends string>(of: Of, kind: Kind) =>
  `${of}.${kind}` as const
