/** A box that opens at what was clicked: Esc or a click elsewhere closes it, and focus goes back. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { useLocation, useSearch } from "wouter"

interface Place {
  readonly left: number
  readonly top: number
}

const GAP = 6
const EDGE = 8

/** Below its anchor where it fits, above where it does not, and never outside the window. */
const placeFor = (anchor: DOMRect, box: DOMRect): Place => {
  const below = anchor.bottom + GAP
  const fits = below + box.height + EDGE <= window.innerHeight
  const top = fits ? below : Math.max(EDGE, anchor.top - GAP - box.height)
  const left = Math.min(Math.max(EDGE, anchor.left), Math.max(EDGE, window.innerWidth - box.width - EDGE))
  return { left, top }
}

export const Popover = ({
  anchor,
  label,
  onClose,
  staysOnChange = false,
  children,
}: {
  readonly anchor: HTMLElement | null
  readonly label: string
  readonly onClose: () => void
  /** What is chosen in the box changes the address of its own page. */
  readonly staysOnChange?: boolean
  readonly children: ReactNode
}) => {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>({ left: -9999, top: -9999 })
  useLayoutEffect(() => {
    if (anchor === null || box.current === null) return undefined
    const element = box.current
    const settle = () => setPlace(placeFor(anchor.getBoundingClientRect(), element.getBoundingClientRect()))
    settle()
    element.focus()
    // What is read later makes the box larger; it must still fit the window.
    const observer = new ResizeObserver(settle)
    observer.observe(element)
    return () => observer.disconnect()
  }, [anchor])
  const [path] = useLocation()
  const search = useSearch()
  const address = staysOnChange ? path : `${path}?${search}`
  const openedAt = useRef(address)
  useEffect(() => {
    // What is open belongs to the page it was opened on: a link in it leads away from both.
    if (address !== openedAt.current) onClose()
  }, [address, onClose])
  useEffect(() => {
    const leave = (event: Event) => {
      const target = event.target as Node
      if (box.current?.contains(target) === true || anchor?.contains(target) === true) return
      onClose()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      onClose()
      anchor?.focus()
    }
    document.addEventListener("pointerdown", leave)
    document.addEventListener("keydown", onKey, true)
    window.addEventListener("resize", onClose)
    return () => {
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("keydown", onKey, true)
      window.removeEventListener("resize", onClose)
    }
  }, [anchor, onClose])
  return createPortal(
    <div
      className="popover"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      ref={box}
      style={{ left: place.left, top: place.top }}
    >
      {children}
    </div>,
    document.body,
  )
}

/** A button and the box that it opens: things to choose, a form, what a number is made of. */
export const Opener = ({
  children,
  label,
  content,
  title,
  className = "button",
  staysOnChange = false,
  isPassed = false,
}: {
  readonly children: ReactNode
  /** What the box is about, for those who do not see it. */
  readonly label: string
  readonly content: (close: () => void) => ReactNode
  /** The exact value, shown when the pointer rests. */
  readonly title?: string | undefined
  readonly className?: string
  readonly staysOnChange?: boolean
  /** Tabbing passes it: another one beside it tells the same. */
  readonly isPassed?: boolean
}) => {
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  return (
    <>
      <button
        type="button"
        className={className}
        ref={setAnchor}
        title={title}
        {...(isPassed ? { tabIndex: -1 } : {})}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <Popover anchor={anchor} label={label} onClose={close} staysOnChange={staysOnChange}>
          {content(close)}
        </Popover>
      )}
    </>
  )
}

/** A number that opens what it is made of. */
export const Door = ({
  className = "",
  ...opener
}: {
  readonly children: ReactNode
  readonly label: string
  readonly content: () => ReactNode
  readonly title?: string
  readonly className?: string
  readonly isPassed?: boolean
}) => <Opener {...opener} className={`door ${className}`} />
