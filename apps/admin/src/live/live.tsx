/** Keeps what pages show current: after a change, what it touches is asked for again. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react"
import type { SessionAnswer } from "@minsheng/core/access"
import { ChangeNotice, type Topic } from "@minsheng/core/change"
import { decoder } from "../api/client.ts"
import { sessionQuery } from "../api/firstQueries.ts"
import { useLanguage } from "../app/locale.tsx"
import { useSession } from "../app/session.tsx"
import { LiveConnection, type LiveState } from "./LiveConnection.ts"
import { Pace } from "./Pace.ts"
import { isTouched } from "./topics.ts"

const LiveContext = createContext<LiveState>("connecting")

export const useLive = (): LiveState => useContext(LiveContext)

const decodeNotice = decoder(ChangeNotice)

/** The foot shows at once where the journal ends; this asks nothing. */
const moveHead = (queries: QueryClient, { position, hash, recordedAt }: ChangeNotice): void => {
  queries.setQueryData<SessionAnswer>(sessionQuery.queryKey, (session) =>
    session === undefined || session.head.position === position
      ? session
      : { ...session, head: { position, hash, recordedAt } },
  )
}

/** Somebody in the middle of something is not sent away: what they do next tells them. */
const isBusy = (): boolean => document.querySelector("dialog[open]") !== null

/** Listens as long as the pages stand. */
const useChanges = (): LiveState => {
  const queries = useQueryClient()
  const { head } = useSession()
  const known = useRef(head.position)
  const [state, setState] = useState<LiveState>("connecting")
  useEffect(() => {
    let topics = new Set<Topic>()
    const pace = new Pace(() => {
      const asked = [...topics]
      topics = new Set()
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, asked) })
    })
    const connection = new LiveConnection(known.current, {
      onNotice: (data) => {
        const notice = decodeNotice(JSON.parse(data))
        moveHead(queries, notice)
        known.current = notice.position
        for (const topic of notice.topics) topics.add(topic)
        if (topics.size > 0) pace.ask()
      },
      onState: (now) => {
        setState(now)
        if (now === "ended" && !isBusy()) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      },
    })
    return () => {
      connection.close()
      pace.stop()
    }
  }, [queries])
  return state
}

export const LiveProvider = ({ children }: { readonly children: ReactNode }) => {
  const state = useChanges()
  return <LiveContext value={state}>{children}</LiveContext>
}

const words = {
  live: { zh: "实时", en: "live" },
  connecting: { zh: "正在连接", en: "connecting" },
  waiting: { zh: "连接断开，正在重连", en: "disconnected, trying again" },
  asleep: { zh: "不自动更新，刷新可看最新", en: "not updated; reload for the latest" },
  ended: { zh: "已退出登录", en: "signed out" },
} as const satisfies Record<LiveState, unknown>

/** Whether what is shown keeps itself current: a shape and a word. */
export const LiveMark = () => {
  const { say } = useLanguage()
  const state = useLive()
  return (
    <span className="live-mark" data-live={state}>
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <circle cx="4" cy="4" r="3" fill={state === "live" ? "currentColor" : "none"} stroke="currentColor" />
      </svg>{" "}
      {say(words[state])}
    </span>
  )
}
