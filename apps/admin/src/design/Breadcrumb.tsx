/** The way from the whole down to what is shown. */
import { Fragment } from "react"
import { Link } from "wouter"
import { useLanguage } from "../app/locale.tsx"

const words = { path: { zh: "位置", en: "Path" } } as const

export interface Step {
  readonly text: string
  readonly to: string
}

export const Breadcrumb = ({
  steps,
  here,
}: {
  readonly steps: ReadonlyArray<Step>
  /** What is shown itself, where its title does not say. */
  readonly here?: string
}) => {
  const { say } = useLanguage()
  return (
    <nav className="breadcrumb" aria-label={say(words.path)}>
      {steps.map(({ text, to }, index) => (
        <Fragment key={to}>
          {index > 0 && " / "}
          <Link href={to}>{text}</Link>
        </Fragment>
      ))}
      {here !== undefined && ` / ${here}`}
    </nav>
  )
}
