import { and, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import {
  coauthors,
  insightPeople,
  insightStatuses,
  insights,
  insightTeams,
  reviewers,
  reviews,
} from "@/db/schema/insights";
import { roles } from "@/db/schema/people";
import { insight, member, person, team, testNow } from "@/tests/support/factories";
import { readFilter, type StoredDocument } from "@/tests/support/meilisearch/filter";
import type { Actor } from "../../actor";
import { newInsightKey } from "../../insights/insight-address";
import { listedFor } from "../../insights/insight-policy";
import { writeDocuments } from "../postgres/write-documents";
import { readEngineDocuments } from "./documents";
import { findIds } from "./find-names";
import { settings } from "./index-settings";
import { permissionFilter } from "./permission-filter";

test("what exists for whom is the same in Meilisearch as in PostgreSQL, for every role and standing", async () => {
  const { actor } = await person();
  const ids = await everyStanding(actor.id);
  const documents = await readEngineDocuments(db, ids);
  expect(documents).toHaveLength(insightStatuses.length * 2 * standings.length);
  const askers: Actor[] = [
    ...roles.map((role) => ({ ...actor, role })),
    // Where it is still the day before, or already the day after.
    ...["Pacific/Pago_Pago", "Pacific/Kiritimati"].map((timeZone) => ({ ...actor, timeZone })),
    { kind: "system", name: "check" },
    { kind: "everyone" },
    { kind: "anonymous" },
  ];
  for (const asker of askers) {
    const rows = await db
      .select({ id: insights.id })
      .from(insights)
      .where(and(inArray(insights.id, ids), listedFor(asker, testNow)));
    const { ownTeams } = await findIds(asker, { topic: [], team: [] }, testNow);
    const filter = permissionFilter(asker, ownTeams);
    const passes = filter ? readFilter(filter, filterable, "wrong_filter") : () => false;
    const found = documents.filter((document) => passes(document as unknown as StoredDocument));
    expect(
      found.map(({ id }) => id),
      JSON.stringify(asker),
    ).toEqual(rows.map(({ id }) => id).sort());
  }
});

const filterable = (settings.filterableAttributes ?? []).flatMap((rule) =>
  typeof rule === "string" ? rule : rule.attributePatterns,
);

type Standing = "author" | "owner" | "translator" | "co-author" | "reviewer" | "named" | "nobody" | Team;
type Team = (typeof teamNames)[number];
/** That the person is on today, was on, will be on, is on for this day alone, and was never on. */
const teamNames = ["Now", "Past", "Future", "Today", "Strange"] as const;
const standings: Standing[] = [
  ...(["author", "owner", "translator", "co-author", "reviewer", "named", "nobody"] as const),
  ...teamNames,
];

/** One record in each status, for everyone and restricted, for everything that this person may have to do with it. */
async function everyStanding(me: string): Promise<string[]> {
  const other = await person("author");
  const teams = new Map<Standing, string>();
  for (const name of teamNames) teams.set(name, (await team(name)).id);
  const dates = [
    ["Now", {}],
    ["Past", { untilOn: "2026-06-02" }],
    ["Future", { fromOn: "2026-06-04" }],
    ["Today", { fromOn: "2026-06-03", untilOn: "2026-06-03" }],
  ] as const;
  for (const [name, between] of dates) await member(me, teams.get(name) ?? "", between);
  const { id: firstId, publishedRevisionId } = await insight(other.id);
  const records = insightStatuses.flatMap((status) =>
    (["everyone", "restricted"] as const).flatMap((visibility) =>
      standings.map((standing) => ({
        ...{ id: uuidv7(), key: newInsightKey(), status, visibility, standing, publishedRevisionId },
        authorId: standing === "author" ? me : other.id,
        ownerId: standing === "owner" ? me : other.id,
        translatorId: standing === "translator" ? me : null,
        supersededById: status === "superseded" ? firstId : null,
        createdAt: testNow,
      })),
    ),
  );
  await db.insert(insights).values(records);
  const named = (...wanted: Standing[]) =>
    records
      .filter(({ standing }) => wanted.includes(standing))
      .map(({ id, standing }) => ({ insightId: id, personId: me, teamId: teams.get(standing) ?? "" }));
  await db.insert(coauthors).values(named("co-author"));
  await db.insert(insightPeople).values(named("named"));
  await db.insert(insightTeams).values(named(...teamNames));
  const asked = named("reviewer").map((one) => ({ ...one, reviewId: uuidv7() }));
  const round = { revisionId: publishedRevisionId ?? "", state: "published" as const, askedById: other.id };
  await db
    .insert(reviews)
    .values(
      asked.map(({ reviewId, insightId }) => ({ ...round, id: reviewId, insightId, askedAt: testNow })),
    );
  await db.insert(reviewers).values(asked);
  const texts = { language: "en", statement: "Seals", summary: "", topics: [], body: "" };
  await db.transaction((tx) =>
    writeDocuments(
      tx,
      records.map(({ id }) => ({ insightId: id, ...texts })),
    ),
  );
  return records.map(({ id }) => id);
}
