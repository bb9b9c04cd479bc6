/** The words of what the programme catalogue refuses. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type * as Programme from "../programme/index.ts"
import type { NoProposal } from "../progress/Proposals.ts"
import { addingUpWords, noProposalWords } from "./programmeLabels.ts"
import { say } from "./say.ts"

export type ProgrammeRefusal =
  | NoProposal
  | Programme.AdjustmentNotPossible
  | Programme.CatalogueUnbalanced
  | Programme.CatalogueUnchanged
  | Programme.DocumentAfterToday
  | Programme.IssuedAndLocked
  | Programme.IssuerPreparedIt
  | Programme.ItemNotInCatalogue
  | Programme.ItemWasIssued
  | Programme.KeyNotFree
  | Programme.NotADivisionBelow
  | Programme.NothingToIssue
  | Programme.NotOfThisLevel
  | Programme.TargetNotIssued
  | Programme.TargetsDoNotAddUp
  | Programme.VersionNotFound
  | Programme.YearNotCopied

const partNamed = (part: Programme.IssuedPart): Bilingual =>
  part._tag === "Catalogue"
    ? say("目录", "the catalogue")
    : say(
        `第 ${part.itemKeys.join("、")} 项的任务`,
        `the targets of ${part.itemKeys.length === 1 ? "item" : "items"} ${part.itemKeys.join(", ")}`,
      )

const unbalanced = (refusal: Programme.CatalogueUnbalanced): Bilingual => {
  const { itemCount, announcedCount, points, announcedPoints } = refusal
  const items =
    announcedCount === null
      ? say(
          `目录有 ${itemCount} 项，应有项数还没有填`,
          `it has ${itemCount} items, and no number was announced`,
        )
      : say(
          `目录有 ${itemCount} 项，应有 ${announcedCount} 项`,
          `it has ${itemCount} items and should have ${announcedCount}`,
        )
  if (points === null || announcedPoints === null) return items
  return say(
    `${items.zh}；分值合计 ${points}，应为 ${announcedPoints}`,
    `${items.en}; its points make ${points} and should make ${announcedPoints}`,
  )
}

const notCopied = ({ from, because }: Programme.YearNotCopied): Bilingual => {
  if (because === "empty")
    return say(`${from} 年度还没有目录，没有可复制的。`, `There is no catalogue of ${from} to copy.`)
  if (because === "begun")
    return say(
      `已经开始编制，不能再由 ${from} 年度复制。请在已有的草案上改。`,
      `The draft was begun already and cannot be copied from ${from}. Change the draft that is there.`,
    )
  return say(
    `不在 ${from} 年度之后，不能由它复制。`,
    `It does not come after ${from} and cannot be copied from it.`,
  )
}

const notPossible = ({ part, because }: Programme.AdjustmentNotPossible): Bilingual => {
  const what = partNamed(part)
  if (because === "notIssued")
    return say(
      `${what.zh}还没有下达，可以直接修改，不用调整。`,
      `${what.en} was not issued yet: change the draft itself, without an adjustment.`,
    )
  return because === "open"
    ? say(`${what.zh}的调整已经开始。`, `An adjustment of ${what.en} is open already.`)
    : say(`${what.zh}没有在调整。`, `No adjustment of ${what.en} is open.`)
}

/** Of which division and year it is about. */
const at = (
  { year, region }: { readonly year: number; readonly region: string },
  words: Bilingual,
): Bilingual => say(`${region}，${year} 年度：${words.zh}`, `${region}, ${year}: ${words.en}`)

