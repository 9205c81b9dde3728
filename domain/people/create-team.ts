import { like } from "drizzle-orm";
import { db } from "@/db/client";
import { teams } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict } from "../refusal";
import { mustAdminister } from "./person-policy";
import { freeSlug, slugOf } from "./slug";
import type { CreateTeamInput } from "./team-input";

/** Makes a team that people can be put on; its name is taken only once, whatever its case. */
export async function createTeam(actor: Actor, input: CreateTeamInput, now: Date) {
  mustAdminister(actor, "make teams");
  return db.transaction(async (tx) => {
    const slug = slugOf(input.name);
    const taken = await tx
      .select({ slug: teams.slug })
      .from(teams)
      .where(like(teams.slug, `${slug}%`));
    const [team] = await tx
      .insert(teams)
      .values({
        slug: freeSlug(
          slug,
          taken.map((row) => row.slug),
        ),
        name: input.name,
        purpose: input.purpose,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: teams.id, slug: teams.slug });
    if (!team) throw conflict("There is already a team of that name. Choose another name.", "name");
    await recordAudit(
      tx,
      actor,
      "team.created",
      { kind: "team", id: team.id },
      {
        after: { name: input.name, purpose: input.purpose },
      },
    );
    return team;
  });
}
