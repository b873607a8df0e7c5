import type { Interface } from './interface.ts'

export type Method = keyof Interface

interface Operation {
  readonly path: string
  readonly body: unknown
  readonly answer: unknown
}
type Of<M extends Method> = Interface[M][keyof Interface[M]] & Operation

/** `T` is the answer as it is described, or as narrower nouns name it, or the part of it that is looked at. */
type Reads<T, Answer> = [T] extends [Answer]
  ? true
  : [Answer] extends [T]
    ? true
    : [T, Answer] extends [readonly (infer One)[], readonly (infer Other)[]]
      ? Reads<One, Other>
      : [T, keyof T] extends [object, keyof Answer]
        ? ReadsEach<T, Answer>
        : false
type ReadsEach<T, Answer> = false extends {
  [K in keyof T & keyof Answer]-?: Reads<NonNullable<T[K]>, NonNullable<Answer[K]>>
}[keyof T & keyof Answer]
  ? false
  : true
type Answering<T, O extends Operation> = O extends Operation
  ? Reads<T, O['answer']> extends true
    ? O
    : never
  : never

type Asked<P extends string> = P | `${P}?${string}`

/** The addresses below `/api/v1` that answer this method with a `T`, with or without a question. */
export type Path<M extends Method, T = unknown> = Asked<Answering<T, Of<M>>['path']>

/** What is sent to this operation. */
export type Body<M extends Method, Route extends keyof Interface[M]> = (Interface[M][Route] &
  Operation)['body']

/** An address and what may be sent to it. */
export type Sent<M extends Method, T = unknown> = SentTo<Answering<T, Of<M>>>
type SentTo<O extends Operation> = O extends Operation
  ? undefined extends O['body']
    ? readonly [path: Asked<O['path']>, body?: O['body']]
    : readonly [path: Asked<O['path']>, body: O['body']]
  : never