export const programmeWords = {
  AdjustmentNotPossible: (refusal: Programme.AdjustmentNotPossible) => at(refusal, notPossible(refusal)),
  CatalogueUnbalanced: (refusal: Programme.CatalogueUnbalanced) => {
    const what = unbalanced(refusal)
    return at(
      refusal,
      say(
        `目录不能下达：${what.zh}。请核对各项和总数。`,
        `The catalogue cannot be issued: ${what.en}. Check the items and the totals.`,
      ),
    )
  },
  CatalogueUnchanged: (place: Programme.CatalogueUnchanged) =>
    at(
      place,
      say("与现有的内容完全相同，没有可改的。", "This is what it says already; nothing would change."),
    ),
  DocumentAfterToday: ({ date, today }: Programme.DocumentAfterToday) =>
    say(
      `文件日期 ${date} 晚于今天（${today}）。`,
      `The day of the document, ${date}, is after today (${today}).`,
    ),
  IssuedAndLocked: ({ itemKey, version, ...place }: Programme.IssuedAndLocked) =>
    at(
      place,
      itemKey === null
        ? say(
            `目录已下达（第 ${version} 版），不能直接修改。请先开始调整，写明原因，再由另一人凭文件下达。`,
            `The catalogue was issued (version ${version}) and is locked. Open an adjustment with its reason; another person issues it by a document.`,
          )
        : say(
            `第 ${itemKey} 项的任务已下达（第 ${version} 版），不能直接修改。请先开始调整，写明原因，再由另一人凭文件下达。`,
            `The targets of item ${itemKey} were issued (version ${version}) and are locked. Open an adjustment with its reason; another person issues it by a document.`,
          ),
    ),
  IssuerPreparedIt: ({ part, ...place }: Programme.IssuerPreparedIt) => {
    const what = partNamed(part)
    return at(
      place,
      say(
        `${what.zh}中有你编制的内容，不能由你下达。请另一位签发人下达。`,
        `You prepared part of ${what.en}, so it is not yours to issue. Ask another issuer.`,
      ),
    )
  },
  ItemNotInCatalogue: ({ itemKey, ...place }: Programme.ItemNotInCatalogue) =>
    at(
      place,
      say(
        `目录里没有第 ${itemKey} 项，或没有这项任务。`,
        `The catalogue has no item ${itemKey}, or no task in it.`,
      ),
    ),
  ItemWasIssued: ({ itemKey, ...place }: Programme.ItemWasIssued) =>
    at(
      place,
      say(
        `第 ${itemKey} 项已经下达，不能删去。任务有变的，调整其任务数。`,
        `Item ${itemKey} was issued and cannot be dropped. Where the task has changed, adjust its target.`,
      ),
    ),
  KeyNotFree: ({ itemKey, ...place }: Programme.KeyNotFree) =>
    at(
      place,
      say(
        `编号 ${itemKey} 在这里不能用：省定项目用 01 到 50，市县自定项目用 51 到 99，且不能重复。`,
        `The key ${itemKey} cannot be given here: the province's items have 01 to 50, those that a city or county adds have 51 to 99, and each is given once.`,
      ),
    ),
  NoProposal: ({ itemKey, because }: NoProposal) => {
    const why = noProposalWords[because]
    return say(
      `第 ${itemKey} 项不能测算分解方案：${why.zh}。`,
      `No breakdown of item ${itemKey} can be proposed: ${why.en}.`,
    )
  },
  NotADivisionBelow: ({ code, ...place }: Programme.NotADivisionBelow) =>
    at(
      place,
      say(
        `${code} 不是当年的直接下级，不能向它分解任务。`,
        `${code} does not stand directly below in that year; targets cannot be broken down to it.`,
      ),
    ),
  NothingToIssue: ({ part, ...place }: Programme.NothingToIssue) => {
    const what = partNamed(part)
    return at(
      place,
      say(
        `${what.zh}没有待下达的内容：没有草案，或调整中还没有改动。`,
        `There is nothing to issue of ${what.en}: no draft, or an adjustment without a change.`,
      ),
    )
  },
  NotOfThisLevel: (place: Programme.NotOfThisLevel) =>
    at(
      place,
      say(
        "这一项不由这一级填：总分值由省填，本地差异和本地项数由市县填。",
        "This is not for this level: the province announces totals, cities and counties state their differences.",
      ),
    ),
  TargetNotIssued: ({ itemKey, ...place }: Programme.TargetNotIssued) =>
    at(
      place,
      say(
        `上级还没有下达第 ${itemKey} 项的任务，不能向下下达。`,
        `The target of item ${itemKey} was not issued from above yet, so its parts cannot be issued.`,
      ),
    ),
  TargetsDoNotAddUp: ({ itemKey, addingUp, ...place }: Programme.TargetsDoNotAddUp) => {
    const why = addingUpWords[addingUp.verdict]
    const missing = addingUp.missing.join("、")
    return at(
      place,
      say(
        `第 ${itemKey} 项的分解不能下达：${why.zh}（任务 ${addingUp.whole ?? "不详"}，分解合计 ${addingUp.sum}${missing === "" ? "" : `，缺 ${missing}`}）。`,
        `The breakdown of item ${itemKey} cannot be issued: ${why.en} (target ${addingUp.whole ?? "unknown"}, sum of the parts ${addingUp.sum}${missing === "" ? "" : `, missing ${missing}`}).`,
      ),
    )
  },
  VersionNotFound: ({ version, ...place }: Programme.VersionNotFound) =>
    at(
      place,
      say(
        `目录没有第 ${version} 版，或你不能看。`,
        `The catalogue has no version ${version}, or it is not yours to see.`,
      ),
    ),
  YearNotCopied: (refusal: Programme.YearNotCopied) => at(refusal, notCopied(refusal)),
}
