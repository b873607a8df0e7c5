import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answer, Limit } from '../../catalogue/core/index.ts'

export type NoticeKind = 'open' | 'change' | 'renew'

/** A code and what it is called. */
export interface Named {
  readonly code: string
  readonly name: Bilingual
}

/** 时限: how many working days one item has, and the reckoning of its last day if submitted today. */
export interface NoticeLimit {
  readonly days: number
  /** The rule that governs: see `limitsOf`. */
  readonly rule: Limit['rule']
  readonly basis: Bilingual
  /** The law's own words, where the catalogue has them. */
  readonly statedAs: string | null
  /** The last day, if submitted and accepted on `preparedOn`; `null` beyond the published calendar. */
  readonly due: PlainDate | null
  readonly arithmetic: Bilingual
  /** The limit crosses a year whose holidays are not published yet: the day may move. */
  readonly provisional: boolean
}

/** 告知承诺: whether this item may be decided on a signed promise, and what that changes. */
export interface NoticeCommitment {
  readonly offered: 'yes' | 'partly' | 'no' | 'unverified'
  readonly text: Bilingual
}

/** 法律依据, as cited; `caution` says what of it was not verified. */
export interface NoticeBasis {
  readonly text: Bilingual
  readonly caution: Bilingual | null
}

/** One item of this application: what the law asks and gives for it. */
export interface NoticeItem {
  readonly id: string
  readonly name: Bilingual
  readonly certificate: string
  readonly kind: string
  readonly authority: Bilingual
  readonly conditions: readonly Bilingual[]
  readonly limit: NoticeLimit
  readonly validity: Bilingual
  readonly renewal: Bilingual
  readonly basis: readonly NoticeBasis[]
  readonly onSite: { readonly visited: boolean; readonly text: Bilingual }
  /** 收费 of this item as a source states it, or that none does; absent on older notices. */
  readonly fee?: Bilingual
  readonly commitment: NoticeCommitment
  readonly remedy: Bilingual
  /** Present where the catalogue itself is not sure of this item. */
  readonly caution: Bilingual | null
}

/** How one item asks for a material, in its own words. */
export interface NoticeMaterialUse {
  readonly item: string
  readonly certificate: string
  readonly name: Bilingual
  readonly words: Bilingual
  readonly form: Bilingual
  readonly condition: Bilingual | null
}

export interface NoticeMaterial {
  readonly id: string
  readonly name: Bilingual
  /** `ifNeeded`: only in the case its condition names. */
  readonly need: 'required' | 'ifNeeded'
  /** Register it is fetched from, or the rule by which officers collect it. */
  readonly from: Bilingual | null
  readonly uses: readonly NoticeMaterialUse[]
}

/** The three piles, and what the platform itself makes from the form. */
export interface NoticeMaterials {
  readonly give: readonly NoticeMaterial[]
  readonly fetched: readonly NoticeMaterial[]
  readonly onSite: readonly NoticeMaterial[]
  readonly generated: readonly NoticeMaterial[]
}

/** A step of this very case; items stand side by side in `visit` and `decide`. */
export interface NoticeStep {
  readonly id: 'submit' | 'accept' | 'decide' | 'visit' | 'issue' | 'display'
  readonly title: Bilingual
  readonly who: Bilingual
  readonly text: Bilingual
  readonly by: PlainDate | null
  /** The items that run through it side by side. */
  readonly items: readonly string[]
}

/** 告知承诺、容缺受理: what choosing them would change for this case. */
export interface NoticeChoices {
  readonly promised: readonly {
    readonly item: string
    readonly name: Bilingual
    /** Working days to the decision once signed. */
    readonly days: number
    readonly due: PlainDate | null
    readonly text: Bilingual
  }[]
  /** Working days of the whole if every promise on offer is made. */
  readonly parallel: number
  readonly text: Bilingual
  readonly tolerance: Bilingual
}

/** One section of the one form, with every box that this choice of items may ask to fill. */
export interface NoticeBoxes {
  readonly section: Bilingual
  readonly boxes: readonly { readonly id: string; readonly name: Bilingual }[]
}

/** 一次告知单: everything this applicant must meet and bring, and what follows; no personal data. */
export interface Notice {
  /** `/2` adds the boxes and the choices; what was served as `/1` stays readable. */
  readonly format: 'zhunying-notice/1' | 'zhunying-notice/2'
  readonly title: Bilingual
  readonly region: Named
  readonly industry: Named
  readonly kind: NoticeKind
  readonly kindName: Bilingual
  readonly preparedOn: PlainDate
  readonly catalogueVersion: string
  readonly plan: { readonly title: string; readonly documentNo: string; readonly date: string }
  readonly certificate: {
    readonly name: Bilingual
    readonly issuer: Bilingual
    readonly effect: Bilingual
  }
  readonly answers: readonly { readonly question: Bilingual; readonly answer: Bilingual }[]
  /** The same answers as they were given, so that a form begun from the notice knows them on any device. */
  readonly given?: Readonly<Record<string, Answer>>
  readonly items: readonly NoticeItem[]
  readonly materials: NoticeMaterials
  /** What the one form asks; absent on notices of the first format. */
  readonly boxes?: readonly NoticeBoxes[]
  readonly steps: readonly NoticeStep[]
  readonly time: {
    readonly serial: number
    readonly parallel: number
    readonly due: PlainDate | null
    readonly rule: Bilingual
  }
  readonly visit: { readonly items: readonly string[]; readonly text: Bilingual } | null
  /** Needed by law although the annex does not list it: done beside the comprehensive licence. */
  readonly beside: readonly { readonly certificate: string; readonly text: Bilingual }[]
  readonly choices?: NoticeChoices
  readonly fees: Bilingual
  readonly tolerance: Bilingual
  readonly correction: Bilingual
  readonly remedy: Bilingual
  readonly contacts: {
    readonly enquiry: string
    readonly complaint: string
    readonly note: Bilingual
  }
}

/** What the person keeps: the notice as it was served. */
export interface ServedNotice extends Notice {
  readonly id: string
  /** Receipt number, printed on every page. */
  readonly receipt: string
  /** SHA-256, hex, of the canonical JSON of the notice itself. */
  readonly hash: string
  readonly servedAt: string
  /** Compact JWS over receipt and hash by the region's key; null on notices older than signatures. */
  readonly signature: string | null
}
