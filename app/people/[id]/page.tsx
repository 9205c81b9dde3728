import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { HeldInsights } from "@/components/people/person/held-insights";
import { OwnedThings } from "@/components/people/person/owned-things";
import { PathProgress } from "@/components/people/person/path-progress";
import { PersonHeader } from "@/components/people/person/person-header";
import { TextLink } from "@/components/ui/text-link";
import { isAtLeast } from "@/domain/actor";
import { listOwned } from "@/domain/insights/list-owned";
import { listHeld } from "@/domain/memory/list-held";
import { listOwnedPaths } from "@/domain/paths/list-owned-paths";
import { listProgressOf } from "@/domain/paths/list-progress-of";
import { findShownPerson } from "@/domain/people/find-shown-person";
import { maySeeWorkOf } from "@/domain/people/person-policy";
import { listOwnedStudies } from "@/domain/studies/find-study";

type PersonPageProps = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requirePerson();
  const now = new Date();
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const person = isId ? await findShownPerson(actor, id, now) : null;
  if (!person) notFound();
  return { actor, person, now };
});

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  const { person } = await load((await params).id);
  return { title: person.name };
}

export default async function PersonPage({ params }: PersonPageProps) {
  const { actor, person, now } = await load((await params).id);
  const isSelf = actor.id === person.id;
  const [owned, paths, studies, progress, held] = await Promise.all([
    listOwned(actor, person.id, now),
    listOwnedPaths(actor, person.id),
    listOwnedStudies(actor, person.id, now),
    listProgressOf(actor, person.id, now),
    isSelf ? listHeld(actor, now) : null,
  ]);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor}>
      <PersonHeader person={person} isSelf={isSelf} administers={isAtLeast(actor.role, "admin")} />
      {progress && <PathProgress progress={progress} isSelf={isSelf} reader={reader} />}
      {held && <HeldInsights held={held} reader={reader} />}
      {maySeeWorkOf(actor, person.id) && owned.total > 0 && (
        <p className="-mt-4 mb-8">
          <TextLink href={isSelf ? "/insights/yours" : `/insights/yours?person=${person.id}`}>
            {isSelf ? "What came of your insights" : "What came of their insights"}
          </TextLink>
        </p>
      )}
      <OwnedThings {...{ personId: person.id, isSelf, owned, paths, studies }} locale={actor.locale} />
    </SignedInFrame>
  );
}
