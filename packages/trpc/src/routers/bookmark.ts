import { inputSchema } from "@minsheng/core/kernel"
import {
  Bookmarks,
  BookmarksAnswer,
  BookmarksQuestion,
  DropBookmark,
  KeepBookmark,
} from "@minsheng/core/access"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const bookmarkRouter = router({
  list: procedure.input(inputSchema(BookmarksQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      BookmarksAnswer,
      Bookmarks.use((bookmarks) => bookmarks.list(input)),
    ),
  ),
  keep: procedure.input(inputSchema(KeepBookmark)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BookmarksAnswer,
      Bookmarks.use((bookmarks) => bookmarks.keep(input)),
    ),
  ),
  drop: procedure.input(inputSchema(DropBookmark)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BookmarksAnswer,
      Bookmarks.use((bookmarks) => bookmarks.drop(input)),
    ),
  ),
})
