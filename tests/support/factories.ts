import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { drafts, insights, revisions } from "@/db/schema/insights";
import { pathSteps, paths } from "@/db/schema/paths";
import { memberships, people, teams, topics } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import type { PersonActor, Role } from "@/domain/actor";
import { addRevision } from "@/domain/insights/add-revision";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { insightSlug, newInsightKey } from "@/domain/insights/insight-address";
import { keepDraftData } from "@/domain/insights/keep-data";
import { projectRevision } from "@/domain/insights/project-revision";
import { renderContent } from "@/domain/insights/render-content";
import { rendererVersion } from "@/domain/markdown/render-markdown";
import { newPathKey, pathSlug } from "@/domain/paths/path-address";

export const testNow = new Date("2026-06-03T09:00:00Z");

type PersonOptions = {
  name?: string;
  email?: string;
  timeZone?: string;
  deactivated?: boolean;
  homeTeamId?: string;
};

/** A person of a role, with the actor they are when they sign in just now. */
export async function person(role: Role = "reader", options: PersonOptions = {}) {
  const id = uuidv7();
  const row = {
    id,
    name: options.name ?? `Test ${role} ${id.slice(-4)}`,
    email: options.email ?? `${role}.${id}@example.org`,
    role,
    timeZone: options.timeZone ?? "Europe/Berlin",
    locale: "en-GB",
    homeTeamId: options.homeTeamId ?? null,
    createdAt: testNow,
    deactivatedAt: options.deactivated ? testNow : null,
  };
  await db.insert(people).values(row);
  const actor: PersonActor = {
    kind: "person",
    id,
    name: row.name,
    email: row.email,
    role,
    timeZone: row.timeZone,
    locale: row.locale,
    authenticatedAt: testNow,
  };
  return { ...row, actor };
}

export async function team(name = "Harbour", options: { leadId?: string } = {}) {
  const [row] = await db
    .insert(teams)
    .values({ slug: name.toLowerCase(), name, leadId: options.leadId ?? null, createdAt: testNow })
    .returning();
  if (!row) throw new Error("The team was not made.");
  return row;
}

export async function member(
  personId: string,
  teamId: string,
  dates: { fromOn?: string; untilOn?: string } = {},
) {
  const [row] = await db
    .insert(memberships)
    .values({ personId, teamId, fromOn: dates.fromOn ?? "2026-01-01", untilOn: dates.untilOn ?? null })
    .returning();
  if (!row) throw new Error("The membership was not made.");
  return row;
}

export async function topic(name = "Learning") {
  const [row] = await db
    .insert(topics)
    .values({ slug: name.toLowerCase(), name, createdAt: testNow })
    .returning();
  if (!row) throw new Error("The topic was not made.");
  return row;
}

/** Content that may be published as it stands. */
export function completeContent(changes: Partial<InsightContent> = {}): InsightContent {
  return contentInput.parse({
    statement: "People who compare two plans choose sooner than people who compare six.",
    summary: "Fewer plans were chosen from sooner. Show two, and put the rest behind a link.",
    certainty: "moderate",
    certaintyReason: "Two experiments agree; both were small.",
    businessContext: "Sign-up is where most people leave.",
    goals: [{ id: "g1", text: "Sign-ups finish in under three minutes." }],
    nonGoals: [{ id: "n1", text: "Saying which plans to sell." }],
    limitations: [{ id: "l1", text: "Tested with new customers only." }],
    usageDo: [{ id: "d1", text: "Offer two plans first." }],
    usageDont: [{ id: "x1", text: "Hide prices to save room." }],
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Plan page experiment",
        source: "https://example.org/plans",
        publishedOn: "2025",
      },
    ],
    prompts: [{ id: "q1", question: "How many plans first?", answer: "Two." }],
    ...changes,
  });
}

