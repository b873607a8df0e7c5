import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue, Region } from '../../catalogue/core/index.ts'

export interface Named {
  readonly code: string
  readonly name: { zh: string; en: string }
}

/** What trades, items and departments of a region are called now; the bare code where it is gone. */
export class Names {
  readonly #catalogue: Catalogue
  readonly #region: Region | undefined
  constructor(catalogue: Catalogue, region: string) {
    this.#catalogue = catalogue
    this.#region = [...catalogue.regions.values()].find(({ plan }) => plan.region === region)
  }

  industry(code: string): Named {
    const known = this.industries().find((one) => one.code === code)
    return known ?? named(code)
  }

  industries(): Named[] {
    return [...(this.#region?.industries.values() ?? [])].map(({ code, name, nameEn }) =>
      named(code, { zh: name, en: nameEn }),
    )
  }

  department(id: string): Named {
    return this.departments().find(({ code }) => code === id) ?? named(id)
  }

  departments(): Named[] {
    return (this.#region?.plan.departments ?? []).map(({ id, name, nameEn }) =>
      named(id, { zh: name, en: nameEn }),
    )
  }

  item(id: string): Named {
    const item = [...this.#catalogue.items.values()].find((one) => one.id === id)
    return named(id, item && { zh: item.certificate, en: item.name.en })
  }
}

function named(code: string, name?: Bilingual): Named {
  return { code, name: { zh: name?.zh ?? code, en: name?.en ?? code } }
}
