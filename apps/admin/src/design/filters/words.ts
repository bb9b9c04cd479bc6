/** Words of conditions. */
export const words = {
  clear: { zh: "清除条件", en: "Clear the filters" },
  relax: { zh: "放宽一个条件再看，或清除全部条件。", en: "Relax a condition, or clear them all." },
} as const
