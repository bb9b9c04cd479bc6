/** Whether somebody draws up plans: by role, for the whole province. The server decides; this only shows. */
import { useMay, useSession } from "../../app/session.tsx"

export const useMayPlan = (itemKey?: string): boolean => {
  const may = useMay("funds.plan")
  const { about, office } = useSession()
  const isProvince = office === null || office.regionCode === about.regionCode
  const items = office?.itemKeys ?? null
  const isTheirs = items === null || (itemKey !== undefined && items.some((key) => key === itemKey))
  return may && isProvince && isTheirs
}
