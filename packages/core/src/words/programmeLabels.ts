/** What people call the states of a catalogue and of a breakdown. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { NoProposal } from "../progress/Proposals.ts"
import type { AddingUpVerdict } from "../programme/Breakdown.ts"
import type { ItemField, Phase } from "../programme/ProgrammeAnswer.ts"
import type { Bound } from "../programme/ProgrammeItem.ts"
import { ownItemName } from "../project/names.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export const phaseWords: Words<Phase> = {
  empty: say("没有编制", "nothing yet"),
  draft: say("草案", "draft"),
  issued: say("已下达", "issued"),
  adjusting: say("调整中", "being adjusted"),
}

export const boundWords: Words<Bound> = {
  exact: say("等于", "exactly"),
  atMost: say("不超过", "at most"),
  atLeast: say("不少于", "at least"),
}

/** How a breakdown stands to its whole, and what to do about it. */
export const addingUpWords: Words<AddingUpVerdict> = {
  adds: say("分解合计与任务相符", "the parts make up the target"),
  explained: say("差额已写明原因", "the difference is stated, with its reason"),
  inWords: say("任务用文字表述，不用合计", "the target is in words; nothing has to add up"),
  average: say("是比率或标准，不用合计", "a rate or a standard; the parts do not add"),
  differs: say(
    "分解合计与任务不符，没有写明差额及原因",
    "the parts do not make up the target, and no remainder is stated with its reason",
  ),
  aboveCeiling: say("分解超过任务的上限", "the parts are above the ceiling"),
  belowFloor: say("分解低于任务的下限", "the parts are below the least that is asked"),
  partsUnknown: say("有的分解数不详，不能核对", "some parts are unknown, so it cannot be checked"),
  partsInWords: say(
    "有的分解用文字表述，差额及原因没有写明",
    "some parts are in words, and no remainder is stated with its reason",
  ),
  wholeUnknown: say("任务数不详，不能核对", "the target is unknown, so nothing can be checked"),
}

export const itemFieldWords: Words<ItemField> = {
  name: say("名称", "name"),
  kind: say("类别", "kind"),
  points: say("分值", "points"),
  leadDepartment: say("牵头部门", "lead department"),
  target: say("任务", "target"),
  officialNumber: say("官方序号", "official number"),
  confirmed: say("是否已核", "whether confirmed"),
}

/** Why there is nothing to propose from. */
export const noProposalWords: Words<NoProposal["because"]> = {
  noItem: say("目录里没有这一项", "the catalogue has no such item"),
  noNumber: say("任务不是数字，或者不详", "its target is no number, or unknown"),
  doesNotAdd: say(
    "任务是比率或标准，分解后不相加",
    "its target is a rate or a standard, whose parts do not add",
  ),
  noPlan: say("下级地区都没有年度计划资金", "no money is planned in any division below"),
}

/** An item by its name; of an item that a city or a county added, with whose it is. */
export const itemWords = ({
  itemName,
  catalogueName,
}: {
  readonly itemName: Bilingual
  readonly catalogueName: Bilingual | null
}): Bilingual => (catalogueName === null ? itemName : ownItemName(itemName, catalogueName))
