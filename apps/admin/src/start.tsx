/** The app, drawn into the page. */
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App, queries } from "./app/App.tsx"
import { readAhead } from "./app/pages.tsx"

const root = document.querySelector("#root")
void readAhead(queries, location)
if (root === null) throw new Error("index.html has no #root")
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
