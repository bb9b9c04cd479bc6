/** The head of the pages of money: where one is among them, and what can be done. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"
import "./funds.css"

const VIEWS = [
  { path: "/funds", label: words.accounts },
  { path: "/funds/transfers", label: words.transfers },
  { path: "/funds/flow", label: words.flow },
  { path: "/funds/rates", label: words.rates },
  { path: "/funds/alarms", label: words.alarms },
  { path: "/funds/plans", label: words.plans },
  { path: "/funds/bank", label: words.bank },
] as const

/** What all pages of the ledger have in common goes along. */
const KEPT = ["region", "item", "level"] as const

/** The pages of one plan are among the plans; those of accounts and transfers have heads of their own. */
const isAt = (view: string, path: string): boolean =>
  view === path || (view === "/funds/plans" && path.startsWith(`${view}/`))

export const FundsHead = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const { params, path } = useAddress()
  const kept = Object.fromEntries(KEPT.map((name) => [name, params.get(name) ?? undefined]))
  return (
    <div className="page-head">
      <h1>{say(words.title)}</h1>
      <nav className="views no-print" aria-label={say(words.views)}>
        {VIEWS.map((view) => (
          <Link
            key={view.path}
            href={linkTo(view.path, params, kept)}
            {...(isAt(view.path, path) ? { "aria-current": "page" as const } : {})}
          >
            {say(view.label)}
          </Link>
        ))}
      </nav>
      <div className="actions no-print">{children}</div>
    </div>
  )
}
