import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { auditOverride, findByKey } from "@/domain/insights/find-standing";
import { insightHref, keyOf } from "@/domain/insights/insight-address";
import { requirePerson } from "./require-person";

/**
 * Who asks, and the record their address leads to: the key at its end decides, an outdated or missing rest is led to
 * the address of today (`rest` is what follows it, as "/history"). Missing and hidden records look alike.
 */
export const requireInsight = cache(async (segment: string, rest = "") => {
  const actor = await requirePerson();
  const now = new Date();
  const key = keyOf(decodeURIComponent(segment));
  const found = key ? await findByKey(actor, key, now) : null;
  if (!found) notFound();
  const href = insightHref(found.insight);
  if (href !== `/insights/${segment}`) redirect(href + rest);
  await auditOverride(actor, found);
  return { actor, now, href, ...found };
});
