/** Taking an import back, which may take long: it is begun, and followed like a reading or a commit. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Uuid } from "@minsheng/core/kernel"
import type { UndoImport } from "@minsheng/core/imports"
import { client } from "../../api/client.ts"

const ASKED_EVERY_MILLIS = 300

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ASKED_EVERY_MILLIS)
  })

/** Waits until the server says that it has begun. */
const begun = async (importId: Uuid.Uuid, isOver: () => boolean): Promise<void> => {
  for (;;) {
    await pause()
    if (isOver()) return
    const { state } = await client.imports.open.query({ importId })
    if (state === "undoing" || state === "undone") return
  }
}

export const useUndoing = () => {
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: (command: UndoImport) => client.imports.undo.mutate(command),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "about" }),
  })
  /** Fails where it cannot begin; what goes wrong later is the mutation's. */
  const start = async (command: UndoImport): Promise<unknown> => {
    const ended = { yet: false }
    const whole = undo.mutateAsync(command).finally(() => {
      ended.yet = true
    })
    return Promise.race([
      whole,
      begun(command.importId, () => ended.yet).then(
        () => undefined,
        () => whole,
      ),
    ])
  }
  return { start, isPending: undo.isPending, error: undo.error }
}
