export { neighboursModule } from './module.ts'
export { mappingText } from './mapping-text.ts'
export { MAPPING_FOLDER, readMappings } from './mappings.ts'
export { NEIGHBOURS_PROBLEMS } from './problems.ts'
