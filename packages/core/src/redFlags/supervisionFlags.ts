/** Red flags about who supervises: a firm that builds as well, and chief engineers with too many projects. */
import { addDays, type CalendarDate } from "../kernel/CalendarDate.ts"
import { within } from "../kernel/OrganisationCode.ts"
import { valueOn } from "../law/DatedParameter.ts"
import type { Party } from "../sixSystems/Act.ts"
import { every } from "../sixSystems/ActsByKind.ts"
import { projectsOfAChief } from "../sixSystems/constructionSupervision/parameters.ts"
import type { Dossier } from "../dossier/index.ts"
import { type Basis, type Exhibit, lawBasis, type ProjectName, type RedFlag } from "./RedFlag.ts"
import { SETTINGS, type Settings } from "./settings.ts"

/** A dossier with the name of its project. */
export interface ProjectDossier {
  readonly project: ProjectName
  readonly dossier: Dossier
}

const appointmentsIn = ({ supervision }: Dossier) => every(supervision.acts, "SupervisionAppointed")
type Appointment = ReturnType<typeof appointmentsIn>[number]

const exhibitOf = (
  project: ProjectName,
  { id, on, payload }: Appointment,
  remark: Exhibit["remark"],
): Exhibit => ({
  project,
  deal: payload.contract ?? "",
  on,
  party: payload.supervisionFirm,
  amountFen: undefined,
  remark,
  acts: [id],
})

/** Contracts of works and goods that an appointment is about, with whoever was appointed. */
const ownContracts = ({ supervision }: Dossier, { payload }: Appointment) =>
  every(supervision.acts, "ContractSigned").filter(
    ({ payload: { kind, contract, contractor } }) =>
      (kind === "works" || kind === "goods") &&
      (payload.contract === undefined || payload.contract === contract) &&
      within(contractor.code) === within(payload.supervisionFirm.code),
  )

/** Whoever supervises builds or supplies as well, or is said to be related to those who do. */
export const relatedFlags = ({ project, dossier }: ProjectDossier): ReadonlyArray<RedFlag> =>
  appointmentsIn(dossier).flatMap((appointment) => {
    const own = ownContracts(dossier, appointment)
    if (own.length === 0 && appointment.payload.isRelated !== true) return []
    const days = [appointment.on, ...own.map(({ on }) => on)].toSorted()
    return [
      {
        id: `supervisionRelated ${project.code}/${appointment.id}`,
        kind: "supervisionRelated",
        on: days.at(-1) ?? appointment.on,
        yardsticks: [],
        exhibits: [
          exhibitOf(project, appointment, {
            zh: appointment.payload.isRelated === true ? "监理单位，记载有利害关系" : "监理单位",
            en:
              appointment.payload.isRelated === true ? "supervises, and is said to be related" : "supervises",
          }),
          ...own.map(({ id, on, payload: { contract, contractor, priceFen } }) => ({
            project,
            deal: contract,
            on,
            party: contractor,
            amountFen: priceFen,
            remark: { zh: "施工或者供应单位", en: "builds or supplies" },
            acts: [id],
          })),
        ],
      },
    ]
  })

/** A chief supervision engineer in a project: from the appointment to the acceptance, or the next chief. */
interface Post {
  readonly project: ProjectName
  readonly appointment: Appointment
  readonly firm: Party
  readonly chief: string
  readonly from: CalendarDate
  /** The last day, where it is over. */
  readonly until: CalendarDate | undefined
}

const endOf = (dossier: Dossier, next: Appointment | undefined): CalendarDate | undefined => {
  const accepted = dossier.supervision.milestones.accepted?.value
  const replaced = next === undefined ? undefined : addDays(next.on, -1)
  return accepted !== undefined && (replaced === undefined || accepted < replaced) ? accepted : replaced
}

/** One post for each project: who is appointed again for another contract of it has no second. */
const postsIn = ({ project, dossier }: ProjectDossier): ReadonlyArray<Post> => {
  const named = appointmentsIn(dossier).filter(({ payload }) => payload.chiefEngineer !== undefined)
  const nameOf = ({ payload }: Appointment): string =>
    `${payload.chiefEngineer ?? ""} ${within(payload.supervisionFirm.code)}`
  const changes = named.filter((one, index) => {
    const before = named[index - 1]
    return before === undefined || nameOf(before) !== nameOf(one)
  })
  return changes.map((appointment, index) => ({
    project,
    appointment,
    firm: appointment.payload.supervisionFirm,
    chief: appointment.payload.chiefEngineer ?? "",
    from: appointment.on,
    until: endOf(dossier, changes[index + 1]),
  }))
}

/** How many projects a chief may have on a day: by the text in force, or by a setting where there is none. */
const limitOn = (
  day: CalendarDate,
  settings: Settings,
): { readonly limit: number; readonly basis: Basis } => {
  const found = valueOn(projectsOfAChief, day)
  return found === undefined
    ? { limit: settings.chiefProjects, basis: { kind: "setting", number: "chiefProjects" } }
    : { limit: found.value, basis: lawBasis(projectsOfAChief, found) }
}

/** The most posts that are held at once, as of the day on which that was reached first. */
const mostAtOnce = (
  posts: ReadonlyArray<Post>,
): { readonly on: CalendarDate; readonly held: ReadonlyArray<Post> } => {
  let most: { on: CalendarDate; held: ReadonlyArray<Post> } | undefined
  for (const { from } of posts) {
    const held = posts.filter((post) => post.from <= from && (post.until === undefined || post.until >= from))
    if (most === undefined || held.length > most.held.length) most = { on: from, held }
  }
  return most as { on: CalendarDate; held: ReadonlyArray<Post> }
}

/** One chief supervision engineer of one firm in more projects at a time than may be. */
export const busyChiefFlags = (
  dossiers: ReadonlyArray<ProjectDossier>,
  settings: Settings = SETTINGS,
): ReadonlyArray<RedFlag> => {
  const posts = dossiers.flatMap(postsIn).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const chiefs = Map.groupBy(posts, ({ chief, firm }) => JSON.stringify([within(firm.code), chief]))
  return [...chiefs].flatMap(([key, own]): ReadonlyArray<RedFlag> => {
    const { on, held } = mostAtOnce(own)
    const { limit, basis } = limitOn(on, settings)
    if (held.length <= limit) return []
    return [
      {
        id: `busyChief ${key}`,
        kind: "busyChief",
        on,
        yardsticks: [
          {
            title: {
              zh: "同时担任总监理工程师的项目数",
              en: "projects of one chief supervision engineer at a time",
            },
            unit: "count",
            observed: held.length,
            is: ">",
            limit,
            basis,
          },
        ],
        exhibits: held.map(({ project, appointment, chief, until }) =>
          exhibitOf(project, appointment, {
            zh: until === undefined ? `${chief}，在任` : `${chief}，至 ${until}`,
            en: until === undefined ? `${chief}, in office` : `${chief}, until ${until}`,
          }),
        ),
      },
    ]
  })
}
