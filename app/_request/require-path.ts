import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findPath } from "@/domain/paths/find-path";
import { pathHref, pathKeyOf } from "@/domain/paths/path-address";
import { requirePerson } from "./require-person";

/** Who asks, and the path their address leads to by the key at its end. Missing and hidden paths look alike. */
export const requirePathAt = cache(async (segment: string) => {
  const actor = await requirePerson();
  const key = pathKeyOf(decodeURIComponent(segment));
  const path = key ? await findPath(actor, key) : null;
  if (!path) notFound();
  return { actor, now: new Date(), href: pathHref(path), path };
});

/** The same; an outdated or missing rest of the address is led to that of today. */
export async function requirePath(segment: string) {
  const found = await requirePathAt(segment);
  if (found.href !== `/paths/${segment}`) redirect(found.href);
  return found;
}
