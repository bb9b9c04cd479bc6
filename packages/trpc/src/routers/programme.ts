import { inputSchema } from "@minsheng/core/kernel"
import {
  AddedAnswer,
  BreakDown,
  Catalogue,
  CatalogueAnswer,
  CatalogueQuestion,
  CompareAnswer,
  CompareQuestion,
  CompareTargetsAnswer,
  CompareTargetsQuestion,
  CopyYear,
  DropItem,
  IssueProgramme,
  ItemNames,
  ItemNamesAnswer,
  ItemsAnswer,
  ListItem,
  OpenAdjustment,
  ProgrammeAccepted,
  ProgrammeDrafts,
  ProgrammeQuestion,
  RegionProgrammes,
  SettleItem,
  StateTotals,
  SuccessionAnswer,
  SuccessionQuestion,
  TargetsAnswer,
  TargetsQuestion,
  VersionsAnswer,
  WithdrawAdjustment,
  YearsAnswer,
} from "@minsheng/core/programme"
import { ProposalAnswer, ProposalQuestion, Proposals } from "@minsheng/core/progress"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const programmeRouter = router({
  catalogue: procedure.input(inputSchema(CatalogueQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      CatalogueAnswer,
      Catalogue.use((catalogue) => catalogue.read(input)),
    ),
  ),
  added: procedure.input(inputSchema(CatalogueQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      AddedAnswer,
      Catalogue.use((catalogue) => catalogue.added(input)),
    ),
  ),
  successions: procedure.input(inputSchema(SuccessionQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      SuccessionAnswer,
      Catalogue.use((catalogue) => catalogue.successions(input)),
    ),
  ),
  items: procedure.input(inputSchema(ProgrammeQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      ItemsAnswer,
      RegionProgrammes.use((programmes) => programmes.items(input)),
    ),
  ),
  targets: procedure.input(inputSchema(TargetsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      TargetsAnswer,
      RegionProgrammes.use((programmes) => programmes.targets(input)),
    ),
  ),
  itemNames: procedure.query(({ ctx }) =>
    run(
      ctx,
      ItemNamesAnswer,
      ItemNames.use((names) => names.list),
    ),
  ),
  versions: procedure.input(inputSchema(ProgrammeQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      VersionsAnswer,
      RegionProgrammes.use((programmes) => programmes.versions(input)),
    ),
  ),
  compareTargets: procedure.input(inputSchema(CompareTargetsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      CompareTargetsAnswer,
      RegionProgrammes.use((programmes) => programmes.compareTargets(input)),
    ),
  ),
  compare: procedure.input(inputSchema(CompareQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      CompareAnswer,
      RegionProgrammes.use((programmes) => programmes.compare(input)),
    ),
  ),
  years: procedure.query(({ ctx }) =>
    run(
      ctx,
      YearsAnswer,
      RegionProgrammes.use((programmes) => programmes.years),
    ),
  ),
  listItem: procedure.input(inputSchema(ListItem)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.listItem(input)),
    ),
  ),
  dropItem: procedure.input(inputSchema(DropItem)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.dropItem(input)),
    ),
  ),
  propose: procedure.input(inputSchema(ProposalQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      ProposalAnswer,
      Proposals.use((proposals) => proposals.propose(input)),
    ),
  ),
  stateTotals: procedure.input(inputSchema(StateTotals)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.stateTotals(input)),
    ),
  ),
  settleItem: procedure.input(inputSchema(SettleItem)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.settleItem(input)),
    ),
  ),
  copyYear: procedure.input(inputSchema(CopyYear)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.copyYear(input)),
    ),
  ),
  breakDown: procedure.input(inputSchema(BreakDown)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.breakDown(input)),
    ),
  ),
  openAdjustment: procedure.input(inputSchema(OpenAdjustment)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.openAdjustment(input)),
    ),
  ),
  withdrawAdjustment: procedure.input(inputSchema(WithdrawAdjustment)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.withdrawAdjustment(input)),
    ),
  ),
  issue: procedure.input(inputSchema(IssueProgramme)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ProgrammeAccepted,
      ProgrammeDrafts.use((drafts) => drafts.issue(input)),
    ),
  ),
})
