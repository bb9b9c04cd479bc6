/** One division: how it stands, its parts, items and months, its neighbours, and what became of it. */
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { Link } from "wouter"
import type { DivisionAnswer } from "@minsheng/core/progress"
import { divisionQuery } from "../../api/queries.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { words as appWords } from "../../app/words.ts"
import { Answer } from "../../design/Answer.tsx"
import { DetailPage } from "../../design/detail/DetailPage.tsx"
import { Empty } from "../../design/states.tsx"
import { MoneyAside } from "../overview/MoneyAside.tsx"
import { ChangesTable } from "./ChangesTable.tsx"
import { ItemsTable } from "./ItemsTable.tsx"
import { LocalTable } from "./LocalTable.tsx"
import { regionModel, type RegionModel } from "./model.ts"
import { MonthsTable } from "./MonthsTable.tsx"
import { NeighboursList } from "./NeighboursList.tsx"
import { PartsTable } from "./PartsTable.tsx"
import { regionQuestionOf } from "./question.ts"
import { RegionHead } from "./RegionHead.tsx"
import { RegionStrip } from "./RegionStrip.tsx"
import { SlowestProjects } from "./SlowestProjects.tsx"
import { SourcesTable } from "./SourcesTable.tsx"
import { words } from "./words.ts"
import "../overview/overview.css"
import "./region.css"

const Figures = ({ model }: { readonly model: RegionModel }) => (
  <>
    <SourcesTable model={model} />
    <div className="overview region">
      <div className="region-main">
        <PartsTable model={model} />
        <MonthsTable model={model} />
        <ItemsTable model={model} />
        <LocalTable model={model} />
      </div>
      <aside className="overview-aside">
        <MoneyAside model={model} />
        <NeighboursList model={model} />
        <SlowestProjects model={model} />
      </aside>
    </div>
  </>
)

/** No project stands under it: whoever takes them in begins there. */
const None = () => {
  const { say } = useLanguage()
  const imports = useMay("projects.import")
  return (
    <Empty
      title={say(words.emptyTitle)}
      action={
        imports && (
          <Link href="/imports" className="button">
            {say(words.toImport)}
          </Link>
        )
      }
    >
      {say(words.emptyText)}
    </Empty>
  )
}

const Shown = ({ answer }: { readonly answer: DivisionAnswer }) => {
  const model = useMemo(() => regionModel(answer), [answer])
  const isEmpty = answer.figures.projectCount === 0
  return (
    <DetailPage
      axes={answer.figures.axes}
      recorded={undefined}
      head={<RegionHead answer={answer} />}
      strip={isEmpty ? <None /> : <RegionStrip model={model} />}
      facts={isEmpty ? <SourcesTable model={model} /> : <Figures model={model} />}
      history={<ChangesTable answer={answer} />}
      dialog={null}
    />
  )
}

export const RegionPage = ({ code }: { readonly code: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const question = regionQuestionOf(code, params)
  const division = useQuery({ ...divisionQuery(question), enabled: question !== undefined })
  const all = (
    <Link href={linkTo("/regions", params)} className="button">
      {say(words.allRegions)}
    </Link>
  )
  if (question === undefined) {
    return (
      <Empty isPage title={say(appWords.notFound)} action={all}>
        {say(appWords.notFoundText)}
      </Empty>
    )
  }
  return (
    <Answer query={division} isPage action={all}>
      {(answer) => <Shown answer={answer} />}
    </Answer>
  )
}
