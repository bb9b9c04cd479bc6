/** How large a file may be. */
import { Context } from "effect"

/** 50 MiB: a scanned file of some hundred pages. An instance may set another limit. */
export const ATTACHMENT_BYTES_MAX = 50 * 1024 * 1024

export const AttachmentBytesMax = Context.Reference<number>("@minsheng/core/document/AttachmentBytesMax", {
  defaultValue: () => ATTACHMENT_BYTES_MAX,
})
