import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { matchOpinions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { quotedStatement } from "../insights/quoted-statement";
import { askPerson, closeAsksAbout } from "../people/asks";
import type { JudgedInitiative } from "./judged-match";

type Outdated = {
  initiative: JudgedInitiative;
  insightId: string;
  insight: { ownerId: string; statement: string };
};

/** Asks the owner of a record to look at it again; an initiative that is not open to all is not named. */
export async function askIfOutdated(
  tx: Transaction,
  actor: PersonActor,
  { initiative, insightId, insight }: Outdated,
  now: Date,
) {
  if (insight.ownerId === actor.id) return;
  const [record] = await tx
    .select({ key: insights.key, slug: insights.slug })
    .from(insights)
    .where(eq(insights.id, insightId));
  if (!record) return;
  const where = initiative.visibility === "everyone" ? ` for ${quotedStatement(initiative.title)}` : "";
  const sentence = `${actor.name} holds this to be outdated${where}: ${quotedStatement(insight.statement)}. Is it still true?`;
  const href = `${insightHref(record)}/tend`;
  await askPerson(
    tx,
    { personId: insight.ownerId, kind: "outdated", subjectId: insightId, sentence, href },
    now,
  );
}

/** Ends the asking once nobody holds it to be outdated any more. */
export async function closeOutdatedAsk(tx: Transaction, insightId: string, now: Date) {
  const [still] = await tx
    .select({ id: matchOpinions.id })
    .from(matchOpinions)
    .where(
      and(
        eq(matchOpinions.insightId, insightId),
        eq(matchOpinions.reason, "outdated"),
        isNull(matchOpinions.setAsideAt),
      ),
    )
    .limit(1);
  if (!still) await closeAsksAbout(tx, { kinds: ["outdated"], subjectId: insightId }, now);
}
