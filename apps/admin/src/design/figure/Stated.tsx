/**
 * A number that is nobody's sum: a record states it, such as a version, an entry's place, the points of an
 * item, or a rule does. Every other number is a door.
 */
import type { ReactNode } from "react"

/** Marks what holds stated numbers, for whoever looks through the pages for figures that do not open. */
export const STATED = { "data-stated": "" } as const

export const Stated = ({
  children,
  className,
  title,
}: {
  readonly children: ReactNode
  readonly className?: string
  readonly title?: string
}) => (
  <span {...STATED} className={className} title={title}>
    {children}
  </span>
)
