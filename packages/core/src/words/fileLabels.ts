/** Why a file as a whole is not read, and what to do about it. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FileFault } from "../imports/Import.ts"
import { say } from "./say.ts"

export const fileFaultWords: Readonly<Record<FileFault, Bilingual>> = {
  empty: say("文件是空的", "the file is empty"),
  encoding: say(
    "有字节不是 UTF-8 文字；请另存为 CSV UTF-8 再导入",
    "the file holds bytes that are not UTF-8; save it as CSV UTF-8 and try again",
  ),
  utf16: say(
    "文件是 UTF-16；请另存为 CSV UTF-8 再导入",
    "the file is UTF-16; save it as CSV UTF-8 and try again",
  ),
  quotes: say(
    "引号不成对，后面的列无法分辨",
    "quotation marks do not pair up, so the columns cannot be told apart",
  ),
  recordTooLong: say(
    "一行超过 64 KB，多半是引号没有关上",
    "one row is longer than 64 KB; most likely a quotation mark was not closed",
  ),
  missingColumns: say("缺少列", "columns are missing"),
  duplicateColumns: say("有重复的列", "columns appear twice"),
  tooManyRows: say(
    "行数太多；请用命令行 minsheng import 导入。网页一次至多可导入的行数",
    "there are too many rows; import the file at the command line, with minsheng import. The most rows that a page takes at a time",
  ),
  otherKind: say(
    "这是另一种文件：项目用 import projects，月报用 import reports，任务分解用 import targets",
    "the file is of another kind: import projects takes projects, import reports monthly returns, import targets targets",
  ),
  cancelled: say("读取已按要求中止，没有留下任何内容", "the reading was cancelled; nothing of it was kept"),
  damaged: say(
    "文件已损坏或没有传完；请用 Excel 或 WPS 打开，另存为 .xlsx 再导入",
    "the file is damaged or was cut off; open it in Excel or WPS, save it as .xlsx and try again",
  ),
  encrypted: say(
    "工作簿有打开密码；请去掉密码，另存后再导入",
    "the workbook has a password; save it without one and try again",
  ),
  entities: say(
    "文件里声明了 XML 实体，Excel 不会写这样的文件；请用 Excel 或 WPS 另存后再导入",
    "the file declares XML entities, which no spreadsheet program writes; save it in Excel or WPS and try again",
  ),
  notAWorkbook: say(
    "这个压缩包不是 .xlsx 工作簿；请导入 .xlsx 或 CSV 文件",
    "the archive is not an .xlsx workbook; choose an .xlsx or a CSV file",
  ),
  oldExcel: say(
    "这是 2007 年以前的 Excel 格式（.xls），改扩展名没有用；请另存为 .xlsx 再导入",
    "this is an Excel file of before 2007 (.xls), whatever its name says; save it as .xlsx and try again",
  ),
  packed: say(
    "文件解开后大得不像表格，没有解开；请用 Excel 或 WPS 另存，或改用 CSV",
    "unpacked, the file would be far larger than a table of its size is, so it was not unpacked; save it anew in Excel or WPS, or use CSV",
  ),
  sentBefore: say(
    "这份文件已经用同一个编号发送过；请重新选择文件",
    "a file was sent under this number before; choose the file again",
  ),
  severalSheets: say(
    "有几张工作表都有要读的列，不知道该读哪一张；请只留一张，其余隐藏或删除",
    "several sheets have our columns; keep one, and hide or delete the others",
  ),
  tooLarge: say(
    "文件太大；请分成几份，或用命令行 minsheng import 导入 CSV。至多",
    "the file is too large; split it, or import it as CSV at the command line, with minsheng import. The most is",
  ),
  tooManyParts: say(
    "文件里的部件太多，不是普通的工作簿。部件数",
    "the file has more parts than a workbook has. Their number is",
  ),
  tooManySheets: say(
    "工作表太多；请只留要导入的一张。至多",
    "there are too many sheets; keep the one to be imported. The most is",
  ),
  tooMuchText: say("文字太多；请分成几份导入", "there is too much text in it; split the file"),
}
