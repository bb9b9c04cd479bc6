export {
  bareDatabase,
  disposableDatabase,
  MIGRATED,
  type Template,
  TEST_PASSWORD,
  TEST_SECRET,
  testDatabase,
  type TestDatabase,
} from "./databases.ts"
export { ACTS, actCommandId, actOf, recordAct, writeActs } from "./acts.ts"
export { attachFile, documentDetails, sentFile } from "./documents.ts"
export {
  detailsOf,
  DOUBTFUL,
  FOUNDED,
  HOUSING,
  HUOQIU,
  JINZHAI,
  LUAN,
  PROVINCE,
  registrationOf,
  WATER,
  WUWEI,
  WUWEI_LATER,
} from "./fixture.ts"
export { codeAt, codeOfNow } from "./authenticator.ts"
export { JOURNAL_LOCK } from "../journal/WriterConnection.ts"
export { CallersBook, rounds } from "./load.ts"
export { registerMany, reportMany } from "./manyProjects.ts"
export { killTogether, OwnCluster, processTree } from "./ownCluster.ts"
export { refusalOf } from "./outcomes.ts"
export { openPlatform, type OpenPlatform, type TestPlatform, testPlatform } from "./platforms.ts"
export { Seeded } from "./Seeded.ts"
export { SettableClock } from "./SettableClock.ts"
export { ownerOf, rowsOf, valueOf } from "./writers.ts"
export { StatementCounter } from "./StatementCounter.ts"
