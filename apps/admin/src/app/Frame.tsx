/** The frame of every page behind the sign-in: ribbon, bar, page, foot. */
import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useCallback, useState, useSyncExternalStore } from "react"
import { Link } from "wouter"
import { signOut } from "../api/signIn.ts"
import { grouped } from "../design/numbers.ts"
import { Door } from "../design/Popover.tsx"
import { LiveMark } from "../live/live.tsx"
import { axesOf, useAddress } from "./address.ts"
import { AxesControl } from "./AxesControl.tsx"
import { Keys } from "./keys.tsx"
import { useLanguage } from "./locale.tsx"
import { Navigation } from "./Navigation.tsx"
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

const TopBar = () => {
  const { say } = useLanguage()
  const session = useSession()
  const queries = useQueryClient()
  const readsFigures = useMay("figures.read")
  const readsProjects = useMay("projects.read")
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
      <Navigation />
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

/** On paper: of which register and times a sheet is, and what it can be held against later. */
const PrintLine = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { head, seal, about } = useSession()
  const { asOf = about.today, knownAt = head.position } = axesOf(params)
  const known = typeof knownAt === "number" ? say(words.knownAtEntry, { n: knownAt }) : knownAt
  const parts = [
    say(about.name),
    say(words.printedAxes, { asOf, known }),
    say(words.printedHead, { at: `${head.position}:${head.hash}` }),
    ...(seal === null ? [] : [say(words.sealed, { day: seal.day, at: `${seal.position}:${seal.hash}` })]),
    ...(about.demonstration ? [say(words.demonstration)] : []),
  ]
  return <p className="print-line">{parts.join(" · ")}</p>
}

/** Said as long as the network is away: what is shown may be old, what is sent does not arrive. */
const Connection = () => {
  const { say } = useLanguage()
  const isOnline = useSyncExternalStore(onConnection, () => navigator.onLine)
  return (
    <p role="status" className={isOnline ? "visually-hidden" : "offline no-print"}>
      {isOnline ? "" : say(words.offline)}
    </p>
  )
}

const onConnection = (changed: () => void): (() => void) => {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => {
    window.removeEventListener("online", changed)
    window.removeEventListener("offline", changed)
  }
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
      <Connection />
      <main className="page" id="page" tabIndex={-1}>
        {children}
      </main>
      <Foot openKeys={() => setKeysOpen(true)} />
      <PrintLine />
      <Keys isOpen={keysOpen} setOpen={setKeysOpen} />
    </>
  )
}
