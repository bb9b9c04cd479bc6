/** From whoever gives the money to where it is and how far it has come: a chart, and the same as tables. */
import { useQuery } from "@tanstack/react-query"
import type { FlowAnswer } from "@minsheng/core/funds"
import { flowQuery, sumsQuery } from "../../api/funds.ts"
import { axesOf, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { unitFor } from "../../design/numbers.ts"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { Section } from "../../design/Section.tsx"
import { FlowFilters } from "./Filters.tsx"
import { type By, byOf, FlowTable, SumsChoice, SumsTable } from "./FlowTables.tsx"
import { accountsFilterOf } from "./question.ts"
import { Sankey } from "./Sankey.tsx"
import { NothingYet } from "./FundsPage.tsx"
import { FundsHead } from "./Views.tsx"
import { words } from "./words.ts"
import "./funds.css"

const useFilter = () => {
  const { params } = useAddress()
  const { purpose: _, level: __, ...filter } = accountsFilterOf(params)
  return { ...axesOf(params), filter }
}

const Sums = ({ by }: { readonly by: By }) => {
  const sums = useQuery(sumsQuery({ ...useFilter(), by }))
  return <Answer query={sums}>{(answer) => <SumsTable answer={answer} by={by} />}</Answer>
}

const Flow = ({ answer }: { readonly answer: FlowAnswer }) => {
  const { say } = useLanguage()
  const total = answer.parts.reduce((sum, { balanceFen }) => sum + balanceFen, 0n)
  const unit = unitFor(total)
  return (
    <>
      <Section id="flow-title" title={`${say(words.flow)} · ${say(unit.name)}`} note={say(words.flowNote)}>
        <Sankey parts={answer.parts} unit={unit} />
      </Section>
      <Section id="flow-table-title" title={say(words.flowTable)} className="history">
        <FlowTable answer={answer} unit={unit} />
      </Section>
    </>
  )
}

const FLOW_FILTERS = ["region", "item"] as const

const None = () => {
  const { params } = useAddress()
  const isFiltered = FLOW_FILTERS.some((name) => params.has(name))
  return isFiltered ? <NoneFound title={words.noFlow} conditions={FLOW_FILTERS} /> : <NothingYet />
}

export const FlowPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const flow = useQuery(flowQuery(useFilter()))
  const by = byOf(params.get("by"))
  return (
    <>
      <FundsHead>
        <TakeAlong />
      </FundsHead>
      <FlowFilters>
        <Bookmarks />
      </FlowFilters>
      <Answer query={flow} empty={({ parts }) => (parts.length === 0 ? <None /> : undefined)}>
        {(answer) => (
          <>
            <Flow answer={answer} />
            <Section
              id="sums-title"
              title={say(words.bySums, {
                by: say(words[by === "region" ? "byRegion" : by === "item" ? "byItem" : "byLevel"]),
              })}
              className="history"
              trailing={<SumsChoice by={by} />}
            >
              <Sums by={by} />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}
