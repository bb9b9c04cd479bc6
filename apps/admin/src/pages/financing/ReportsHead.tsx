/** The head of a page about money whose answer leaves as reports. */
import { PrintButton } from "../../design/PrintButton.tsx"
import { FundsHead } from "../funds/Views.tsx"
import { Exports, type Report } from "./Exports.tsx"

export const ReportsHead = ({ reports }: { readonly reports: ReadonlyArray<Report> }) => (
  <FundsHead>
    <Exports reports={reports} />
    <PrintButton />
  </FundsHead>
)
