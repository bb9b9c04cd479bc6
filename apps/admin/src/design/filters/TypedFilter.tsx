/** A condition that is typed: asked when the typing pauses, it follows an address that changes by itself. */
import { type Ref, useEffect, useState } from "react"
import { useAddress } from "../../app/address.ts"

const PAUSE_MILLIS = 300

const LEAST_PLACES = 14
const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/u

/** As many places as a hint takes, so that it is read whole. */
const placesOf = (hint: string): number =>
  Math.max(
    LEAST_PLACES,
    [...hint].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0),
  )

export interface TypedProps {
  readonly id: string
  readonly parameter: string
  readonly kind: "text" | "search" | "date"
  /** Parameters that a change takes away, such as the place in the pages. */
  readonly resets: ReadonlyArray<string>
  readonly hint?: string | undefined
  readonly title?: string
  readonly className?: string
  /** Where the key `/` leads. */
  readonly isSearch?: boolean
  readonly onTyped?: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

export const TypedFilter = ({
  id,
  parameter,
  kind,
  resets,
  hint,
  title,
  className = "",
  isSearch = false,
  onTyped,
  ref,
}: TypedProps) => {
  const { params, change } = useAddress()
  const asked = params.get(parameter) ?? ""
  /** What stands in the field and was not asked yet. */
  const [typed, setTyped] = useState<string>()
  useEffect(() => {
    if (typed === undefined) return undefined
    const ask = (): void => {
      const taken = Object.fromEntries(resets.map((name) => [name, undefined]))
      change({ ...taken, [parameter]: typed }, { replace: true })
      setTyped(undefined)
    }
    const timer = setTimeout(ask, PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [typed, change, parameter, resets])
  const text = typed ?? asked
  return (
    <input
      id={id}
      ref={ref}
      className={`input ${className}${text === "" ? "" : " is-set"}`}
      type={kind}
      autoComplete="off"
      placeholder={hint}
      size={placesOf(hint ?? "")}
      title={title}
      value={text}
      {...(isSearch ? { "data-search": true } : {})}
      onChange={(event) => {
        setTyped(event.target.value)
        onTyped?.(event.target.value)
      }}
    />
  )
}
