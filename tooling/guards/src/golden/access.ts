/** docs/reference/access.md: who may do what, and where it can be asked for. */
import { permissions, ROLES, USE_CASES } from "@minsheng/core/access"
import { roleWords, useCaseWords } from "@minsheng/core/words"
import type { Measured } from "./measured.ts"
import { code, page, table } from "./markdown.ts"

const elsewhere = (...all: ReadonlyArray<string>): string => all.map((way) => `\`${way}\``).join(", ")

/** Ways to a use case that are neither a procedure nor a command. */
const ELSEWHERE: Readonly<Partial<Record<string, string>>> = {
  "projects.export": ["projects.csv", "projects.xlsx", "reports.csv", "reports.xlsx"]
    .map((file) => `\`GET /export/${file}\``)
    .join(", "),
  "tables.export": "`POST /export/tables.csv`, `POST /export/tables.xlsx`",
  "programme.read": ["items.csv", "items.xlsx", "targets.csv", "targets.xlsx"]
    .map((file) => `\`GET /export/${file}\``)
    .join(", "),
  "projects.import": elsewhere("POST /import/projects", "GET /template/projects.xlsx"),
  "reports.file": elsewhere("POST /import/reports", "GET /template/reports.xlsx"),
  "programme.edit": elsewhere("POST /import/targets", "GET /template/targets.xlsx"),
  "funds.post": elsewhere(
    "POST /import/arrivals",
    "POST /import/transfers",
    "GET /template/arrivals.xlsx",
    "GET /template/transfers.xlsx",
  ),
  "funds.plan": elsewhere("POST /import/plans", "GET /template/plans.xlsx"),
  "funds.reconcile": elsewhere("POST /import/bank", "GET /template/bank.xlsx"),
  "files.import": elsewhere("POST /import/file", "GET /import/rejected.csv", "GET /import/rejected.xlsx"),
  "agency.query": "`/graphql`",
}

const roles = table(
  ["Role", "中文", "English"],
  ROLES.map((role) => [code(role), roleWords[role].zh, roleWords[role].en]),
)

const permitted = table(
  ["Use case", "中文", "English", ...ROLES.map(code)],
  USE_CASES.map((useCase) => [
    code(useCase),
    useCaseWords[useCase].zh,
    useCaseWords[useCase].en,
    ...ROLES.map((role) => (permissions[role].includes(useCase) ? "yes" : "")),
  ]),
)

const listed = (ways: ReadonlyMap<string, string | undefined>, useCase: string, prefix = ""): string =>
  [...ways]
    .filter(([, behind]) => behind === useCase)
    .map(([name]) => code(`${prefix}${name}`))
    .toSorted()
    .join(", ")

const waysTo = (measured: Measured): ReadonlyArray<string> => {
  const asked = new Map([...measured.procedures].map(([path, { useCase }]) => [path, useCase]))
  return table(
    ["Use case", "Procedures", "Commands", "Elsewhere"],
    USE_CASES.map((useCase) => [
      code(useCase),
      listed(asked, useCase),
      listed(measured.commands, useCase, "minsheng "),
      ELSEWHERE[useCase] ?? "",
    ]),
  )
}

const others = (measured: Measured): string => {
  const open = [...measured.procedures].filter(([, { useCase }]) => useCase === undefined)
  const commands = [...measured.commands].filter(([, useCase]) => useCase === undefined)
  const names = [...open.map(([path]) => path), ...commands.map(([name]) => `minsheng ${name}`)]
  return `Behind no use case: ${names.toSorted().map(code).join(", ")}.`
}

export const accessPage = (measured: Measured): string =>
  page(
    "Access",
    [
      "What each role permits, from the one table in core, and where each use case can be asked for. The operator",
      "at the command line of the machine itself may do everything; nobody else may operate the instance.",
    ],
    ["## Roles"],
    roles,
    ["## What a role permits"],
    permitted,
    ["## Where it is asked for"],
    ["Measured: each procedure and command was called by somebody without any role."],
    waysTo(measured),
    [others(measured)],
  )
