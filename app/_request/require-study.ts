import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findStudy } from "@/domain/studies/find-study";
import { studyKeyOf } from "@/domain/studies/study-address";
import { requirePerson } from "./require-person";

/** Who asks, and the study their address leads to by the key at its end. */
export const requireStudyAt = cache(async (segment: string) => {
  const actor = await requirePerson();
  const now = new Date();
  const key = studyKeyOf(decodeURIComponent(segment));
  const study = key ? await findStudy(actor, key, now) : null;
  if (!study) notFound();
  return { actor, now, href: study.href, study };
});

/** The same; an outdated or missing rest of the address is led to that of today. */
export async function requireStudy(segment: string) {
  const found = await requireStudyAt(segment);
  if (found.href !== `/studies/${segment}`) redirect(found.href);
  return found;
}
