/** What the colours of the heat table mean, in percentage points. */
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"
import "./heatLegend.css"

const STEPS = ["b3", "b2", "b1", "0", "a1", "a2", "a3"] as const
const EDGES = ["−15", "−8", "−3", "+3", "+8", "+15"] as const

export const HeatLegend = () => {
  const { say } = useLanguage()
  return (
    <div className="heat-legend" aria-hidden="true">
      <span>{say(words.slow)}</span>
      <span className="heat-legend-steps">
        {STEPS.map((step, index) => (
          <i key={step} className={`heat-${step}`}>
            {index < EDGES.length && <em>{EDGES[index]}</em>}
          </i>
        ))}
      </span>
      <span>{say(words.fast)}</span>
    </div>
  )
}
