/** Which form of a page is open. It stands in the address: who signs in again is back in it. */
import { useState } from "react"
import type { UseCase } from "@minsheng/core/access"
import type { ItemsAnswer } from "@minsheng/core/programme"
import { useAddress } from "../../app/address.ts"

/** Only the present can be acted on, and only by those whose roles and scope permit it. */
export const canNow = ({ axes, can }: Pick<ItemsAnswer, "axes" | "can">, useCase: UseCase): boolean =>
  axes.current && can.some((one) => one.useCase === useCase && one.refusal === null)

/** After these, what is in force is what there is to see; after and in all others, the draft. */
const ENDS_DRAFT: ReadonlySet<string> = new Set(["issue", "withdraw"])

export const useForms = () => {
  const { params, change } = useAddress()
  const [recorded, setRecorded] = useState<number>()
  const opened = params.get("form") ?? undefined
  return {
    opened,
    recorded,
    open: (form: string): void => {
      setRecorded(undefined)
      // What is changed is the draft, also when what is in force was shown.
      change(form === "adjust" || form === "copy" ? { form } : { form, draft: "1" }, { replace: true })
    },
    ends: {
      onClose: () => change({ form: undefined }, { replace: true }),
      onDone: ({ position }: { readonly position: number }) => {
        const isOver = opened === undefined || ENDS_DRAFT.has(opened)
        change({ form: undefined, draft: isOver ? undefined : "1" }, { replace: true })
        setRecorded(position)
      },
    },
  }
}
