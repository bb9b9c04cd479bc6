/** Which act is to be recorded: all of them system by system, narrowed by what is typed. */
import { useEffect, useId, useRef, useState } from "react"
import { SYSTEM_ACTS } from "@minsheng/core/act"
import type { ActName } from "@minsheng/core/dossier"
import { SYSTEMS, systemNames } from "@minsheng/core/sixSystems"
import { actNameWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Opener } from "../../design/Popover.tsx"
import { words } from "./words.ts"

const isFound = (type: ActName, typed: string): boolean => {
  const { zh, en } = actNameWords[type]
  const looked = typed.trim().toLowerCase()
  return zh.includes(looked) || en.toLowerCase().includes(looked)
}

const Choice = ({ onChoose }: { readonly onChoose: (type: ActName) => void }) => {
  const { say } = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState("")
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const groups = SYSTEMS.map((system) => ({
    system,
    types: SYSTEM_ACTS[system].filter((type) => isFound(type, typed)),
  })).filter(({ types }) => types.length > 0)
  return (
    <div className="act-choice">
      <label htmlFor={id} className="visually-hidden">
        {say(words.findAct)}
      </label>
      <input
        id={id}
        ref={input}
        className="input"
        type="text"
        autoComplete="off"
        placeholder={say(words.findAct)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {groups.length === 0 && <p className="note">{say(words.noSuchAct)}</p>}
      {groups.map(({ system, types }) => (
        <section key={system} aria-label={say(systemNames[system])}>
          <h3>{say(systemNames[system])}</h3>
          <ul>
            {types.map((type) => (
              <li key={type}>
                <button type="button" className="button quiet" onClick={() => onChoose(type)}>
                  {say(actNameWords[type])}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

export const ActChoice = ({ onChoose }: { readonly onChoose: (type: ActName) => void }) => {
  const { say } = useLanguage()
  return (
    <Opener
      label={say(words.chooseAct)}
      className="button no-print"
      content={(close) => (
        <Choice
          onChoose={(type) => {
            close()
            onChoose(type)
          }}
        />
      )}
    >
      {say(words.record)}
    </Opener>
  )
}
