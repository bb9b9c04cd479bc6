/** A part of a page under its title; parts are divided by a line, not boxed. */
import type { ReactNode } from "react"

export const Section = ({
  id,
  title,
  note,
  trailing,
  className,
  children,
}: {
  /** Of the title, for links that lead to it. */
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  readonly trailing?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) => (
  <section aria-labelledby={id} className={className}>
    <div className="section-title">
      <h2 id={id}>{title}</h2>
      {note !== undefined && <span className="note">{note}</span>}
      {trailing !== undefined && <span className="trailing">{trailing}</span>}
    </div>
    {children}
  </section>
)
