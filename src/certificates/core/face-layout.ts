import { z } from 'zod'
import { RegionCode, Source } from '../../catalogue/core/index.ts'

/** A length in millimetres and whether the document states it or we chose it. */
const Length = z.strictObject({ mm: z.number(), stated: z.boolean() })
const Size = z.strictObject({ pt: z.number().positive(), stated: z.boolean() })
/**
 * Where a line stands: the top of its character faces (`icft`), measured from the upper or
 * the lower edge of the paper.
 */
const Place = z.strictObject({
  edge: z.enum(['upper', 'lower']).default('upper'),
  mm: z.number(),
  stated: z.boolean(),
})
const colour = z.string().regex(/^#[0-9a-f]{6}$/)

const Line = z.strictObject({
  label: z.string(),
  size: Size,
  top: Place,
  x: Length,
})

/** A labelled field whose value stands in a column and may shrink to fit. */
const Field = Line.extend({
  id: z.enum(['name', 'uscc', 'person', 'address', 'items']),
  /** Lines of the value at full size; the block's foot bounds what shrinking may win. */
  foot: Length,
})

/** The face of one region's certificate (catalogue/regions/<code>-<name>/face.yaml). */
export const FaceLayout = z.strictObject({
  region: RegionCode,
  source: Source,
  note: z.string(),
  page: z.strictObject({ width: z.number(), height: z.number(), stated: z.boolean() }),
  font: z.strictObject({
    /** As the document names it; commercial, so an open face stands in by default. */
    asStated: z.string(),
    file: z.string(),
    /** Faces asked in turn for a character the first one lacks (rare characters of names). */
    fallback: z.array(z.string()),
    /** Top of the ideographic character face above the baseline, in em (BASE table). */
    icft: z.number(),
    stated: z.boolean(),
  }),
  title: z.strictObject({
    text: z.string(),
    size: Size,
    top: Place,
    /** Extra space between characters. */
    spacing: Length,
    colour,
  }),
  number: Line.extend({ align: z.literal('centre') }),
  fields: z.array(Field).length(5),
  valueColumn: z.strictObject({ x: Length, right: Length }),
  /** Sizes tried from large to small, pt; after the last: the sentence that points to the code. */
  ladder: z.array(z.number()).min(1),
  issuer: Line,
  madeOn: Line,
  code: z.strictObject({ x: Length, top: Place, size: Length, caption: z.string() }),
  footnote: z.strictObject({ text: z.string(), size: Size, top: Place, stated: z.boolean() }),
  seal: z.strictObject({ x: Length, y: Length, diameter: Length }),
  /** “XXXXXXXX 监制” in fluorescent ink, unseen by day (annex 2, 5.3). */
  supervision: z.strictObject({ text: z.string(), size: Size, top: Place, x: Length }),
  /** 证面字样: printed with the stock, or with the values by the office's printer. */
  labelsOn: z.enum(['stock', 'overprint']),
  outstandingLabel: z.string(),
  seeCode: z.string(),
  colours: z.strictObject({ ink: colour, frame: colour, frameSecond: colour, ground: colour }),
})
export type FaceLayout = z.infer<typeof FaceLayout>
export type FieldLayout = FaceLayout['fields'][number]
