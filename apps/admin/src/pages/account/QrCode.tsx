/** A text as a picture for a telephone's camera, drawn here: it leaves this window by light alone. */
import { encode } from "uqr"

/** White around it, as wide as the standard asks, so that a camera finds its edges. */
const MARGIN = 4

export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { border: 0, ecc: "M" })
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])))
    .join("")
  const whole = size + 2 * MARGIN
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      shapeRendering="crispEdges"
    >
      <rect width={whole} height={whole} className="qr-ground" />
      <path d={path} className="qr-modules" />
    </svg>
  )
}
