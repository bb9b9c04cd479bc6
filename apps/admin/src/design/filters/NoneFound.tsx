/** A list in which nothing meets the conditions: it says so, and offers to drop them. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Empty } from "../states.tsx"
import { words } from "./words.ts"

export const NoneFound = ({
  title,
  conditions,
  children,
}: {
  readonly title: Bilingual
  /** Their parameters in the address. */
  readonly conditions: ReadonlyArray<string>
  /** What else may help. */
  readonly children?: ReactNode
}) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const cleared = Object.fromEntries([...conditions, "after"].map((name) => [name, undefined]))
  return (
    <Empty
      title={say(title)}
      action={
        <Link href={addressWith(cleared)} className="button primary">
          {say(words.clear)}
        </Link>
      }
    >
      {children ?? say(words.relax)}
    </Empty>
  )
}
