import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findPath } from "@/domain/paths/find-path";
import { pathHref, pathKeyOf } from "@/domain/paths/path-address";
import { requirePerson } from "./require-person";

/**
 * Who asks, and the path their address leads to: the key at its end decides, an outdated or missing rest is led to the
 * address of today (`rest` is what follows it, as "/edit"). Missing and hidden paths look alike.
 */
export const requirePath = cache(async (segment: string, rest = "") => {
  const actor = await requirePerson();
  const now = new Date();
  const key = pathKeyOf(decodeURIComponent(segment));
  const path = key ? await findPath(actor, key) : null;
  if (!path) notFound();
  const href = pathHref(path);
  if (href !== `/paths/${segment}`) redirect(href + rest);
  return { actor, now, href, path };
});