/** Data of that person with so many versions, a small table each, written straight into the tables. */
export async function dataset(
  createdById: string,
  { name = "Harbour counts", versions = 1 }: { name?: string; versions?: number } = {},
) {
  const made = { createdById, createdAt: testNow };
  const [row] = await db
    .insert(datasets)
    .values({ key: newInsightKey(), name, snapshotCount: versions, ...made })
    .returning();
  if (!row) throw new Error("The dataset was not made.");
  const rows = Array.from({ length: versions }, (_, index) => ({
    id: uuidv7(),
    number: index + 1,
    sha256: createHash("sha256").update(`${row.id} ${index}`).digest("hex"),
  }));
  const file = { bytes: 20, kind: "table", mediaType: "text/csv", createdAt: testNow } as const;
  await db.insert(storedFiles).values(rows.map(({ sha256 }) => ({ sha256, ...file })));
  const kept = await db
    .insert(snapshots)
    .values(
      rows.map((one, index) => ({
        ...{ ...one, ...made, datasetId: row.id, fileName: "counts.csv" },
        predecessorId: rows[index - 1]?.id ?? null,
      })),
    )
    .returning();
  return { ...row, snapshots: kept };
}

type InsightOptions = {
  status?: "draft" | "published";
  visibility?: "everyone" | "restricted";
  ownerId?: string;
  translatorId?: string;
  trashed?: boolean;
  content?: Partial<InsightContent>;
  /** A published record also has a draft; a draft record always has one. */
  withDraft?: boolean;
};

/** A record of that author, published unless said otherwise, written straight into the tables. */
export async function insight(authorId: string, options: InsightOptions = {}) {
  const { status = "published", visibility = "everyone", withDraft = status === "draft" } = options;
  const content = completeContent(options.content);
  const html = renderContent(content);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(insights)
      .values({
        key: newInsightKey(),
        statement: content.statement,
        slug: insightSlug(content.statement),
        visibility,
        authorId,
        ownerId: options.ownerId ?? authorId,
        translatorId: options.translatorId ?? null,
        trashedAt: options.trashed ? testNow : null,
        createdAt: testNow,
      })
      .returning();
    if (!row) throw new Error("The insight was not made.");
    const made = { insightId: row.id, content, html, editorIds: [authorId], createdById: authorId };
    if (status === "published") {
      const revision = await addRevision(tx, { ...made, origin: "published" }, testNow);
      await tx
        .update(revisions)
        .set({ publishedAt: testNow, publishedById: authorId })
        .where(eq(revisions.id, revision.id));
      await projectRevision(tx, row.id, revision.id, content, testNow);
      await tx
        .update(insights)
        .set({ status: "published", publishedAt: testNow, revisedAt: testNow, nextReviewOn: "2027-06-03" })
        .where(eq(insights.id, row.id));
    }
    if (withDraft) {
      await tx
        .insert(drafts)
        .values({ ...made, rendererVersion, createdAt: testNow, savedById: authorId, savedAt: testNow });
      await keepDraftData(tx, row.id, content);
    }
    const [written] = await tx.select().from(insights).where(eq(insights.id, row.id));
    if (!written) throw new Error("The insight is gone.");
    return written;
  });
}

type PathOptions = Partial<Pick<typeof paths.$inferInsert, "title" | "status" | "pace" | "dueOn">>;

/** A path of that owner with a step for each insight, and a heading for each text, published unless said otherwise. */
export async function path(ownerId: string, on: (string | { heading: string })[], options: PathOptions = {}) {
  const { title = "First weeks", status = "published" } = options;
  const made = { key: newPathKey(), slug: pathSlug(title), title, status, ownerId, forWhom: "Newcomers" };
  const at = { createdAt: testNow, changedAt: testNow, publishedAt: status === "draft" ? null : testNow };
  const [row] = await db
    .insert(paths)
    .values({ ...options, ...made, ...at })
    .returning();
  if (!row) throw new Error("The path was not made.");
  const steps = on.map((what, position) => ({
    ...{ pathId: row.id, position, addedAt: testNow },
    ...(typeof what === "string" ? { insightId: what } : what),
  }));
  return { ...row, steps: steps.length > 0 ? await db.insert(pathSteps).values(steps).returning() : [] };
}

/** A question to that person about that insight, asked this morning and open for a week unless said otherwise. */
export async function card(
  personId: string,
  insightId: string,
  options: Partial<typeof cards.$inferInsert> = {},
) {
  const when = { day: "2026-06-03", plannedAt: new Date("2026-06-03T06:30:00Z"), closesOn: "2026-06-10" };
  const [row] = await db
    .insert(cards)
    .values({ personId, insightId, promptId: "q1", reason: "base", ...when, ...options })
    .returning();
  if (!row) throw new Error("The card was not made.");
  return row;
}
