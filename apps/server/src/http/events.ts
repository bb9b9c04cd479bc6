/**
 * `/events/changes`: server-sent events for whoever is signed in. Each says where the journal ends and which
 * of the answers that a page holds are to be asked for again; never an answer itself.
 */
import { Schema } from "effect"
import { NotSignedIn } from "@minsheng/core/access"
import { ChangeNotice } from "@minsheng/core/change"
import type { Bilingual } from "@minsheng/core/kernel"
import { refusalWords } from "@minsheng/core/words"
import { positionIn } from "../live/ChangeHub.ts"
import type { Message, Watcher } from "../live/Watcher.ts"
import type { Asked } from "./asked.ts"

export const EVENTS_PATH = "/events"

const encode = Schema.encodeSync(ChangeNotice)

const NO_ROOM: Bilingual = {
  zh: "同时打开的页面太多，这一页不再自动更新；请稍后刷新。",
  en: "Too many pages are open; this one is not updated by itself. Reload it later.",
}

const textOf = (message: Message): string => {
  switch (message._tag) {
    case "Notice":
      return `id: ${message.notice.position}\nevent: change\ndata: ${JSON.stringify(encode(message.notice))}\n\n`
    case "Heartbeat":
      // Proxies take silence for an end; so does a window, which hears nothing of comments.
      return "event: beat\ndata: {}\n\n"
    case "End":
      return `event: end\ndata: ${JSON.stringify({ reason: message.reason })}\n\n`
  }
}

/** Pulled only as fast as the other end takes it. */
const streamOf = (watcher: Watcher): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      pull: async (controller) => {
        const message = await watcher.next()
        controller.enqueue(encoder.encode(textOf(message)))
        if (message._tag === "End") controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

export const watchChanges = async (asked: Asked): Promise<Response> => {
  const { request, requestId, keeper, trail, actor } = asked
  const { sessionId: session } = asked.origin
  if (request.method !== "GET") return Response.json({ code: "NoSuchMethod", requestId }, { status: 405 })
  if (actor === undefined || session === null) {
    const refusal = new NotSignedIn()
    return Response.json(
      { refusal: { _tag: refusal._tag }, words: refusalWords(refusal), requestId },
      { status: 401 },
    )
  }
  const { searchParams } = new URL(request.url)
  const after = positionIn(request.headers.get("last-event-id") ?? searchParams.get("after"))
  const { hub } = keeper
  const watcher = await hub?.open({ actor, session, cutOff: () => trail.cutOff() }, after)
  if (hub === undefined || watcher === undefined)
    return Response.json({ code: "NoRoom", words: NO_ROOM, requestId }, { status: 503 })
  trail.streams(() => hub.leave(watcher))
  return new Response(streamOf(watcher), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      // A proxy that gathers answers before it passes them on would keep the changes.
      "x-accel-buffering": "no",
    },
  })
}
