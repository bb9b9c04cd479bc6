/** Offices and users, as lists. */
import { readAccessEvent } from "@minsheng/core/access"
import type { Entry } from "@minsheng/core/journal"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

const officeTable = defineTable({
  name: "office",
  columns: { id: "uuid", name: "text", kind: "text", region_code: "text", item_keys: "text[]" },
  key: ["id"],
})

const userTable = defineTable({
  name: "office_user",
  columns: {
    id: "uuid",
    user_name: "text",
    display_name: "text",
    office_id: "uuid",
    roles: "text[]",
    active: "boolean",
  },
  key: ["id"],
})

export const officeView: View = {
  tables: [officeTable],
  streams: "office",
  write: ({ entry }, rows) => {
    const event = readAccessEvent(entry)
    if (event._tag !== "OfficeFounded") return
    const { id, name, kind, regionCode, itemKeys } = event.payload
    rows.upsert(officeTable, { id, name, kind, region_code: regionCode, item_keys: itemKeys })
  },
}

/** A user's row, folded from the stream: added first, then roles and closure as they came. */
const userRow = (entries: ReadonlyArray<Entry>) => {
  let row = {
    id: "",
    user_name: "",
    display_name: "",
    office_id: "",
    roles: [] as ReadonlyArray<string>,
    active: true,
  }
  // oxlint-disable-next-line oxc/no-accumulating-spread -- a user's stream has a handful of entries
  for (const entry of entries) {
    const event = readAccessEvent(entry)
    if (event._tag === "UserAdded") {
      const { id, userName, displayName, officeId } = event.payload
      row = { ...row, id, user_name: userName, display_name: displayName, office_id: officeId }
    } else if (event._tag === "RolesAssigned") row = { ...row, roles: event.payload.roles }
    else if (event._tag === "UserDeactivated") row = { ...row, active: false }
  }
  return row
}

export const userView: View = {
  tables: [userTable],
  streams: "user",
  write: ({ after }, rows) => rows.upsert(userTable, userRow(after)),
}
