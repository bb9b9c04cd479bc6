/** Words of what is authorised on a project's page. */
export const words = {
  title: { zh: "在本系统办理", en: "Authorised here" },
  note: {
    zh: "办理前问规则；不能办理的，说明依据哪一条",
    en: "the rules are asked first; where it is not possible, they say under which clause",
  },
  none: {
    zh: "档案里还没有可以办理的对象。登记采购、合同或验收后，这里就能办理。",
    en: "The dossier has nothing yet that could be authorised. Record a purchase, a contract or an acceptance first.",
  },
  pass: { zh: "办理", en: "Authorise" },
  passOf: { zh: "{gate}：{subject}", en: "{gate}: {subject}" },
  revoke: { zh: "撤销", en: "Revoke" },
  revokeOf: { zh: "撤销{gate}：{subject}（第 {n} 条）", en: "Revoke {gate}: {subject} (entry {n})" },
  why: { zh: "依据", en: "Why" },
  whyOf: { zh: "依据：{gate}，{subject}", en: "Why: {gate}, {subject}" },
  passed: { zh: "第 {n} 条办理", en: "entry {n}" },
  holds: { zh: "依据仍然成立", en: "what it rests on still holds" },
  broken: { zh: "依据已变，请复核", en: "what it rests on has changed: look again" },
  changed: { zh: "改变了的：{rules}", en: "changed: {rules}" },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: {
    zh: "档案里有不明之处时必填，如：面积以竣工测绘为准",
    en: "needed where the dossier cannot tell, such as: the area follows from the survey",
  },
  passHint: {
    zh: "办理时规则会再问一遍；办理的依据连同结论记入账册。",
    en: "The rules are asked again; what the decision rests on is recorded with it.",
  },
  revokeHint: {
    zh: "撤销后可以重办；原办理和凭据都留在账册里。",
    en: "It can be done again afterwards; the decision and its receipt stay in the journal.",
  },
  allFine: { zh: "所问的规则都没有问题。", en: "No rule that was asked finds anything wrong." },
  asked: { zh: "问了 {n} 条规则，其中：", en: "{n} rules were asked, of which:" },
} as const
