/** The places that somebody may go to: as many as fit stand in the bar, the others in the box behind them. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react"
import { Link, useLocation } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { Opener } from "../design/Popover.tsx"
import { useLanguage } from "./locale.tsx"
import { placesFor } from "./pages.tsx"
import { useSession } from "./session.tsx"
import { words } from "./words.ts"

interface Tab {
  readonly path: string
  readonly label: Bilingual
}

const isAt = (tab: string, path: string): boolean =>
  tab === "/" ? path === "/" : path === tab || path.startsWith(`${tab}/`)

const TabLink = ({ tab }: { readonly tab: Tab }) => {
  const { say } = useLanguage()
  const [path] = useLocation()
  return (
    <Link
      href={tab.path}
      className="tab"
      {...(isAt(tab.path, path) ? { "aria-current": "page" as const } : {})}
    >
      {say(tab.label)}
    </Link>
  )
}

/** The places that do not fit. */
const More = ({ tabs }: { readonly tabs: ReadonlyArray<Tab> }) => {
  const { say } = useLanguage()
  const [path] = useLocation()
  return (
    <Opener
      label={say(words.more)}
      className={`tab more${tabs.some((tab) => isAt(tab.path, path)) ? " is-current" : ""}`}
      content={() => (
        <ul className="more-places">
          {tabs.map((tab) => (
            <li key={tab.path}>
              <TabLink tab={tab} />
            </li>
          ))}
        </ul>
      )}
    >
      {say(words.more)}
    </Opener>
  )
}

/** How many of some tabs stand side by side in a bar; measured on a row of all of them that nobody sees. */
const useFitting = (
  bar: RefObject<HTMLElement | null>,
  row: RefObject<HTMLElement | null>,
  count: number,
): number => {
  const [fitting, setFitting] = useState(count)
  useLayoutEffect(() => {
    if (bar.current === null || row.current === null) return undefined
    const [element, measured] = [bar.current, row.current]
    const settle = (): void => {
      const widths = [...measured.children].map((tab) => tab.getBoundingClientRect().width)
      const more = widths.pop() ?? 0
      const whole = widths.reduce((sum, width) => sum + width, 0)
      let left = element.clientWidth - (whole <= element.clientWidth ? 0 : more)
      const fits = widths.findIndex((width) => (left -= width) < 0)
      setFitting(fits === -1 ? count : fits)
    }
    // It is told of the first sizes too, once the page is laid out anyway and before it is painted.
    const observer = new ResizeObserver(settle)
    observer.observe(element)
    // In another language the tabs have other widths.
    observer.observe(measured)
    return () => observer.disconnect()
  }, [bar, row, count])
  return Math.min(fitting, count)
}

export const Navigation = () => {
  const { say } = useLanguage()
  const { useCases } = useSession()
  const tabs = placesFor(useCases)
  const bar = useRef<HTMLElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const fitting = useFitting(bar, row, tabs.length)
  return (
    <nav className="tabs no-print" aria-label={say(words.mainNavigation)} ref={bar}>
      <div className="tabs-measured" aria-hidden="true" ref={row}>
        {[...tabs.map((tab) => tab.label), words.more].map((label) => (
          <span key={label.en} className="tab">
            {say(label)}
          </span>
        ))}
      </div>
      {tabs.slice(0, fitting).map((tab) => (
        <TabLink key={tab.path} tab={tab} />
      ))}
      {fitting < tabs.length && <More tabs={tabs.slice(fitting)} />}
    </nav>
  )
}
