export { certificatesModule } from './module.ts'
export { makeCertificate, type MadeCertificate } from './make-certificate.ts'
export { softwareSeal } from './seal/software-seal.ts'
export { askedSeal, type SealPlatform } from './seal/asked-seal.ts'
export { connectSeal, sealOf } from './seal/connected.ts'
export type { SealProvider } from './seal/seal-provider.ts'
export {
  certificateFile,
  fileOfFace,
  type CertificateFile,
  type LinkOf,
} from './certificate-file.ts'
export { symbolOf } from './symbol.ts'
export { CERTIFICATES_PROBLEMS } from './problems.ts'
