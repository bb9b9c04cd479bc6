/** Offices and users, as lists. */
import { readAccessEvent, userOf } from "@minsheng/core/access"
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
    locked: "boolean",
    second_factor_required: "boolean",
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

export const userView: View = {
  tables: [userTable],
  streams: "user",
  write: ({ after }, rows) => {
    const user = userOf(after)
    if (user === undefined) return
    rows.upsert(userTable, {
      id: user.id,
      user_name: user.userName,
      display_name: user.displayName,
      office_id: user.officeId,
      roles: user.roles,
      active: user.active,
      locked: user.locked,
      second_factor_required: user.secondFactorRequired,
    })
  },
}
