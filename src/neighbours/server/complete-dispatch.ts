import type { Context } from '#platform/server/context.ts'
import { z } from 'zod'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { ItemId } from '../../catalogue/core/index.ts'
import { branchesOf, CaseId, isOpen, presentItem, type CaseFile } from '../../cases/core/index.ts'
import { findCase, listFiles } from '../../cases/server/index.ts'
import { printSheet, sheetFacts, type ItemForm } from '../../forms/core/index.ts'
import type { Complete } from '../../outbox/server/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import { itemFormOf } from '../../reviews/core/index.ts'
import { listQuestions } from '../../reviews/server/index.ts'
import { applyMapping } from '../core/index.ts'
import { mappingOf } from './mappings.ts'

const About = z.looseObject({ caseId: CaseId, item: ItemId })

/**
 * 交办件: exactly the department's own form as it was submitted, and its own materials with their digests,
 * complete and in its own order, with nothing that another item asked for (行政许可法 29, 31). Read when it is
 * sent, and each sending is recorded as a reading of personal data. What is over by then says so and bears no form.
 */
export const completeDispatch: Complete = async (context, event, receiver) =>
  context.db.transaction(async (tx) => {
    const about = About.parse(event.data)
    const record = await findCase(tx, about.caseId)
    const branch = record && branchesOf(record.file).get(about.item)
    if (!record || !branch || !isOpen(branch)) return { ...event, data: { ...about, over: true } }
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    const { region } = record
    const form = itemFormOf(catalogue, record, about.item)
    const files = (await listFiles(tx, record)).filter(
      ({ uploadedAt }) => event.time === undefined || uploadedAt <= event.time,
    )
    const { certificate, dueOn } = presentItem(
      catalogue,
      region,
      about.item,
      branch,
      context.clock.today(),
    )
    const submittedOn = 'submittedOn' in record.file.at ? record.file.at.submittedOn : null
    const facts = sheetFacts(
      catalogue,
      { region, item: about.item },
      { caseNo: record.caseNo, submittedOn },
    )
    const personal = form.fields.filter((field) => field.personal && field.value !== null)
    await writeRecord(tx, {
      actor: null,
      action: 'personal.dispatched',
      region,
      object: { kind: 'case', id: record.id },
      detail: {
        item: about.item,
        receiver: receiver.id,
        fields: personal.map(({ element }) => element),
      },
    })
    const boxes = boxesOf(form)
    const papers = materialsOf(context, form, files, receiver.id, record.id)
    const { department } = branch
    const mapped = mappingOf(context, { region, department, item: about.item })
    const data = {
      ...about,
      certificate,
      department,
      kind: record.kind,
      industry: record.industry,
      submittedOn,
      dueOn,
      catalogueVersion: record.catalogueVersion,
      form: boxes,
      sheet: printSheet(form, facts, 'zh'),
      materials: papers,
      ...(mapped && { theirs: applyMapping(mapped, { boxes, papers }) }),
    }
    return { ...event, data }
  })

function boxesOf(form: ItemForm) {
  return form.fields
    .filter(({ shown }) => shown)
    .map(({ element, label, type, unit, value }) => ({
      element,
      label: label.zh,
      type,
      ...(unit !== undefined && { unit }),
      value,
    }))
}

function materialsOf(
  { config }: Context,
  form: ItemForm,
  files: readonly CaseFile[],
  receiverId: string,
  caseId: string,
) {
  const door = `${config.publicUrl}/api/v1/inbound/${receiverId}/cases/${caseId}/files`
  return form.papers.map(({ material, words, required, servedBy }) => ({
    material,
    words: words.zh,
    required,
    files: files
      .filter((file) => file.material === (servedBy?.material ?? material))
      .map(({ id, name, size, sha256, contentType }) => {
        return { id, name, size, sha256, contentType, url: `${door}/${id}` }
      }),
  }))
}

/** The materials that an item needs, by the name under which they were uploaded. */
export function uploadsOf(form: ItemForm): ReadonlySet<string> {
  return new Set(form.papers.map(({ material, servedBy }) => servedBy?.material ?? material))
}

/** The applicant's answers to what was asked about the item, read when they are sent. */
export const completeAnswer: Complete = async (context, event, { region }) =>
  context.db.transaction(async (tx) => {
    const about = About.parse(event.data)
    const asked = await listQuestions(tx, { region, caseId: about.caseId })
    const questions = asked
      .filter(({ item, answer }) => item === about.item && answer !== null)
      .map(({ words, at, answer }) => {
        return { words, at, answer: answer && { words: answer.words, at: answer.at } }
      })
    return { ...event, data: { ...about, questions } }
  })
