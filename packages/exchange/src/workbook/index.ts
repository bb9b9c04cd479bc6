export { type Cell, type CellStyle, dayCell, numberCell, textCell } from "./cells.ts"
export { rowsOf, type Sheet, workbook } from "./write.ts"
