/** Everything that is made from entries: the list that the writer and a rebuild share. */
import { accessCells } from "@minsheng/core/access"
import { fundCells } from "@minsheng/core/funds"
import { projectCells } from "@minsheng/core/project"
import { findingView } from "./act/views.ts"
import { documentView } from "./document/views.ts"
import { bankView } from "./bank/views.ts"
import { estimateView } from "./funds/limits.ts"
import { planView } from "./funds/planView.ts"
import { fundView } from "./funds/views.ts"
import { officeView, userView } from "./access/views.ts"
import type { JournalRules } from "./journal/layers.ts"
import { progressView } from "./progress/views.ts"
import { projectView } from "./project/views.ts"

export const journalRules: JournalRules = {
  cells: [accessCells, projectCells, fundCells],
  views: [
    officeView,
    userView,
    projectView,
    progressView,
    documentView,
    fundView,
    planView,
    estimateView,
    bankView,
    findingView,
  ],
}
