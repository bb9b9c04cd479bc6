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

/** The database (its address without the password) holds no register yet; a server founds one. */
export class RegisterNotFounded extends Schema.TaggedError<RegisterNotFounded>()("RegisterNotFounded", {
  address: Schema.String,
}) {}

/** A restore needs a database that holds nothing yet. */
export class DatabaseNotEmpty extends Schema.TaggedError<DatabaseNotEmpty>()("DatabaseNotEmpty", {
  position: Schema.Int,
}) {}

/** The folder holds no backup, or not a whole one. */
export class BackupNotFound extends Schema.TaggedError<BackupNotFound>()("BackupNotFound", {
  folder: Schema.String,
}) {}

/** A table of a backup does not hold what its manifest says. Nothing was restored. */
export class BackupBroken extends Schema.TaggedError<BackupBroken>()("BackupBroken", {
  table: Schema.String,
  expected: Schema.String,
  found: Schema.String,
}) {}

/** The folder for a backup is there already. */
export class FolderNotEmpty extends Schema.TaggedError<FolderNotEmpty>()("FolderNotEmpty", {
  folder: Schema.String,
}) {}

/** A file that somebody asked for cannot be written, or not to its end. */
export class FileNotWritable extends Schema.TaggedError<FileNotWritable>()("FileNotWritable", {
  file: Schema.String,
  detail: Schema.String,
}) {}

export type StartRefusal =
  | HomeInUse
  | HomeNotWritable
  | DatabaseNotStarted
  | DatabaseUnreachable
  | DatabaseNotOurs
  | PortTaken
