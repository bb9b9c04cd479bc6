/** A link to a file that is made while it is sent: followed here, and still a link for whoever wants one. */
import type { MouseEvent } from "react"
import { useDownload } from "./Downloads.tsx"

export const DownloadLink = ({
  address,
  label,
  isCounted = false,
  onStart,
}: {
  readonly address: string
  readonly label: string
  readonly isCounted?: boolean
  readonly onStart?: () => void
}) => {
  const download = useDownload()
  const start = (event: MouseEvent): void => {
    // Another window, or saving it elsewhere, is the browser's own affair.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    download({ address, label, isCounted })
    onStart?.()
  }
  return (
    <a className="button" href={address} download onClick={start}>
      {label}
    </a>
  )
}
