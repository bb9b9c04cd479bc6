/**
 * A page whose bundle is on its way: grey bars until it is there. Where it does not come, or breaks while it
 * is shown, a page that says so stands in its place, and the rest of the window goes on.
 */
import { Component, type ReactNode, Suspense } from "react"
import { useLocation } from "wouter"
import { lastRequestId } from "../api/requestNumber.ts"
import { RequestNumber } from "../design/RequestNumber.tsx"
import { Skeleton } from "../design/states.tsx"
import { useLanguage } from "./locale.tsx"
import { words } from "./words.ts"

/** How browsers say that a bundle did not come. */
const NOT_LOADED = /dynamically imported module|module script|preload CSS|Failed to fetch|error loading/iu

const Broken = ({ error }: { readonly error: Error }) => {
  const { say } = useLanguage()
  const isMissing = NOT_LOADED.test(error.message)
  return (
    <div className="error-panel" role="alert">
      <h1 className="state-title">{say(isMissing ? words.notOpened : words.broken)}</h1>
      <p>{say(isMissing ? words.notOpenedText : words.brokenText)}</p>
      {!isMissing && <RequestNumber id={lastRequestId()} />}
      <button type="button" className="button" onClick={() => location.reload()}>
        {say(words.again)}
      </button>
    </div>
  )
}

interface Caught {
  readonly error: Error | undefined
}

/** Only a class can catch what fails below it; without it the whole window would go blank. */
class Boundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: undefined }

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <Broken error={this.state.error} />
  }
}

export const Opened = ({ rows, children }: { readonly rows: number; readonly children: ReactNode }) => {
  const [path] = useLocation()
  return (
    <Boundary key={path}>
      <Suspense fallback={<Skeleton rows={rows} />}>{children}</Suspense>
    </Boundary>
  )
}
