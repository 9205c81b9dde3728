import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, prompts } from "@/db/schema/insights";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { draftInsight } from "@/domain/insights/draft-insight";
import { publishInsight } from "@/domain/insights/publish-insight";
import { saveDraft } from "@/domain/insights/save-draft";
import type { Id, Morning } from "./morning";
import type { Organization } from "./organization";
import { severalAtOnce } from "./several-at-once";

/** Publishes what is new, on its day: written, saved and published, each as a person would do it. */
export async function playInsights(organization: Organization, { insights: all }: Morning) {
  const fresh = all.filter(({ id }) => !organization.insights.has(id));
  await severalAtOnce(fresh, async ({ id, topics, publishedAt }) => {
    const topicIds = topics.flatMap((topic) => organization.topics.get(topic) ?? []);
    organization.insights.set(
      id,
      await publish(organization, contentOf(id, topicIds), new Date(publishedAt)),
    );
  });
}

async function publish({ keeper }: Organization, content: InsightContent, at: Date) {
  const { id } = await draftInsight(keeper, { statement: content.statement }, at);
  const { version } = await saveDraft(keeper, { insightId: id, version: 1, content }, at);
  await publishInsight(keeper, { insightId: id, version }, at);
  const [row] = await db
    .select({ id: insights.id, revisionId: insights.publishedRevisionId, promptId: prompts.promptId })
    .from(insights)
    .innerJoin(prompts, eq(prompts.insightId, insights.id))
    .where(eq(insights.id, id))
    .orderBy(asc(prompts.position));
  if (!row?.revisionId) throw new Error("The insight was not published.");
  return { ...row, revisionId: row.revisionId };
}

/** As much as publishing wants. */
const contentOf = (id: Id, topicIds: string[]) =>
  contentInput.parse({
    statement: `Simulated insight ${id} says what was found.`,
    summary: "What was found, and what to do about it.",
    certainty: "moderate",
    certaintyReason: "Two studies agree.",
    businessContext: "Decisions rest on it.",
    goals: [{ id: "g1", text: "It is used." }],
    nonGoals: [{ id: "n1", text: "Deciding anything else." }],
    limitations: [{ id: "l1", text: "Simulated only." }],
    usageDo: [{ id: "d1", text: "Use it." }],
    evidence: [
      {
        ...{ id: "e1", kind: "study", direction: "supports", strength: "moderate", title: "A study" },
        ...{ source: "https://example.org/study", publishedOn: "2025" },
      },
    ],
    prompts: [{ id: "q1", question: `What did insight ${id} find?`, answer: "What was found." }],
    topicIds,
  });
