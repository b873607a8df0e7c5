export { FieldBox } from './FieldBox.tsx'
export { ValueText } from './ValueText.tsx'
export type { FormField, FormSection } from './types.ts'
