export {
  fieldsOf,
  type Constraints,
  type Field,
  type FieldUse,
  type MaterialSource,
  type MaterialUse,
  type MergedForm,
  type MergedMaterial,
  type Section,
} from './form.ts'
export { mergeForms } from './merge.ts'
export { isApart, type Place } from './apart.ts'
export { materialNeeds, type MaterialNeed } from './materials.ts'
export { answersIn, setAside, visibleFields } from './visible.ts'
export { checkValue } from './check-value.ts'
export { checkForm, validate } from './validate.ts'
export type { FieldProblem, ValueCode, ValueProblem } from './problem.ts'
export { isBlank, type Cell, type DateRange, type Row, type Value, type Values } from './values.ts'
export { itemSheet, project, projectSheet } from './project.ts'
export type { ItemBox, ItemForm, ItemPaper, ItemSheet } from './project.ts'
export { printSheet, type PrintLine, type SheetFacts } from './print-sheet.ts'
export { sheetFacts } from './sheet-facts.ts'
export { derivedValues, type ApplicationKind } from './derived.ts'
export { maskValue } from './mask.ts'
export {
  isKnownNextTime,
  isTyped,
  isUploaded,
  savingsOf,
  type Savings,
  type SavingsCount,
} from './savings.ts'
export { savedOf, type Saved } from './savings-why.ts'
export { findInForms } from './findings.ts'
export type { FormFinding } from './form-finding.ts'
export { fillSample } from './sample-values.ts'
export { parseCitizenId, parseUscc, type Uscc, type UsccRefusal } from '../../parties/core/index.ts'
