/** One document: whether it stands, what can be done; what is said of it and its file; its history. */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { useState } from "react"
import { Link } from "wouter"
import { type DocumentHistory, type DocumentRow, previewOf, Subject } from "@minsheng/core/document"
import { Uuid } from "@minsheng/core/kernel"
import { documentQuery } from "../api/queries.ts"
import { axesOf, axesParams, linkTo, useAddress } from "../app/address.ts"
import { useLanguage } from "../app/locale.tsx"
import { Answer } from "../design/Answer.tsx"
import { DetailHead, DetailPage } from "../design/detail/DetailPage.tsx"
import { STATED } from "../design/figure/Stated.tsx"
import { StateChip } from "../design/Mark.tsx"
import { Section } from "../design/Section.tsx"
import { Empty } from "../design/states.tsx"
import { Strip } from "../design/Strip.tsx"
import { fileAddress, subjectPage } from "./address.ts"
import { DocumentHistoryTable } from "./DocumentHistoryTable.tsx"
import { sizeText } from "./DocumentTable.tsx"
import { Preview } from "./Preview.tsx"
import { pageWords as words, words as panelWords } from "./words.ts"
import "./documents.css"

interface Shown {
  readonly answer: DocumentHistory
}

const Facts = ({ answer: { row, document } }: Shown) => {
  const { say } = useLanguage()
  const { details, attachment, part } = row ?? document
  const facts = [
    [panelWords.documentTitle, details.title],
    [panelWords.number, details.documentNumber],
    [panelWords.issued, [details.issuer, details.issuedOn].filter((text) => text !== null).join(" ")],
    [panelWords.belongsTo, part === null ? null : part.name],
    [panelWords.file, attachment.fileName],
    [panelWords.size, sizeText(attachment.size)],
    [words.digest, attachment.sha256],
  ] as const
  return (
    <dl className="terms facts as-recorded document-facts" {...STATED}>
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{value === null || value === "" ? "–" : value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Looking at it and taking it along, as long as it stands. */
const Offered = ({ row, preview }: { readonly row: DocumentRow; readonly preview: () => void }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  return (
    <div className="dialog-actions no-print">
      {previewOf(row.attachment.mediaType) !== null && (
        <button type="button" className="button primary" onClick={preview}>
          {say(panelWords.preview)}
        </button>
      )}
      <a className="button" href={fileAddress(row.id, axesParams(params))} download={row.attachment.fileName}>
        {say(panelWords.download)}
      </a>
    </div>
  )
}

const DocumentStrip = ({
  answer: { row, document, subject, entries },
  preview,
}: Shown & { readonly preview: () => void }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { sha256 } = document.attachment
  const withdrawn = entries.find(({ act, known }) => act === "withdrawn" && known)
  const corrected = entries.filter(({ act, known }) => act === "corrected" && known)
  const toRecord = <Link href={linkTo(subjectPage(subject), params)}>{say(words.toRecord)}</Link>
  return (
    <Strip
      stand={
        <>
          <p className="strong">{say(row === null ? words.standsNot : words.stands)}</p>
          <p className="stand-terms as-recorded">
            {say(panelWords.digest, { digest: `${sha256.slice(0, 8)}…${sha256.slice(-8)}` })}
          </p>
        </>
      }
      problems={[
        ...(withdrawn === undefined
          ? []
          : [
              {
                id: "withdrawn",
                state: "bad" as const,
                text: <a href="#history-title">{say(words.isWithdrawn)}</a>,
              },
            ]),
        ...(corrected.length === 0
          ? []
          : [
              {
                id: "corrected",
                state: "undetermined" as const,
                text: <a href="#history-title">{say(words.isCorrected)}</a>,
              },
            ]),
      ]}
      actions={[{ id: "record", state: "toDo", text: toRecord }]}
      primary={row !== null && <Offered row={row} preview={preview} />}
    />
  )
}

const Opened = ({ answer }: Shown) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const [isPreviewed, setPreviewed] = useState(false)
  const { row, document, subject } = answer
  return (
    <DetailPage
      axes={answer.axes}
      recorded={undefined}
      head={
        <DetailHead
          path={[{ text: subject.code, to: linkTo(subjectPage(subject), params) }]}
          title={(row ?? document).details.title}
          code={<span className="as-recorded">{(row ?? document).details.documentNumber ?? ""}</span>}
          chip={
            <StateChip state={row === null ? "notApplicable" : "done"} wash>
              {say(row === null ? words.notStanding : words.standing)}
            </StateChip>
          }
          heldBack={null}
          actions={null}
        >
          <span className="as-recorded">{document.attachment.fileName}</span>
        </DetailHead>
      }
      strip={<DocumentStrip answer={answer} preview={() => setPreviewed(true)} />}
      facts={
        <Section id="facts-title" title={say(words.facts)}>
          <Facts answer={answer} />
        </Section>
      }
      history={<DocumentHistoryTable entries={answer.entries} />}
      dialog={
        isPreviewed &&
        row !== null && <Preview row={row} axes={axesParams(params)} onClose={() => setPreviewed(false)} />
      }
    />
  )
}

const Asked = ({ subject, id }: { readonly subject: Subject; readonly id: Uuid.Uuid }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const answer = useQuery(documentQuery(subject, id, axesOf(params)))
  const back = (
    <Link href={linkTo(subjectPage(subject), params)} className="button">
      {say(words.toRecord)}
    </Link>
  )
  return (
    <Answer query={answer} isPage action={back}>
      {(found) => <Opened answer={found} />}
    </Answer>
  )
}

const isId = Schema.is(Uuid.Uuid)
const isSubject = Schema.is(Subject)

/** The record that the document belongs to stands in the address, as its list put it there. */
export const DocumentPage = ({ id }: { readonly id: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const subject = { kind: params.get("kind"), code: params.get("code") }
  if (isId(id) && isSubject(subject)) return <Asked subject={subject} id={id} />
  return (
    <Empty isPage title={say(words.noSuch)}>
      {say(words.noSuchText)}
    </Empty>
  )
}
