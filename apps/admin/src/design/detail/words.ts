/** Words of every page of one thing. */
export const words = {
  cannot: { zh: "现在不能办：", en: "Not possible now:" },
  pastView: {
    zh: "你看的是{times}的情形，不是现在。",
    en: "You are looking at {times}, not at the present.",
  },
  pastTimes: { zh: "发生截至 {asOf}、已知至第 {n} 条", en: "what was true on {asOf} as known at entry {n}" },
  backToNow: { zh: "回到现在", en: "Back to now" },
  recorded: { zh: "已登记，第 {n} 条", en: "Recorded as entry {n}" },
} as const
