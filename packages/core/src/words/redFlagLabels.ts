/** Words of red flags: what each is called, why one looks at it, and what its limit rests on. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FlagKind, RedFlagAnswer, SettingName } from "../redFlags/index.ts"
import { lawValueWords } from "./lawLabels.ts"
import { say } from "./say.ts"

export const flagWords: Readonly<Record<FlagKind, Bilingual>> = {
  splitting: say("疑似化整为零", "possible splitting"),
  shortPeriod: say("投标准备时间过短", "short time for bids"),
  singleBid: say("只有一个投标", "single bid"),
  closePrice: say("次低价紧贴中标价", "price close to the winner's"),
  identicalPrices: say("报价相同", "identical prices"),
  lateBidWon: say("迟到的投标中标", "late bid won"),
  lowestDisqualified: say("最低报价被否决", "lowest bid disqualified"),
  allButWinnerDisqualified: say("除中标人外全部被否决", "all but the winner disqualified"),
  manyDisqualified: say("被否决的投标过多", "many bids disqualified"),
  heterogeneousSupplier: say("同一供应商承接差异很大的内容", "one supplier of very different things"),
  heavyDiscount: say("中标价远低于其他报价", "winner far below the others"),
  supervisionRelated: say("监理单位与施工、供应单位有关联", "supervision firm related to the contractor"),
  busyChief: say("总监理工程师兼任项目过多", "chief supervision engineer with too many projects"),
}

export const flagReasonWords: Readonly<Record<FlagKind, Bilingual>> = {
  splitting: say(
    "同一建设单位的同类采购都低于限额、没有招标，合起来却达到限额。",
    "Alike purchases of one owner are each below the threshold and not tendered, and reach it together.",
  ),
  shortPeriod: say(
    "从发出招标文件到投标截止的天数少于当日规定。",
    "From the documents to the last day for bids lie fewer days than the law of that day asks for.",
  ),
  singleBid: say("没有竞争。", "Nobody competed."),
  closePrice: say(
    "次低价与中标价的差距与其他招标相比异常地小，可能事先知道报价。",
    "The next bid is closer to the winner's than in nearly all tenders: prices may have been known.",
  ),
  identicalPrices: say("不同投标人的报价一分不差。", "Bidders offer the same price to the fen."),
  lateBidWon: say("中标的投标在截止之后才收到。", "The bid that won came after the deadline."),
  lowestDisqualified: say("报价最低的投标被否决。", "The bid with the lowest price was disqualified."),
  allButWinnerDisqualified: say("只剩中标人一个有效投标。", "Only the winner's bid was left."),
  manyDisqualified: say(
    "被否决的比例与其他招标相比异常地高。",
    "More bids were disqualified than in nearly all tenders.",
  ),
  heterogeneousSupplier: say(
    "承接的内容种类比绝大多数供应商多，可能是挂名。",
    "More kinds of things than nearly all suppliers win: it may lend its name.",
  ),
  heavyDiscount: say(
    "中标价与次低价的差距与其他招标相比异常地大，可能低价抢标、事后变更。",
    "The winner is further below the next bid than in nearly all tenders: variations may follow.",
  ),
  supervisionRelated: say(
    "监理的人与被监理的人是一家，或者有利害关系。",
    "Who supervises is who builds or supplies, or is related to them.",
  ),
  busyChief: say(
    "一个人同时在太多项目上任总监。",
    "One person leads the supervision of too many projects at once.",
  ),
}

export const settingWords: Readonly<Record<SettingName, Bilingual>> = {
  splittingMonths: say("化整为零的观察期（月）", "window for splitting, in months"),
  populationLeast: say("与其他比较所需的最少样本", "fewest cases for a comparison with others"),
  fenceSpans: say("离群界限（四分位距的倍数）", "distance of a fence, in spans between quartiles"),
  disqualifiedShareLeast: say("被否决比例的起点", "least share of disqualified bids"),
  supplierKindsLeast: say("同一供应商内容种类的起点", "fewest kinds of things of one supplier"),
  chiefProjects: say("总监兼任项目数（无现行规定时）", "projects of a chief, where no text is in force"),
}

type Yardstick = RedFlagAnswer["yardsticks"][number]

const RELATIONS: Readonly<Record<Yardstick["is"], Bilingual>> = {
  ">=": say("达到", "at least"),
  "<=": say("不超过", "at most"),
  ">": say("超过", "more than"),
  "<": say("低于", "less than"),
}

const isSetting = (name: string): name is SettingName => name in settingWords

const basisWords = ({ kind, number, citations, spread }: Yardstick["basis"]): Bilingual => {
  if (kind === "statistics" && spread !== null) {
    return say(
      `统计：${spread.count} 个样本，四分位 ${spread.q1}、${spread.median}、${spread.q3}`,
      `statistics: ${spread.count} cases, quartiles ${spread.q1}, ${spread.median}, ${spread.q3}`,
    )
  }
  if (kind === "setting" && number !== null && isSetting(number)) {
    const { zh, en } = settingWords[number]
    return say(`本系统设定：${zh}`, `set by this register: ${en}`)
  }
  const [clause] = citations
  return clause === undefined
    ? say("不详", "not said")
    : say(`《${clause.instrument}》${clause.provision}`, `${clause.instrumentEn}, ${clause.provision}`)
}

/** What was measured, and what it was held against, as a sentence. */
export const yardstickWords = ({ title, unit, observed, is, limit, basis }: Yardstick): Bilingual => {
  const [seen, held, from] = [lawValueWords(observed, unit), lawValueWords(limit, unit), basisWords(basis)]
  return say(
    `${title.zh}：${seen.zh}，${RELATIONS[is].zh} ${held.zh}（${from.zh}）`,
    `${title.en}: ${seen.en}, ${RELATIONS[is].en} ${held.en} (${from.en})`,
  )
}
