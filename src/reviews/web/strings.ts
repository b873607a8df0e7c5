import type { Strings } from '#platform/web/index.ts'
import { deskWords } from './strings/desk.ts'
import { keepWords } from './strings/keep.ts'
import { stepWords } from './strings/steps.ts'

/** Every word of the reviewer's pages. */
export const words = { ...deskWords, ...stepWords, ...keepWords } satisfies Strings
