export { inspectUpload, UPLOAD_PROBLEMS, type UploadRefusal } from './inspect.ts'
export { clamd, noScanner } from './virus-scanner.ts'
