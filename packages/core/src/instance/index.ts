export { found, loadFacts, type LoadedFacts } from "./found.ts"
export {
  BackupBroken,
  BackupNotFound,
  DatabaseNotEmpty,
  DatabaseNotOurs,
  DatabaseNotStarted,
  DatabaseUnreachable,
  FileNotWritable,
  FolderNotEmpty,
  HomeInUse,
  HomeNotWritable,
  PortTaken,
  RegisterNotFounded,
  type StartRefusal,
} from "./errors.ts"
export { Demonstration, FoundedInstance, INSTANCE, InstanceFounded, instanceOf } from "./Instance.ts"
export { findInstance, readInstance } from "./read.ts"
