export {
  RegionCode,
  IndustryCode,
  ItemId,
  ElementId,
  MaterialId,
  QuestionId,
  DepartmentId,
} from './ids.ts'
export { Text, Citation, Confidence, Source } from './text.ts'
export { Condition } from './condition.ts'
export { evaluate, leavesOf, namesIn, type ConditionLeaf, type Truth } from './evaluate.ts'
export type { Answer, Answers } from './condition.ts'
export { Element, ElementType, Column } from './element.ts'
export { EnglishWords } from './english-words.ts'
export { Material } from './material.ts'
export { SharedObservation } from './observation.ts'
export {
  CREDIT_GRADES,
  FACTOR_KINDS,
  RISKS,
  SupervisionFile,
  supervisionRules,
  type CreditGrade,
  type FactorKind,
  type FactorRule,
  type Risk,
  type SupervisionRules,
} from './supervision.ts'
export { CommittedLimit } from './committed.ts'
export { Item, ItemElement, ItemMaterial, ItemRelation } from './item.ts'
export { Question, Synonym, Trigger } from './question.ts'
export { Plan, Industry, AnnexRow, Requirement, Override, LifecycleEffect } from './plan.ts'
export { PoliciesView, Policy, PolicyView, type CitedLaw, type PolicyRefusal } from './policy.ts'
export { policiesOf } from './find-policies.ts'
export { CalendarYear } from './calendar.ts'
export type { Catalogue, Region } from './catalogue.ts'
export { catalogueFrom, CatalogueDocument, documentOf } from './document.ts'
export { checkCatalogue } from './check/check.ts'
export { englishNames } from './english-names.ts'
export { directoryOf, type Directory, type DirectoryIndustry } from './directory.ts'
export { findingIn, type Finding, type LocatedFinding } from './finding.ts'
export { lookUpIndustry, lookUpItem, lookUpRegion } from './lookup.ts'
export type { CatalogueRefusal, Suggestion } from './lookup.ts'
export { editDistance, nearest } from './nearest.ts'
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'
export type { Calendar, Deadline, Pause, SkippedDay, WorkingDaysRefusal } from './working-days.ts'
export {
  daysInTurn,
  daysTogether,
  limitsOf,
  needsVisit,
  ownLimit,
  ownLimits,
  withoutPromises,
  type ApplicationKind,
  type Limit,
} from './limit.ts'
export { diffCatalogue } from './diff.ts'
export { sayCondition } from './diff-words.ts'
export type { CatalogueChange, CatalogueDiff, DiffScope } from './diff-change.ts'
export { daysInOrder, firstAmong } from './order.ts'
export { Example } from './example.ts'
