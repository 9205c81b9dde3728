import { db } from "@/db/client";
import { pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notAllowed } from "../refusal";
import { newPathKey, pathHref, pathSlug } from "./path-address";
import type { CreatePathInput } from "./path-input";
import { pathOutlines } from "./path-outlines-input";
import { mayCreatePaths } from "./path-policy";

type StartedPath = Omit<CreatePathInput, "outline"> & Partial<CreatePathInput>;

/** Starts a path as a draft that its maker looks after, empty or with the headings of an outline; `href` is where it stands. */
export async function createPath(
  actor: PersonActor,
  { title, forWhom, outline = "" }: StartedPath,
  now: Date,
) {
  if (!mayCreatePaths(actor)) throw notAllowed("make paths");
  return db.transaction(async (tx) => {
    const made = { key: newPathKey(), slug: pathSlug(title), title, forWhom };
    const [row] = await tx
      .insert(paths)
      .values({ ...made, ownerId: actor.id, createdAt: now, changedAt: now })
      .returning({ id: paths.id });
    if (!row) throw new Error("The path was not made.");
    if (outline) await tx.insert(pathSteps).values(headingsOf(outline, row.id, now));
    const subject = { kind: "path", id: row.id } as const;
    await recordAudit(tx, actor, "path.created", subject, { after: { title, forWhom } });
    return { id: row.id, href: pathHref(made) };
  });
}

const headingsOf = (outline: keyof typeof pathOutlines, pathId: string, now: Date) =>
  pathOutlines[outline].headings.map((heading, position) => ({ pathId, heading, position, addedAt: now }));
