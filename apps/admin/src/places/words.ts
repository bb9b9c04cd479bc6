export const words = {
  region: { zh: "区划", en: "Region" },
  item: { zh: "民生工程", en: "Item" },
  allItems: { zh: "全部民生工程", en: "all items" },
} as const
