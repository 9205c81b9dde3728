import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { paths } from "@/db/schema/paths";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { countedSteps } from "../paths/counted-steps";
import { pathHref } from "../paths/path-address";
import { pathsVisibleTo } from "../paths/path-policy";
import type { PathStatus } from "../paths/path-query";
import { cardReader } from "./card-reader";
import { findCards, type InsightCard } from "./insight-card";

/** What Slack is told of one path. */
export type PathCard = {
  key: string;
  href: string;
  title: string;
  forWhom: string;
  status: PathStatus;
  owner: string;
  /** "changed on 3 June 2026". */
  freshness: string;
  /** Steps that this actor would be asked, and the first few of them. */
  steps: number;
  first: Pick<InsightCard, "href" | "statement" | "certainty" | "limitations">[];
};

const mostShown = 3;

/** Paths by what their addresses end in, as this actor may see them: of their steps, only what is theirs to read. */
export async function findPathCards(actor: Actor, keys: string[], now: Date): Promise<Map<string, PathCard>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ path: paths, owner: people.name })
    .from(paths)
    .innerJoin(people, eq(people.id, paths.ownerId))
    .where(and(inArray(paths.key, keys), pathsVisibleTo(actor)));
  const ids = rows.map(({ path }) => path.id);
  const steps = await readSteps(actor, ids, now);
  const cards = await findCards(actor, [...new Set(steps.map(({ insightId }) => insightId))], now);
  const { day } = cardReader(actor, now);
  return new Map(
    rows.map(({ path, owner }) => {
      const { key, title, forWhom, status, changedAt } = path;
      const own = steps.filter(({ pathId }) => pathId === path.id);
      const card: PathCard = {
        ...{ key, title, forWhom, status, owner },
        href: pathHref(path),
        freshness: `changed on ${day(changedAt)}`,
        steps: own[0]?.total ?? 0,
        first: own.flatMap(({ insightId }) => cards.filter(({ id }) => id === insightId)),
      };
      return [key, card];
    }),
  );
}

type StepRow = { pathId: string; total: number; insightId: string };

async function readSteps(actor: Actor, pathIds: string[], now: Date): Promise<StepRow[]> {
  if (pathIds.length === 0) return [];
  const rows = await db.execute<StepRow>(sql`
    with recursive ${countedSteps(actor, sql`s.path_id in ${pathIds}`, now)}, placed as (
      select c.path_id, c.insight_id, count(*) over (partition by c.path_id)::int as total,
        row_number() over (partition by c.path_id order by c.position, c.step_id) as place
      from counted c where c.is_seen)
    select path_id as "pathId", total, insight_id as "insightId"
    from placed where place <= ${mostShown} order by path_id, place`);
  return [...rows];
}
