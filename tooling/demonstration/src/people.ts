/** The offices and people of the scene. Nobody in it exists. */
import { DivisionCode, ItemKey, type Uuid } from "@minsheng/core/kernel"
import { type OfficeKind, type Role, UserName } from "@minsheng/core/access"
import type { Division } from "@minsheng/core/region"
import { ANHUI } from "@minsheng/anhui"

export interface ScenePerson {
  readonly userName: UserName
  readonly displayName: string
  readonly roles: ReadonlyArray<Role>
  readonly office: {
    readonly name: string
    readonly kind: OfficeKind
    readonly regionCode: DivisionCode.DivisionCode
    readonly itemKeys: ReadonlyArray<ItemKey.ItemKey> | null
  }
  /** What to try with the account; `null` for those who get no password. */
  readonly purpose: { readonly zh: string; readonly en: string } | null
}

const SURNAMES = Array.from("张李王刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")

const person = (
  userName: string,
  displayName: string,
  role: Role,
  office: ScenePerson["office"],
  purpose: ScenePerson["purpose"] = null,
): ScenePerson => ({ userName: UserName.make(userName), displayName, roles: [role], office, purpose })

const office = (
  name: string,
  kind: OfficeKind,
  regionCode: DivisionCode.DivisionCode,
  items: ReadonlyArray<string> | null = null,
): ScenePerson["office"] => ({
  name,
  kind,
  regionCode,
  itemKeys: items === null ? null : items.map((key) => ItemKey.make(key)),
})

const PROVINCE_OFFICE = office("省民生办", "livelihoodOffice", ANHUI)

const provincePeople: ReadonlyArray<ScenePerson> = [
  person("province.msb", "综合处 李某", "livelihoodReporter", PROVINCE_OFFICE, {
    zh: "看全省，填任何县的月报",
    en: "sees the province, reports for any county",
  }),
  person(
    "slt.water",
    "农水处 王某",
    "leadDepartmentReader",
    office("省水利厅", "leadDepartment", ANHUI, ["19", "21", "24"]),
    {
      zh: "只看本部门牵头的 3 项",
      en: "sees the three items its department leads",
    },
  ),
  person("sjt.audit", "社保处 周某", "auditor", office("省审计厅", "auditOffice", ANHUI), {
    zh: "只读全省，导出并验证账册",
    en: "reads all, exports and verifies the journal",
  }),
  person("admin.system", "系统管理员", "systemAdministrator", PROVINCE_OFFICE, {
    zh: "设单位、加用户，不看业务",
    en: "adds offices and users, no business data",
  }),
  person("admin.security", "安全管理员", "securityAdministrator", PROVINCE_OFFICE, {
    zh: "授予角色",
    en: "assigns roles",
  }),
  person("admin.audit", "审计管理员", "auditAdministrator", PROVINCE_OFFICE, {
    zh: "查谁在何时做了什么",
    en: "reads who did what and when",
  }),
]

/** The user name that a division's name makes: letters and hyphens. */
const slug = (division: Division): string =>
  division.name.en.toLowerCase().replaceAll("'", "").replaceAll(" ", "-")

const purposes: Readonly<Record<string, ScenePerson["purpose"]>> = {
  "luan.msb": { zh: "看六安市各县", en: "sees the counties of Lu'an" },
  "jinzhai.msb": { zh: "填金寨县月报，改错", en: "reports and corrects for Jinzhai" },
  "huoqiu.msb": { zh: "填霍邱县月报，看不到金寨", en: "reports for Huoqiu, cannot see Jinzhai" },
}

const localPerson = (division: Division, index: number): ScenePerson => {
  const userName = `${slug(division)}.msb`
  const role = division.level === "county" ? "livelihoodReporter" : "livelihoodReader"
  return person(
    userName,
    `${SURNAMES[index % SURNAMES.length]}某`,
    role,
    office(`${division.name.zh}民生办`, "livelihoodOffice", division.code),
    purposes[userName] ?? null,
  )
}

const LUAN_OFFICE = office("六安市民生办", "livelihoodOffice", DivisionCode.make("341500"))

/** Those who prepare the year's targets and those who issue them: never the same person. */
const programmePeople: ReadonlyArray<ScenePerson> = [
  person("province.issuer", "主任 赵某", "programmeIssuer", PROVINCE_OFFICE, {
    zh: "下达目录和任务；编制的人不能下达",
    en: "issues catalogue and targets; who prepared them cannot",
  }),
  person("luan.plan", "计划科 孙某", "livelihoodReporter", LUAN_OFFICE, {
    zh: "把六安市的任务分解到县",
    en: "breaks down Lu'an's targets to its counties",
  }),
  person("luan.issuer", "主任 胡某", "programmeIssuer", LUAN_OFFICE, {
    zh: "下达六安市的任务",
    en: "issues Lu'an's targets",
  }),
]

const keeper = (
  userName: string,
  displayName: string,
  place: { readonly name: string; readonly code: string },
  purpose: ScenePerson["purpose"],
): ScenePerson =>
  person(
    userName,
    displayName,
    "fundKeeper",
    office(place.name, "livelihoodOffice", DivisionCode.make(place.code)),
    purpose,
  )

/** Those who keep the fund ledger: of the province, of a city and of one of its counties. */
const fundPeople: ReadonlyArray<ScenePerson> = [
  keeper(
    "province.funds",
    "国库处 钱某",
    { name: "省财政厅", code: ANHUI },
    {
      zh: "记全省资金台账，下达资金",
      en: "keeps the province's fund ledger, allocates",
    },
  ),
  keeper(
    "luan.funds",
    "国库科 冯某",
    { name: "六安市财政局", code: "341500" },
    {
      zh: "记六安市资金台账",
      en: "keeps Lu'an's fund ledger",
    },
  ),
  keeper(
    "jinzhai.funds",
    "国库股 沈某",
    { name: "金寨县财政局", code: "341524" },
    {
      zh: "记金寨县资金台账：到位、拨付、冲销",
      en: "keeps Jinzhai's fund ledger: arrivals, payments, reversals",
    },
  ),
]

/** Somebody who authorises what others recorded. */
const filingPeople: ReadonlyArray<ScenePerson> = [
  person("luan.filing", "审批科 邓某", "filingOfficer", LUAN_OFFICE, {
    zh: "办理六安市的招标、合同、开工和验收备案",
    en: "files tenders, contracts, starts and acceptances in Lu'an",
  }),
]

/** Everybody: the province's people, then one a city and one a county. */
export const peopleOf = (divisions: ReadonlyArray<Division>): ReadonlyArray<ScenePerson> => [
  ...provincePeople,
  ...divisions.filter((division) => division.level !== "province").map(localPerson),
  ...programmePeople,
  ...fundPeople,
  ...filingPeople,
]

/** Somebody of the scene with the identifier that the register gave them. */
export interface KnownPerson extends ScenePerson {
  readonly id: Uuid.Uuid
}
