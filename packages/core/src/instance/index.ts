export { found, type LoadedFacts } from "./found.ts"
export {
  DatabaseNotEmpty,
  DatabaseNotOurs,
  DatabaseNotStarted,
  DatabaseUnreachable,
  HomeInUse,
  HomeNotWritable,
  PortTaken,
  type StartRefusal,
} from "./errors.ts"
export { Demonstration, FoundedInstance, INSTANCE, InstanceFounded, instanceOf } from "./Instance.ts"
export { findInstance, readInstance } from "./read.ts"
