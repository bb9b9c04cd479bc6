/** The box of columns: which are shown, and how wide, for the pointer and for the keys. */
import { useLanguage } from "../../app/locale.tsx"
import { Opener } from "../Popover.tsx"
import type { Column } from "./Column.ts"
import type { Layout } from "./layout.ts"
import { words } from "./words.ts"

const STEP = 16

const Choice = <Row,>({ column, layout }: { readonly column: Column<Row>; readonly layout: Layout<Row> }) => {
  const { say } = useLanguage()
  const title = say(column.title)
  const isShown = layout.isShown(column.key)
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          disabled={column.isKept === true}
          onChange={() => layout.toggle(column.key)}
        />
        {title}
      </label>
      {isShown && column.grows !== true && (
        <span className="widths">
          <button
            type="button"
            className="button quiet"
            aria-label={say(words.narrower, { column: title })}
            onClick={() => layout.widen(column.key, -STEP)}
          >
            −
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={say(words.wider, { column: title })}
            onClick={() => layout.widen(column.key, STEP)}
          >
            +
          </button>
        </span>
      )}
    </li>
  )
}

export const ColumnChoice = <Row,>({ layout }: { readonly layout: Layout<Row> }) => {
  const { say } = useLanguage()
  const choices = () => (
    <>
      <p className="strong">{say(words.choose)}</p>
      <ul className="column-choice">
        {layout.all
          .filter((column) => column.kind !== "actions")
          .map((column) => (
            <Choice key={column.key} column={column} layout={layout} />
          ))}
      </ul>
      <div className="popover-foot">
        <button type="button" className="button" onClick={layout.reset}>
          {say(words.asDelivered)}
        </button>
      </div>
    </>
  )
  return (
    <Opener
      label={say(words.choose)}
      className={`button no-print${layout.isChanged ? " is-set" : ""}`}
      content={choices}
      staysOnChange
    >
      {say(words.columns)}
    </Opener>
  )
}
