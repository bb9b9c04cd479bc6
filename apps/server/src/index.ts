export { readConfig, type ServerConfig } from "./config.ts"
export { ensureFounded } from "./instance/found.ts"
export { sentence } from "./instance/Keeper.ts"
export { serve, type ServeOptions } from "./serve.ts"
