/** What the commands of rows do, as previews and counts tell it. */
import type { RowAction } from "./Import.ts"
import type { RowCommand } from "./ImportStage.ts"

export const actionOf = (command: RowCommand): Exclude<RowAction, "none"> => {
  switch (command._tag) {
    case "Register":
      return "register"
    case "Report":
      return "report"
    case "Revise":
      return "revise"
    case "Correct":
    case "CorrectReport":
      return "correct"
    case "BreakDown":
      return command.isNew ? "breakDown" : "breakDownAnew"
    case "Transfer":
      return "transfer"
    case "Plan":
      return command.isNew ? "plan" : "planAnew"
    case "Along":
      return command.action
  }
}

/** Actions that bring in something that was not there; the others change what was. */
export const NEW_ACTIONS: ReadonlyArray<RowAction> = ["register", "report", "breakDown", "transfer", "plan"]
export const CHANGING_ACTIONS: ReadonlyArray<RowAction> = ["revise", "correct", "breakDownAnew", "planAnew"]
