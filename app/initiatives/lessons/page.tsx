import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { LessonList } from "@/components/initiatives/known/lesson-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listLessons } from "@/domain/initiatives/list-lessons";
import { reset } from "./actions";

export const metadata: Metadata = { title: "What was learnt" };

export default async function LessonsPage() {
  const actor = await requireRole("curator");
  const lessons = await listLessons(actor);
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <PageHeader
        title="What was learnt"
        crumbs={[{ label: "Initiatives", href: "/initiatives" }]}
        intro="What people accept or dismiss on one initiative moves the insight a little on later ones that share the same words: 5 % for each time, 15 % at most, and more than 5 % only where two people or two initiatives agree. “Already decided” teaches nothing. Restricted initiatives and records teach nothing either."
      />
      {lessons.length > 0 ? (
        <LessonList
          lessons={lessons}
          reader={{ now: new Date(), timeZone: actor.timeZone, locale: actor.locale }}
          reset={reset}
        />
      ) : (
        <EmptyState title="Nothing was learnt yet" drawing="shell">
          Once somebody accepts or dismisses an insight on an initiative, it stands here and can be reset.
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
