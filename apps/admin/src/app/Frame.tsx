/** The frame of every page behind the sign-in: ribbon, bar, page, foot. */
import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useCallback, useState } from "react"
import { Link, useLocation } from "wouter"
import { signOut } from "../api/signIn.ts"
import { grouped } from "../design/numbers.ts"
import { Door } from "../design/Popover.tsx"
import { LiveMark } from "../live/live.tsx"
import { AxesControl } from "./AxesControl.tsx"
import { Keys } from "./keys.tsx"
import { useLanguage } from "./locale.tsx"
import { useMay, useSession } from "./session.tsx"
import { officeTime } from "./times.ts"
import { words } from "./words.ts"

export const Ribbon = () => {
  const { say } = useLanguage()
  return (
    <aside className="ribbon" aria-label={say(words.demonstration)}>
      <b>{say(words.demonstration)}</b> <span>{say(words.demonstrationText)}</span>
    </aside>
  )
}

/** Where the numbers of a demonstration come from. */
const HowMade = () => {
  const { say } = useLanguage()
  return (
    <>
      <p className="strong">{say(words.howMade)}</p>
      <p>{say(words.howMadeTotals)}</p>
      <p>{say(words.howMadeShares)}</p>
      <p>{say(words.howMadeDay)}</p>
    </>
  )
}

export const LanguageSwitch = () => {
  const { locale, choose, say } = useLanguage()
  return (
    <div className="language no-print" role="group" aria-label={say(words.language)}>
      <button type="button" lang="zh-CN" aria-pressed={locale === "zh"} onClick={() => choose("zh")}>
        中
      </button>
      <span aria-hidden="true">/</span>
      <button type="button" lang="en" aria-pressed={locale === "en"} onClick={() => choose("en")}>
        EN
      </button>
    </div>
  )
}

export const ProductMark = () => (
  <span className="product-mark" aria-hidden="true">
    民
  </span>
)

const Tab = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const [path] = useLocation()
  const isCurrent = to === "/" ? path === "/" : path.startsWith(to)
  return (
    <Link href={to} className="tab" {...(isCurrent ? { "aria-current": "page" as const } : {})}>
      {children}
    </Link>
  )
}

const TopBar = () => {
  const { say } = useLanguage()
  const session = useSession()
  const queries = useQueryClient()
  const readsFigures = useMay("figures.read")
  const readsProgramme = useMay("programme.read")
  const readsProjects = useMay("projects.read")
  const imports = useMay("projects.import")
  const readsAccounts = useMay("accounts.read")
  const readsTrail = useMay("access.read")
  const leave = useCallback(async () => {
    await signOut()
    queries.clear()
    location.assign("/sign-in")
  }, [queries])
  return (
    <header className="top-bar">
      <Link href="/" className="brand">
        <ProductMark />
        {say(words.product)}
      </Link>
      <nav className="tabs no-print" aria-label={say(words.mainNavigation)}>
        {readsFigures && <Tab to="/">{say(words.overview)}</Tab>}
        {readsProgramme && <Tab to="/programme">{say(words.programme)}</Tab>}
        {readsProjects && <Tab to="/projects">{say(words.projects)}</Tab>}
        {imports && <Tab to="/imports">{say(words.imports)}</Tab>}
        {readsFigures && <Tab to="/regions">{say(words.regions)}</Tab>}
        {readsFigures && <Tab to="/board">{say(words.board)}</Tab>}
        {readsAccounts && <Tab to="/accounts">{say(words.accounts)}</Tab>}
        {readsTrail && <Tab to="/audit">{say(words.audit)}</Tab>}
      </nav>
      <div className="top-bar-end">
        {(readsFigures || readsProjects) && <AxesControl />}
        <LanguageSwitch />
        <Link href="/account" className="who" title={say(words.account)}>
          {session.office?.name} · {session.displayName}
        </Link>
        <button type="button" className="button quiet no-print" onClick={() => void leave()}>
          {say(words.signOut)}
        </button>
      </div>
    </header>
  )
}

const SEAL_SHOWN = 4

const sealText = (hash: string): string => `${hash.slice(0, SEAL_SHOWN)}…${hash.slice(-SEAL_SHOWN)}`

const Foot = ({ openKeys }: { readonly openKeys: () => void }) => {
  const { say } = useLanguage()
  const { head, seal, about } = useSession()
  const readsProjects = useMay("projects.read")
  return (
    <footer className="foot">
      <span>
        {say(words.dataUpTo, { position: grouped(String(head.position)) })}
        {head.recordedAt === null ? "" : ` · ${officeTime(head.recordedAt)}`}
        {seal !== null && (
          <span title={`${seal.day} ${seal.position}:${seal.hash}`}>
            {" "}
            · {say(words.seal, { day: seal.day, hash: sealText(seal.hash) })}
          </span>
        )}
        <span className="no-print">
          {" "}
          · <LiveMark />
        </span>
      </span>
      <span className="no-print">
        {readsProjects && (
          <>
            <kbd>/</kbd> {say(words.find)} <kbd>G</kbd> <kbd>P</kbd> {say(words.projects)}{" "}
          </>
        )}
        <button type="button" className="foot-keys" onClick={openKeys}>
          <kbd>?</kbd> {say(words.allKeys)}
        </button>
      </span>
      <span>
        {about.demonstration && (
          <Door label={say(words.howMade)} content={() => <HowMade />}>
            {say(words.demonstrationFoot)}
          </Door>
        )}
      </span>
    </footer>
  )
}

export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const [keysOpen, setKeysOpen] = useState(false)
  return (
    <>
      <a className="skip no-print" href="#page">
        {say(words.skip)}
      </a>
      {about.demonstration && <Ribbon />}
      <TopBar />
      <main className="page" id="page" tabIndex={-1}>
        {children}
      </main>
      <Foot openKeys={() => setKeysOpen(true)} />
      <Keys isOpen={keysOpen} setOpen={setKeysOpen} />
    </>
  )
}
