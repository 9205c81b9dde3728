import { v7 as uuidv7 } from "uuid";
import type { pathSteps, paths } from "@/db/schema/paths";
import { pathSlug } from "@/domain/paths/path-address";
import type { DemoCast } from "./demo-cast";
import { demoKey, momentOf } from "./demo-dates";
import type { DemoPath } from "./demo-path";
import type { AuditRow } from "./demo-story";

export type Learned = {
  insightId: string;
  promptId?: string;
  revisions: { id: string; publishedAt: Date | null }[];
};
export type Library = (slug: string) => Learned;
type StepRow = typeof pathSteps.$inferInsert & { id: string };

/** A path of the demo as rows, with its steps by the names of their records. */
export type LaidPath = {
  told: DemoPath;
  row: typeof paths.$inferInsert & { id: string; publishedAt: Date };
  steps: StepRow[];
  /** The steps that are learned, in their order. */
  learned: { step: StepRow; slug: string; isHard: boolean; record: Learned }[];
};

/** A path with its steps, made and published by whoever looks after it. */
export function layPath(cast: DemoCast, library: Library, told: DemoPath, now: Date): LaidPath {
  const { slug, title, forWhom, pace } = told;
  const createdAt = momentOf(now, told.startedDaysAgo, slug);
  const publishedAt = momentOf(now, told.publishedDaysAgo, `${slug} published`);
  const id = uuidv7({ msecs: createdAt.getTime() });
  const steps = told.steps.map((step, position) => {
    const addedDaysAgo = ("addedDaysAgo" in step && step.addedDaysAgo) || told.publishedDaysAgo + 2;
    const addedAt = momentOf(now, addedDaysAgo, `${slug} ${position}`);
    const row = { id: uuidv7({ msecs: addedAt.getTime() }), pathId: id, position, addedAt };
    if ("heading" in step) return { ...row, heading: step.heading };
    return { ...row, insightId: library(step.insight).insightId, note: step.note };
  });
  const learned = told.steps.flatMap((step, place) => {
    const row = steps[place];
    if ("heading" in step || !row) return [];
    return [{ step: row, slug: step.insight, isHard: step.isHard ?? false, record: library(step.insight) }];
  });
  const changedAt = steps.reduce((latest, { addedAt }) => (addedAt > latest ? addedAt : latest), publishedAt);
  const row = {
    ...{ id, key: demoKey(slug, "path"), slug: pathSlug(title), title, forWhom, pace, createdAt, changedAt },
    ...{ ownerId: cast.person(told.owner).id, status: "published" as const, publishedAt },
  };
  return { told, row, steps, learned };
}

/** Which team begins with which path is for curators to say. */
const giver = "experiment.lead";

/** What the trail says of it. */
export function pathAudit(cast: DemoCast, { told, row, steps, learned }: LaidPath, now: Date): AuditRow[] {
  const by = (personId: string) => ({ actorKind: "person" as const, actorId: personId });
  const subject = { subjectKind: "path", subjectId: row.id };
  const owner = by(row.ownerId);
  const { title, forWhom } = told;
  const added = learned.map(({ step, record }) => ({
    ...{ at: step.addedAt, ...owner, action: "path.step-added", ...subject },
    after: { stepId: step.id, insightId: record.insightId },
  }));
  const headings = steps.flatMap(({ id, heading, addedAt }) =>
    heading
      ? [{ at: addedAt, ...owner, action: "path.heading-added", ...subject, after: { stepId: id, heading } }]
      : [],
  );
  return [
    { at: row.createdAt ?? now, ...owner, action: "path.created", ...subject, after: { title, forWhom } },
    ...added,
    ...headings,
    {
      ...{ at: row.publishedAt, ...owner, action: "path.published", ...subject },
      ...{ before: { status: "draft" }, after: { status: "published" } },
    },
    {
      ...{ at: row.publishedAt, ...by(cast.person(giver).id), action: "team.path-given" },
      ...{ subjectKind: "team", subjectId: cast.team(told.team), after: { pathId: row.id } },
    },
  ];
}
