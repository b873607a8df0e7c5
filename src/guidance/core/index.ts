export { guide, decide } from './guide.ts'
export type {
  Cart,
  Flip,
  GuideInput,
  GuideProblem,
  GuideResult,
  ItemResult,
  ItemState,
  NextQuestion,
  OutsideItem,
  Reason,
} from './result.ts'
export { departmentOf, effectiveRows, type EffectiveRow } from './rows.ts'
export { checkAnswers, defaultAnswers, type AnswerRefusal } from './answers.ts'
export {
  checkSelection,
  type GuidanceRefusal,
  type SelectionKind,
  type SelectionOptions,
} from './check-selection.ts'
export { cartOf } from './cart.ts'
export { takeAlong } from './take-along.ts'
export { findIndustry, type FoundIndustry } from './find/find-industry.ts'
export { questionReport, type QuestionReport } from './report.ts'
export { hitRates, type HitRate } from './find/hit-rate.ts'
export { relationsAmong, type Between } from './relations.ts'
export { checkLaw } from './check/law.ts'
export { compare, type Comparison, type ComparedItem, type Moved, type Variant } from './compare.ts'
