/** Words of the forms of acts. */
export const formWords = {
  record: { zh: "登记：{act}", en: "Record: {act}" },
  correct: { zh: "更正：{act}（第 {n} 条）", en: "Correct: {act} (entry {n})" },
  withdraw: { zh: "撤回：{act}（第 {n} 条）", en: "Withdraw: {act} (entry {n})" },
  day: { zh: "日期（{day}）", en: "Date ({day})" },
  withdrawVerb: { zh: "撤回", en: "Withdraw" },
  withdrawReason: { zh: "撤回原因", en: "Reason" },
  withdrawHint: {
    zh: "撤回后规则不再看这一事项；原登记和原因都留在账册里。",
    en: "No rule looks at it any more; the entry and the reason stay in the journal.",
  },
  lineOf: { zh: "{list} {n}", en: "{list} {n}" },
  noneHint: { zh: "确知没有的填“无”", en: "write “none” where there is known to be none" },
  linesHint: { zh: "多个用分号隔开", en: "several with semicolons between them" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  paper: { zh: "依据的文件", en: "Paper" },
  badMoney: { zh: "请填金额数字（元），如 2864000.00", en: "Write an amount in yuan, such as 2864000.00" },
  badShare: { zh: "请填 0 到 100，至多四位小数", en: "Write 0 to 100 with at most four decimals" },
  badHour: { zh: "请填时刻，如 09:30", en: "Write a time of day, such as 09:30" },
  previewTitle: { zh: "登记后规则怎么看", en: "What the rules would say" },
  previewIncomplete: {
    zh: "填好必填的，就在这里显示规则怎么看。",
    en: "Once what must be there is filled in, the rules speak here.",
  },
  previewNothing: { zh: "没有规则因此改变结论。", en: "No rule comes out otherwise." },
  previewChanged: { zh: "原为{before}", en: "was {before}" },
  previewMore: {
    zh: "另有 {n} 条没有问题，或还不能判定",
    en: "{n} more are in order, or cannot be told yet",
  },
} as const
