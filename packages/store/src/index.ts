export { Authentication, type KnownSession } from "./access/Authentication.ts"
export { AUTH_PATH, SESSION_IDLE_SECONDS } from "./access/library.ts"
export { ADDRESS_HEADER, originIn } from "./access/origin.ts"
export { clockLivingOn, clockOf, systemClock } from "./database/clocks.ts"
export { DatabaseConnections } from "./database/connections.ts"
export { type Database } from "./database/Database.ts"
export { type Platform, platformLayer, type PlatformOptions } from "./platform.ts"
export { connectOwner } from "./database/Database.ts"
export { JournalQueue } from "./journal/layers.ts"
export { tryWriting } from "./database/room.ts"
export { rebuildRollup } from "./funds/rollup.ts"
export { ENTRIES_A_BLOCK } from "./progress/blocks.ts"
export { Home } from "./home/Home.ts"
export {
  closeDatabase,
  type DatabaseOptions,
  migrateDatabase,
  openDatabase,
  type OpenedDatabase,
} from "./home/openDatabase.ts"
export { openRegister, type OpenedRegister } from "./home/openRegister.ts"
export { servingProcess, takeOwnership } from "./home/ownerLock.ts"
export { BadSetting, type Environment, type InstanceSettings, readSettings } from "./home/settings.ts"
export { backup, type Manifest, restore, type SavedTable } from "./operations/backup.ts"
export { rebuild, type Rebuilt, type RebuiltView } from "./operations/rebuild.ts"
export { forgetAccessRecords } from "./operations/retention.ts"
export { Cluster } from "./postgres/Cluster.ts"
