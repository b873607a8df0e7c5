export { addFieldKey, FIELD_CIPHERS, openFieldKeys, type FieldCipher } from './key-ring.ts'
export { openText, sealText } from './envelope.ts'
export { isGuarded, needsSealing, openValues, sealValues, withoutGuarded } from './sealed-values.ts'
