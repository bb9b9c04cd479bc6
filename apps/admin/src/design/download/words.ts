/** Words of files on their way out. */
export const words = {
  title: { zh: "正在下载", en: "Downloads" },
  rows: { zh: "{label}：{n} / {all} 行", en: "{label}: {n} of {all} rows" },
  bytes: { zh: "{label}：{size} MB", en: "{label}: {size} MB" },
  failed: { zh: "文件没有做成", en: "The file was not made" },
  close: { zh: "关闭", en: "Close" },
} as const
