/** How far something is that goes on, and a way to end it. */
import { useLanguage } from "../app/locale.tsx"

const words = { stop: { zh: "中止", en: "Stop" } } as const

export const Progress = ({
  said,
  now,
  most,
  stop,
}: {
  readonly said: string
  readonly now: number
  /** Left out while nobody knows how much there is. */
  readonly most?: number | undefined
  readonly stop?: () => void
}) => {
  const { say } = useLanguage()
  return (
    <div className="progress" role="status">
      <p>{said}</p>
      <progress {...(most === undefined ? {} : { value: now, max: Math.max(most, 1) })} aria-label={said} />
      {stop !== undefined && (
        <button type="button" className="button" onClick={stop}>
          {say(words.stop)}
        </button>
      )}
    </div>
  )
}
