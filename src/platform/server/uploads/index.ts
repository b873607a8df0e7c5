export { inspectUpload, UPLOAD_PROBLEMS, type Upload, type UploadRefusal } from './inspect.ts'
export { clamd, noScanner, type VirusScanner } from './virus-scanner.ts'
