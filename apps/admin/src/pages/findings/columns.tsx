/** The columns of the list of what is wrong and what falls due. */
import { Link } from "wouter"
import type { OpenFinding } from "@minsheng/core/act"
import { systemNames } from "@minsheng/core/sixSystems"
import { verdictWords } from "@minsheng/core/words"
import { StateChip } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { stateOf } from "../dossier/saying.ts"
import { words } from "./words.ts"

export type LeadsTo = (row: OpenFinding) => string

/** What is judged; the project itself, and acts by their entries, say nothing here. */
const aboutText = ({ subject: { kind, key } }: OpenFinding): string =>
  kind === "project" || key === "project"
    ? ""
    : key
        .split("/")
        .filter((part) => !/^\d+$/u.test(part))
        .join(" · ")

const SAID = (asOf: string): ReadonlyArray<Column<OpenFinding>> => [
  {
    key: "state",
    title: words.state,
    kind: "state",
    width: 110,
    cell: (row, { say }) => (
      <StateChip state={stateOf(row, asOf)}>{say(verdictWords[row.verdict])}</StateChip>
    ),
  },
  {
    key: "day",
    title: words.day,
    kind: "date",
    width: 110,
    cell: ({ dueOn, since }) => dueOn ?? since,
  },
  {
    key: "rule",
    title: words.rule,
    kind: "text",
    width: 320,
    grows: true,
    cell: ({ title }, { say }) => say(title),
  },
  {
    key: "about",
    title: words.about,
    kind: "text",
    width: 150,
    className: "as-recorded",
    cell: aboutText,
  },
]

export const findingColumns = (leadsTo: LeadsTo, asOf: string): ReadonlyArray<Column<OpenFinding>> => [
  ...SAID(asOf),
  {
    key: "project",
    title: words.project,
    kind: "text",
    width: 190,
    isRowName: true,
    isKept: true,
    className: "as-recorded",
    cell: (row) => <Link href={leadsTo(row)}>{row.name}</Link>,
  },
  {
    key: "county",
    title: words.county,
    kind: "text",
    width: 100,
    cell: ({ countyName }, { say }) => say(countyName),
  },
  {
    key: "system",
    title: words.systemHead,
    kind: "text",
    width: 120,
    cell: ({ system }, { say }) => say(systemNames[system]),
  },
  {
    key: "code",
    title: { zh: "编号", en: "Code" },
    kind: "code",
    width: 160,
    isExtra: true,
    cell: ({ code }) => code,
  },
]
