/** The first script, and small: what takes time is on its way before the app is read. */
import "./design/tokens.css"
import "./design/base.css"
import "./design/components.css"
import "./design/facts.css"
import "./design/table/table.css"
import "./app/frame.css"
import "./app/navigation.css"
import { askEarly } from "./api/early.ts"

askEarly(location)

/** Whether the browser lacks something that the shared code uses: the oldest supported one does. */
const isOld = !(
  "groupBy" in Map &&
  "groupBy" in Object &&
  "toSorted" in Array.prototype &&
  "toWellFormed" in String.prototype &&
  "parse" in URL
)

if (isOld) await import("./polyfills.ts")
await import("./start.tsx")
