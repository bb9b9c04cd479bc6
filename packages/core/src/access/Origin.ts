/** Where a request comes from: what a record of access says beside who asked for what. */
import { Context } from "effect"

export interface Origin {
  /** The address that it was sent from; `null` for what is asked at the machine itself. */
  readonly address: string | null
  /** The browser or program, as it calls itself. */
  readonly device: string | null
  /** The session that it carries. */
  readonly sessionId: string | null
}

const AT_THE_MACHINE: Origin = { address: null, device: null, sessionId: null }

/** Each face that is reached over a network provides it. */
export const RequestOrigin = Context.Reference<Origin>("@minsheng/core/access/RequestOrigin", {
  defaultValue: () => AT_THE_MACHINE,
})
