/** Words of every table. */
export const words = {
  columns: { zh: "列", en: "Columns" },
  choose: { zh: "选择要看的列", en: "Choose the columns" },
  narrower: { zh: "收窄{column}", en: "Make {column} narrower" },
  wider: { zh: "加宽{column}", en: "Make {column} wider" },
  asDelivered: { zh: "恢复原样", en: "As it was" },
  total: { zh: "合计", en: "Total" },
  sortBy: { zh: "按{column}排序", en: "Sort by {column}" },
  summary: { zh: "{label}，{rows} 行 {columns} 列", en: "{label}: {rows} rows, {columns} columns" },
  ordered: { zh: "，按{column}{direction}", en: ", by {column} {direction}" },
  ascending: { zh: "从小到大", en: "ascending" },
  descending: { zh: "从大到小", en: "descending" },
  howToWalk: {
    zh: "。方向键走格，Home、End 到行首行尾，Enter 打开。",
    en: ". Arrow keys move from cell to cell, Home and End to the ends of a row, Enter opens.",
  },
  pagesOf: { zh: "{label}的各页", en: "Pages: {label}" },
  first: { zh: "第一页", en: "First page" },
  previous: { zh: "上一页", en: "Previous page" },
  next: { zh: "下一页", en: "Next page" },
  exportSeen: { zh: "导出所见", en: "Export what I see" },
} as const
