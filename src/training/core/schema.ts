import { z } from 'zod'

const Words = z.strictObject({ zh: z.string(), en: z.string() })

const ExerciseView = z.strictObject({
  id: z.string(),
  words: Words,
  /** Derived from the cases' events; null on a system that is not for training. */
  progress: z
    .strictObject({
      done: z.boolean(),
      /** Steps that lie behind, of how many. */
      steps: z.int(),
      of: z.int(),
      caseId: z.uuid().nullable(),
      at: z.string().nullable(),
    })
    .nullable(),
})

/** `GET /training`: the lessons of the reader's roles, and how far they are. */
export const TrainingView = z.strictObject({
  /** Whether this system is one on which nothing is real. */
  training: z.boolean(),
  lessons: z.array(
    z.strictObject({
      id: z.string(),
      title: Words,
      points: z.array(Words),
      basis: Words,
      screen: z.string(),
      exercises: z.array(ExerciseView),
    }),
  ),
})
export type TrainingView = z.infer<typeof TrainingView>
