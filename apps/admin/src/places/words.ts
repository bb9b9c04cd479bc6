export const words = {
  region: { zh: "区划", en: "Region" },
  item: { zh: "民生工程", en: "Item" },
  allItems: { zh: "全部民生工程", en: "all items" },
  catalogue: { zh: "目录", en: "Catalogue" },
  anyCatalogue: { zh: "省定和自定", en: "the province's and added items" },
  ofProgramme: { zh: "{region}省定", en: "{region}'s items" },
  addedBy: { zh: "{region}自定（{n} 项）", en: "added by {region} ({n})" },
} as const
