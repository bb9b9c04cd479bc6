export { readConfig, type ServerConfig } from "./config.ts"
export {
  type Bytes,
  FILE_FORMATS,
  type FileFormat,
  projectsFile,
  rejectedFile,
  reportTemplateFile,
  templateFile,
} from "./files/projectFiles.ts"
export { balancesExport, postingsExport } from "./files/fundFiles.ts"
export { ensureFounded } from "./instance/found.ts"
export { sentence } from "./instance/Keeper.ts"
export { serve, type ServeOptions } from "./serve.ts"
