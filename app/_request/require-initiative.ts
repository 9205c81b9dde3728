import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { auditReading, findInitiative } from "@/domain/initiatives/find-initiative";
import { initiativeKeyOf } from "@/domain/initiatives/initiative-address";
import { requirePerson } from "./require-person";

/** Who asks, and the initiative their address leads to by the key at its end. Missing and hidden ones look alike. */
export const requireInitiativeAt = cache(async (segment: string) => {
  const actor = await requirePerson();
  const now = new Date();
  const key = initiativeKeyOf(decodeURIComponent(segment));
  const initiative = key ? await findInitiative(actor, key, now) : null;
  if (!initiative) notFound();
  await auditReading(actor, initiative);
  return { actor, now, href: initiative.href, initiative };
});

/** The same; an outdated or missing rest of the address is led to that of today (`rest` is what follows it). */
export async function requireInitiative(segment: string, rest = "") {
  const found = await requireInitiativeAt(segment);
  if (found.href !== `/initiatives/${segment}`) redirect(found.href + rest);
  return found;
}
