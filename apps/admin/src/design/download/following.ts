/** How far an export is, as the server says while it makes it. */
import { useQuery } from "@tanstack/react-query"

const ASKED_EVERY_MILLIS = 700

interface Followed {
  readonly rowCount: number
  readonly total: number
}

const ask = async (exportId: string): Promise<Followed | null> => {
  const response = await fetch(`/export/progress?exportId=${exportId}`)
  const said = (await response.json()) as Partial<Followed>
  const { rowCount, total } = said
  return typeof rowCount === "number" && typeof total === "number" ? { rowCount, total } : null
}

/** `undefined` where nobody counts, or not yet. */
export const useFollowed = (exportId: string, isCounted: boolean): Followed | undefined => {
  const { data } = useQuery({
    queryKey: ["exports", exportId],
    queryFn: () => ask(exportId),
    enabled: isCounted,
    refetchInterval: ASKED_EVERY_MILLIS,
    retry: false,
    gcTime: 0,
  })
  return data ?? undefined
}
