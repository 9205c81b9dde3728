import type { Actor } from "../../actor";
import { findInsight } from "../../insights/find-insight";
import type { StandingInsight } from "../../insights/find-standing";
import { insightSlug, keyOf } from "../../insights/insight-address";
import type { RecordView } from "../../insights/record-query";
import { insightMarkdown } from "./insight-markdown";

/**
 * One record as a file for whoever may see it: what its page shows them, with people by their names. The file's name is
 * made of plain letters, digits and hyphens, whatever the statement says.
 */
export async function findInsightMarkdown(actor: Actor, found: StandingInsight, now: Date) {
  const view = await findInsight(actor, found, now);
  const slug = insightSlug(view.content.statement);
  const markdown = insightMarkdown(view.content, {
    key: view.key,
    status: view.status === "draft" ? "draft" : "published",
    standing: standingOf(view),
    visibility: view.readers ? "restricted" : "everyone",
    publishedOn: view.publishedAt?.toISOString().slice(0, 10) ?? null,
    author: view.author.name,
    owner: view.owner.name,
    translator: view.translator?.name ?? null,
    topics: view.topics.map(({ name }) => name),
    audience: view.audience.map(({ name }) => name),
    readers: [],
    links: view.links.flatMap(({ way, kind, href, note }) => {
      const to = keyOf(href);
      return way === "to" && to !== null ? [{ kind, to, note }] : [];
    }),
  });
  return { name: `${slug ? `${slug}-` : ""}${view.key}.md`, markdown };
}

function standingOf({ status, supersededAt, retiredAt }: RecordView) {
  const day = (moment: Date | null) => (moment ? ` on ${moment.toISOString().slice(0, 10)}` : "");
  if (status === "superseded") return `Superseded${day(supersededAt)}.`;
  return status === "retired" ? `Retired${day(retiredAt)}.` : null;
}
