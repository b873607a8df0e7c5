import { Field, useLanguage } from '#platform/web/index.ts'
import type { RegionName } from './policies/use-policies.ts'

/** The choice of the region, each named in the reader's language. */
export function RegionField(props: {
  label: string
  regions: readonly RegionName[]
  region: string
  onChange: (code: string) => void
}) {
  const english = useLanguage() === 'en'
  return (
    <Field label={props.label}>
      {({ id, aria }) => (
        <select
          id={id}
          {...aria}
          className="input"
          value={props.region}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.regions.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {english ? nameEn : name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
