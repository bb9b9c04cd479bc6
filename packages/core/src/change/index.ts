export { Changed, ChangedCounty, type ChangedRecord, ChangeNotice, Topic } from "./Changed.ts"
export { Changes } from "./Changes.ts"
