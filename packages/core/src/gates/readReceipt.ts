/**
 * Reading a receipt from a file that anybody may have written, alone or with the dossier that it rests on.
 */
import { Schema } from "effect"
import { decodeInput, malformed, MalformedInput } from "../kernel/input.ts"
import { readJson } from "../kernel/json.ts"
import { DossierFile } from "../dossier/Dossier.ts"
import { DOSSIER_BYTES_MAX, readDossier } from "../dossier/readDossier.ts"
import { Receipt } from "./Receipt.ts"

/** A receipt with its dossier: all that a replay needs. */
export const ReceiptFile = Schema.Struct({ receipt: Receipt, dossier: DossierFile })
export type ReceiptFile = typeof ReceiptFile.Type

const Parts = Schema.Struct({
  receipt: Schema.Record(Schema.String, Schema.Unknown),
  dossier: Schema.Record(Schema.String, Schema.Unknown),
})

const decodeParts = decodeInput(Parts, "error")
const decodeReceipt = decodeInput(Receipt, "error")

/** Whether a text is a receipt beside its dossier, and not a receipt alone. */
const hasParts = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "receipt" in value && typeof value.receipt === "object"

const below = (place: string, { issues }: MalformedInput): MalformedInput =>
  new MalformedInput({
    issues: issues.map(({ path, code }) => ({ path: path === "" ? place : `${place}.${path}`, code })),
  })

/** The receipt that a text holds, and its dossier where it is there; or what is wrong with it and where. */
export const readReceipt = (
  text: string,
): { readonly receipt: Receipt; readonly dossier: DossierFile | undefined } | MalformedInput => {
  if (text.length > 2 * DOSSIER_BYTES_MAX) return malformed([{ message: "dossierBytes" }])
  const stated = readJson(text)
  if (stated instanceof MalformedInput) return stated
  if (!hasParts(stated.value)) {
    const receipt = decodeReceipt(stated.value)
    return receipt instanceof MalformedInput ? receipt : { receipt, dossier: undefined }
  }
  const parts = decodeParts(stated.value)
  if (parts instanceof MalformedInput) return parts
  const receipt = decodeReceipt(parts.receipt)
  if (receipt instanceof MalformedInput) return below("receipt", receipt)
  const dossier = readDossier(JSON.stringify(parts.dossier))
  return dossier instanceof MalformedInput ? below("dossier", dossier) : { receipt, dossier }
}
