import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { cache } from "react";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordTabs } from "@/components/insights/record-tabs";
import { ReviewRoomView } from "@/components/insights/review/review-room-view";
import { PageHeader } from "@/components/ui/page-header";
import { findItemData } from "@/domain/datasets/find-item-data";
import { findReview } from "@/domain/insights/find-review";
import { listReviewerChoices } from "@/domain/insights/list-reviewer-choices";
import { recordDoors } from "@/domain/insights/record-doors";
import { findItemStudies } from "@/domain/studies/find-study";
import {
  approve,
  askMore,
  comment,
  publish,
  reopen,
  resolve,
  returnToWriter,
  submit,
  takeBack,
} from "./actions";

type ReviewPageProps = { params: Promise<{ slug: string }> };

const load = cache(async (segment: string) => {
  const { actor, now, href, ...found } = await requireInsight(segment, "/review");
  const room = await findReview(actor, found, now);
  if (!room) forbidden();
  const evidence = room.text?.content.evidence ?? [];
  const [data, studies] = await Promise.all([
    findItemData(actor, evidence),
    findItemStudies(actor, evidence, now),
  ]);
  const doors = recordDoors(actor, found.standing);
  return { actor, now, href, room, data, studies, insight: found.insight, doors };
});

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { room, insight } = await load((await params).slug);
  return { title: `Review: ${room.text?.content.statement || insight.statement || "Draft"}` };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { actor, now, href, room, data, studies, insight, doors } = await load((await params).slug);
  const choices = room.may.submit || room.may.askAlso ? await choicesFor() : [];
  const statement = room.text?.content.statement.trim() || insight.statement;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={<span dir="auto">{statement || "A draft without a statement yet"}</span>}
        crumbs={[{ label: "Library", href: "/insights" }]}
      />
      <RecordTabs href={href} current="review" shows={doors} />
      <ReviewRoomView
        room={room}
        data={data}
        studies={studies}
        href={href}
        choices={choices}
        reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
        actions={{ submit, askMore, takeBack, approve, returnToWriter, publish, comment, resolve, reopen }}
      />
    </SignedInFrame>
  );

  function choicesFor() {
    const { draft, text, review } = room;
    const editorIds = draft?.editorIds ?? [];
    const topicIds = text?.content.topicIds ?? [];
    const asked = new Set(review?.reviewers.map(({ id }) => id));
    return listReviewerChoices(actor, { insight, editorIds, topicIds }).then((people) =>
      people.filter(({ id }) => !asked.has(id)),
    );
  }
}
