/**
 * Bookmarks (常用查询): what somebody looks at often, kept under a name for themselves alone. What is kept is
 * the address of a page, which says everything that the page shows; so it can be sent to others as it is, and
 * shows them what is theirs to see.
 */
import { Context, Effect, Layer, Schema } from "effect"
import { line } from "../kernel/Text.ts"
import type { ActorId } from "../journal/Entry.ts"
import { type CurrentActor, type NotPermitted, permitted } from "./Actor.ts"

/** The path of a page, without what it is asked: `/projects`. */
export const PagePath = Schema.String.check(
  Schema.isPattern(/^\/[a-zA-Z0-9/-]{0,80}$/u, { message: "pagePath" }),
)

/** What a page is asked, as its address says it behind the question mark. */
export const PageQuery = Schema.String.check(Schema.isPattern(/^[!-~]{0,2000}$/u, { message: "pageQuery" }))

export const BookmarkName = line(40)

export const Bookmark = Schema.Struct({ name: BookmarkName, query: PageQuery })
export type Bookmark = typeof Bookmark.Type

export const BookmarksQuestion = Schema.Struct({ page: PagePath })
export type BookmarksQuestion = typeof BookmarksQuestion.Type

export const BookmarksAnswer = Schema.Struct({ bookmarks: Schema.Array(Bookmark) })
export type BookmarksAnswer = typeof BookmarksAnswer.Type

/** Keeps an address; one of the same name on the same page takes its place. */
export const KeepBookmark = Schema.Struct({ page: PagePath, ...Bookmark.fields })
export type KeepBookmark = typeof KeepBookmark.Type

export const DropBookmark = Schema.Struct({ page: PagePath, name: BookmarkName })
export type DropBookmark = typeof DropBookmark.Type

/** As many as somebody still finds their way in. */
export const BOOKMARKS_MAX = 50

/** Somebody keeps as many on a page as can be kept. */
export class BookmarksFull extends Schema.TaggedError<BookmarksFull>()("BookmarksFull", {
  most: Schema.Int,
}) {}

/** Port: what each user keeps, beside the journal. */
export class BookmarkRepository extends Context.Service<
  BookmarkRepository,
  {
    /** In the order of their names. */
    readonly of: (actor: ActorId, page: string) => Effect.Effect<ReadonlyArray<Bookmark>>
    readonly keep: (actor: ActorId, page: string, bookmark: Bookmark) => Effect.Effect<void>
    readonly drop: (actor: ActorId, page: string, name: string) => Effect.Effect<void>
  }
>()("@minsheng/core/access/BookmarkRepository") {}

export class Bookmarks extends Context.Service<
  Bookmarks,
  {
    readonly list: (question: BookmarksQuestion) => Effect.Effect<BookmarksAnswer, NotPermitted, CurrentActor>
    readonly keep: (
      command: KeepBookmark,
    ) => Effect.Effect<BookmarksAnswer, NotPermitted | BookmarksFull, CurrentActor>
    /** One that is not there is dropped already. */
    readonly drop: (command: DropBookmark) => Effect.Effect<BookmarksAnswer, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/access/Bookmarks") {
  static readonly layer = Layer.effect(
    Bookmarks,
    Effect.gen(function* () {
      const repository = yield* BookmarkRepository

      const answer = (actor: ActorId, page: string) =>
        Effect.map(repository.of(actor, page), (bookmarks) => ({ bookmarks }))

      const list = Effect.fn("Bookmarks.list")(function* ({ page }: BookmarksQuestion) {
        const actor = yield* permitted("bookmarks.keep")
        return yield* answer(actor.id, page)
      })

      const keep = Effect.fn("Bookmarks.keep")(function* ({ page, name, query }: KeepBookmark) {
        const actor = yield* permitted("bookmarks.keep")
        const kept = yield* repository.of(actor.id, page)
        const isNew = kept.every((bookmark) => bookmark.name !== name)
        if (isNew && kept.length >= BOOKMARKS_MAX) return yield* new BookmarksFull({ most: BOOKMARKS_MAX })
        yield* repository.keep(actor.id, page, { name, query })
        return yield* answer(actor.id, page)
      })

      const drop = Effect.fn("Bookmarks.drop")(function* ({ page, name }: DropBookmark) {
        const actor = yield* permitted("bookmarks.keep")
        yield* repository.drop(actor.id, page, name)
        return yield* answer(actor.id, page)
      })

      return Bookmarks.of({ list, keep, drop })
    }),
  )
}
