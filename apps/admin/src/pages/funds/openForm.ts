/** Which form of the ledger is open. It stands in the address: who signs in again is back in it. */
import { useState } from "react"
import { TRANSFER_KINDS, type TransferKind } from "@minsheng/core/funds"
import { useAddress } from "../../app/address.ts"

/** The kind that a form named `post.KIND` posts. */
export const kindOfForm = (form: string | undefined): TransferKind | undefined =>
  TRANSFER_KINDS.find((kind) => form === `post.${kind}`)

export const useForms = () => {
  const { params, change } = useAddress()
  const [recorded, setRecorded] = useState<number>()
  return {
    opened: params.get("form") ?? undefined,
    recorded,
    open: (form: string): void => {
      setRecorded(undefined)
      change({ form }, { replace: true })
    },
    ends: {
      onClose: () => change({ form: undefined }, { replace: true }),
      onDone: ({ position }: { readonly position: number }) => {
        change({ form: undefined }, { replace: true })
        setRecorded(position)
      },
    },
  }
}
