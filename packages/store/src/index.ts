export { AUTH_PATH, Authentication, SESSION_IDLE_SECONDS } from "./access/Authentication.ts"
export { clockLivingOn, systemClock } from "./database/clocks.ts"
export { type Database } from "./database/Database.ts"
export { type Platform, platformLayer, type PlatformOptions } from "./platform.ts"
