import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { auditReading, findInitiative } from "@/domain/initiatives/find-initiative";
import { initiativeKeyOf } from "@/domain/initiatives/initiative-address";
import { requirePerson } from "./require-person";

/**
 * Who asks, and the initiative their address leads to: the key at its end decides, an outdated or missing rest is led to
 * the address of today (`rest` is what follows it, as "/edit"). Missing and hidden initiatives look alike.
 */
export const requireInitiative = cache(async (segment: string, rest = "") => {
  const actor = await requirePerson();
  const now = new Date();
  const key = initiativeKeyOf(decodeURIComponent(segment));
  const initiative = key ? await findInitiative(actor, key, now) : null;
  if (!initiative) notFound();
  if (initiative.href !== `/initiatives/${segment}`) redirect(initiative.href + rest);
  await auditReading(actor, initiative);
  return { actor, now, href: initiative.href, initiative };
});
