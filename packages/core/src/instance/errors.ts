/** What can keep an instance from running. */
import { Schema } from "effect"

/** Another process serves this data directory. */
export class HomeInUse extends Schema.TaggedError<HomeInUse>()("HomeInUse", {
  home: Schema.String,
  pid: Schema.Int,
}) {}

/** The data directory cannot be created or written by this user. */
export class HomeNotWritable extends Schema.TaggedError<HomeNotWritable>()("HomeNotWritable", {
  home: Schema.String,
  detail: Schema.String,
}) {}

/** The embedded database did not start; its log says why. */
export class DatabaseNotStarted extends Schema.TaggedError<DatabaseNotStarted>()("DatabaseNotStarted", {
  folder: Schema.String,
  detail: Schema.String,
}) {}

/** No database answers at the address (without its password). */
export class DatabaseUnreachable extends Schema.TaggedError<DatabaseUnreachable>()("DatabaseUnreachable", {
  address: Schema.String,
  detail: Schema.String,
}) {}

/** The database was made by a newer version of the software, or its migrations were tampered with. */
export class DatabaseNotOurs extends Schema.TaggedError<DatabaseNotOurs>()("DatabaseNotOurs", {
  migration: Schema.String,
  detail: Schema.String,
}) {}

export class PortTaken extends Schema.TaggedError<PortTaken>()("PortTaken", {
  host: Schema.String,
  port: Schema.Int,
}) {}

/** A restore needs a database that holds nothing yet. */
export class DatabaseNotEmpty extends Schema.TaggedError<DatabaseNotEmpty>()("DatabaseNotEmpty", {
  position: Schema.Int,
}) {}

export type StartRefusal =
  | HomeInUse
  | HomeNotWritable
  | DatabaseNotStarted
  | DatabaseUnreachable
  | DatabaseNotOurs
  | PortTaken
