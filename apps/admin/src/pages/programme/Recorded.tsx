/** What was just recorded, said once. */
import { useLanguage } from "../../app/locale.tsx"
import { Mark } from "../../design/Mark.tsx"
import { words } from "./words.ts"

export const Recorded = ({ position }: { readonly position: number | undefined }) => {
  const { say } = useLanguage()
  return (
    <p role="status" className={position === undefined ? "visually-hidden" : "reason-strip recorded"}>
      {position !== undefined && (
        <>
          <Mark state="done" />
          {say(words.recorded, { n: position })}
        </>
      )}
    </p>
  )
}
