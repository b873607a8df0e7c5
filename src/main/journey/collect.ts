import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LicenceView } from '../../licences/core/index.ts'
import { readCode } from '../../verification/server/index.ts'
import type { Cast } from './cast.ts'
import type { JourneyPlan } from './plan.ts'

export interface CollectedLicence {
  readonly number: string
  readonly issuedOn: string
  readonly files: { readonly pdf: string; readonly ofd: string }
  readonly verifyUrl: string
  readonly token: string
}

/** 一证准营, 一码联动: the lead issues, the owner downloads, a passer-by opens the code of the paper. */
export async function issueAndScan(
  cast: Cast,
  plan: JourneyPlan,
  caseId: string,
): Promise<CollectedLicence> {
  const lead = await cast.as(`lead-${plan.region}`)
  const { licence } = await lead.post<{ licence: LicenceView }>(`/api/v1/cases/${caseId}/issue`, {})
  cast.note(`lead-${plan.region}`, `制发${licence.title} ${licence.number}`)
  const owner = await cast.as('owner')
  const certificate = `/api/v1/licences/${licence.number}/certificate`
  const pdf = await owner.download(`${certificate}.pdf`)
  const ofd = await owner.download(`${certificate}.ofd`)
  const files = await writeFiles(plan.out, licence.number, { pdf, ofd })
  cast.note('owner', '下载证照')
  const verifyUrl = await readCode(pdf)
  const page = (await cast.anybody().download(new URL(verifyUrl).pathname)).toString('utf8')
  await writeFile(path.join(plan.out, `${licence.number}.html`), page)
  cast.note('anybody', '扫码查验')
  return {
    number: licence.number,
    issuedOn: licence.issuedOn,
    files,
    verifyUrl,
    token: verifyUrl.split('/').at(-1) ?? '',
  }
}

async function writeFiles(out: string, number: string, { pdf, ofd }: { pdf: Buffer; ofd: Buffer }) {
  await mkdir(out, { recursive: true })
  const files = { pdf: path.join(out, `${number}.pdf`), ofd: path.join(out, `${number}.ofd`) }
  await writeFile(files.pdf, pdf)
  await writeFile(files.ofd, ofd)
  return files
}
