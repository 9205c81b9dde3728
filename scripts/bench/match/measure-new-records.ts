import type postgres from "postgres";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { initiativeSlug, newInitiativeKey } from "@/domain/initiatives/initiative-address";
import { findInitiativesFor } from "@/domain/initiatives/match/find-initiatives-for";
import { writeBriefTerms } from "@/domain/initiatives/match/write-brief-terms";
import { figure } from "../figure";
import { percentile } from "../search/percentile";
import { generateBriefs } from "./generate-briefs";

const wanted = 1000;
const records = 60;
const warmUp = 5;

/** Published records, one after the other, asked which of 1,000 live initiatives they bear on. */
export async function measureNewRecords(sql: postgres.Sql) {
  const now = new Date();
  await generateInitiatives(sql, now);
  const ids = await sql<{ id: string }[]>`
    select id from insights where status = 'published' order by md5(id::text) limit ${records + warmUp}`;
  const times: number[] = [];
  let found = 0;
  for (const [place, { id }] of ids.entries()) {
    const began = performance.now();
    const matches = await findInitiativesFor(id, now);
    if (place < warmUp) continue;
    times.push(performance.now() - began);
    found += matches.length;
  }
  figure("match", "initiatives that a new insight bears on, mean", found / records, "initiatives");
  for (const percent of [50, 95])
    figure("match", `new insight among ${wanted} initiatives, p${percent}`, percentile(times, percent), "ms");
}

async function generateInitiatives(sql: postgres.Sql, now: Date) {
  const [known] = await sql<{ count: number }[]>`select count(*)::int as count from initiatives`;
  const [owner] = await sql<{ id: string }[]>`select id from people order by id limit 1`;
  if (!owner) throw new Error("The generated library has nobody.");
  for (const brief of generateBriefs(wanted - (known?.count ?? 0), 400, 11))
    await db.transaction(async (tx) => {
      const { title, text, keywords } = brief;
      const who = { ownerId: owner.id, createdById: owner.id, createdAt: now, changedAt: now };
      const [row] = await tx
        .insert(initiatives)
        .values({
          ...who,
          key: newInitiativeKey(),
          slug: initiativeSlug(title),
          title,
          brief: text,
          keywords,
        })
        .returning({ id: initiatives.id });
      if (row) await writeBriefTerms(tx, row.id, brief);
    });
  await sql`vacuum analyze initiative_terms`;
}
