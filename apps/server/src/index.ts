export { readConfig, type ServerConfig } from "./config.ts"
export {
  alarmsExport,
  differencesExport,
  financingPlanExport,
  financingPlansExport,
  fundProgressExport,
  shortfallsExport,
} from "./files/fundReportFiles.ts"
export {
  arrivalTemplateFile,
  statementTemplateFile,
  balancesExport,
  planTemplateFile,
  postingsExport,
  transfersExport,
  transferTemplateFile,
} from "./files/fundFiles.ts"
export { importsExport } from "./files/importFiles.ts"
export { divisionsFile, officesFile, usersFile } from "./files/listFiles.ts"
export { itemsFile, targetsFile, targetTemplateFile } from "./files/programmeFiles.ts"
export {
  projectsFile,
  rejectedFile,
  reportTemplateFile,
  returnsFile,
  templateFile,
} from "./files/projectFiles.ts"
export { type Bytes, FILE_FORMATS, type FileFormat } from "./files/recordedFile.ts"
export { ensureFounded } from "./instance/found.ts"
export { sentence } from "./instance/Keeper.ts"
export type { ServeOptions } from "./serve.ts"
