/** Prints the page as it stands. */
import { useLanguage } from "../app/locale.tsx"

const words = { print: { zh: "打印", en: "Print" } } as const

export const PrintButton = () => {
  const { say } = useLanguage()
  return (
    <button type="button" className="button no-print" onClick={() => window.print()}>
      {say(words.print)}
    </button>
  )
}
