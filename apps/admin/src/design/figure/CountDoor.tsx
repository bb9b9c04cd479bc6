/** A count that opens what was counted: in words, the first of them by name, and the way to all of them. */
import type { ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { countText } from "../numbers.ts"
import { Door } from "../Popover.tsx"
import { TermLine, TERMS_SHOWN } from "./FigureDoor.tsx"
import { words } from "./words.ts"

export interface CountDoorProps {
  readonly count: number
  /** What was counted, and under which conditions. */
  readonly of: Bilingual
  /** What was counted, by name; some are shown. */
  readonly named?: ReadonlyArray<ReactNode>
  /** The way to the list of what was counted. */
  readonly more?: ReactNode
  /** The count as the page shows it, where that is more than its digits. */
  readonly children?: ReactNode
  readonly className?: string
}

const Names = ({ named }: { readonly named: ReadonlyArray<ReactNode> }) => {
  const { say } = useLanguage()
  const others = named.length - TERMS_SHOWN
  return (
    <ul className="counted">
      {named.slice(0, TERMS_SHOWN).map((name, at) => (
        <li key={at}>{name}</li>
      ))}
      {others > 0 && <li className="note">{say(words.others, { n: countText(others) })}</li>}
    </ul>
  )
}

export const CountDoor = ({ count, of, named, more, children, className }: CountDoorProps) => {
  const { say } = useLanguage()
  return (
    <Door
      label={say(of)}
      {...(className === undefined ? {} : { className })}
      content={() => (
        <>
          <p className="strong">{say(of)}</p>
          <dl className="terms">
            <TermLine name={say(words.counted)}>{countText(count)}</TermLine>
          </dl>
          {named !== undefined && named.length > 0 && <Names named={named} />}
          {more !== undefined && <p className="popover-foot">{more}</p>}
        </>
      )}
    >
      {children ?? countText(count)}
    </Door>
  )
}
