import { paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { moneyIsTransferredUponInvoices } from "./moneyIsTransferredUponInvoices.ts"

export const moneyIsTransferredUponInvoicesCases: RuleCases = {
  rule: moneyIsTransferredUponInvoices,
  cases: [
    {
      name: "a transfer upon an invoice",
      acts: [paid("2010-03-01", "progress", 5n, { means: "transfer", hasInvoice: true })],
      expected: "satisfied",
    },
    {
      name: "cash",
      acts: [paid("2010-03-01", "progress", 5n, { means: "cash", hasInvoice: true })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a slip of paper",
      acts: [paid("2010-03-01", "progress", 5n, { means: "transfer", hasInvoice: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "it is not known how",
      acts: [paid("2010-03-01", "progress", 5n, { hasInvoice: true })],
      expected: "undetermined",
    },
    {
      name: "it is not known upon what",
      acts: [paid("2010-03-01", "progress", 5n, { means: "transfer" })],
      expected: "undetermined",
    },
    {
      name: "the day before it is looked at",
      acts: [paid("1999-12-31", "progress", 5n, { means: "cash", hasInvoice: true })],
      expected: "notApplicable",
    },
    {
      name: "the first day",
      acts: [paid("2000-01-01", "progress", 5n, { means: "cash", hasInvoice: true })],
      expected: "violated",
    },
  ],
}
