/** A page whose bundle is on its way: grey bars until it is there, and a way on when it does not come. */
import { Component, type ReactNode, Suspense } from "react"
import { useLocation } from "wouter"
import { Skeleton } from "../design/states.tsx"
import { useLanguage } from "./locale.tsx"
import { words } from "./words.ts"

const NotOpened = () => {
  const { say } = useLanguage()
  return (
    <div className="error-panel" role="alert">
      <h1 className="state-title">{say(words.notOpened)}</h1>
      <p>{say(words.notOpenedText)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {say(words.again)}
      </button>
    </div>
  )
}

/** Only a class can catch what fails below it; without it the whole window would go blank. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <NotOpened /> : this.props.children
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
