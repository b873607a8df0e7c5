export { composeLetter, titleOf, type SealOn } from './compose.ts'
export { factsOfCase, type LetterFacts, type LetterScene } from './facts.ts'
export { nameOf, occasionsOf, type Occasion } from './facts-of-event.ts'
export {
  CHANNELS,
  factsByHand,
  missingFrom,
  type Channel,
  type ServedLetter,
  type Typed,
} from './hand.ts'
export type { IssuedLetter, Letter, LetterList, LetterSeal, Speaker } from './letter.ts'
export { AskUnserved, BeyondView, HandLetter, LettersView, LetterView } from './schema.ts'
export { ServeLetter, UnservedLetter, UnservedPage } from './schema.ts'
export { sayDate } from './say.ts'
export type { Asked, Template } from './template.ts'
export { TEMPLATES, templateOf, templatesOn } from './templates/index.ts'
