import type { Metadata } from "next";
import { cache } from "react";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { wantAgain } from "@/app/recall/remembered/actions";
import { planFromQuestion } from "@/app/studies/actions";
import { FollowButton } from "@/components/insights/follow-button";
import { citationsOf } from "@/components/insights/record/cite";
import { RecordArticle } from "@/components/insights/record/record-article";
import { type RecordDoor, RecordMenu } from "@/components/insights/record/record-menu";
import { RecordScript } from "@/components/insights/record/record-script";
import { ShareMenu } from "@/components/insights/record/share-menu";
import { publicAddress } from "@/config/environment";
import { findItemData } from "@/domain/datasets/find-item-data";
import { listUsedIn } from "@/domain/initiatives/list-used-in";
import { findInsight } from "@/domain/insights/find-insight";
import { listQuestions } from "@/domain/insights/questions/list-questions";
import type { RecordView } from "@/domain/insights/record-query";
import { sharedPicturePath } from "@/domain/insights/shared-picture";
import { listPathsWith } from "@/domain/paths/list-paths-with";
import { localDay } from "@/domain/people/local-day";
import { findRemembering } from "@/domain/reminders/find-remembering";
import { findItemStudies, listStudiesFor } from "@/domain/studies/find-study";
import { findWeightHistory } from "@/domain/upkeep/find-weight-history";
import { listOpenCauses } from "@/domain/upkeep/list-open-causes";
import { follow, unfollow } from "./follow-actions";
import { giveBack, keep } from "./keeping-actions";
import { answer, ask, fold, withdraw } from "./question-actions";

type InsightPageProps = { params: Promise<{ slug: string }> };

const load = cache(async (segment: string) => {
  const { actor, now, ...found } = await requireInsight(segment);
  const { id } = found.insight;
  const [view, remembering, paths, usedIn, causes, questions, weights, research] = await Promise.all([
    findInsight(actor, found, now),
    findRemembering(actor, id, now),
    listPathsWith(actor, id),
    listUsedIn(actor, id, now),
    listOpenCauses(actor, [id], now),
    listQuestions(actor, found),
    findWeightHistory(found.insight, now),
    listStudiesFor(actor, id, now),
  ]);
  const { evidence } = view.content;
  const [data, studies] = await Promise.all([
    findItemData(actor, evidence),
    findItemStudies(actor, evidence, now),
  ]);
  const asked = {
    questions,
    personId: actor.id,
    actions: { ask, answer, withdraw, fold, plan: planFromQuestion },
  };
  const upkeep = { causes, asked, weights, data, studies };
  return { actor, now, view, remembering, paths, usedIn, research, upkeep };
});

export async function generateMetadata({ params }: InsightPageProps): Promise<Metadata> {
  const { view } = await load((await params).slug);
  const title = view.content.statement || "Draft";
  const picture = sharedPicturePath(view);
  if (!picture) return { title };
  const image = { url: publicAddress() + picture, width: 1200, height: 630 };
  return { title, openGraph: { title, images: [image] } };
}

export default async function InsightPage({ params }: InsightPageProps) {
  const { actor, now, view, remembering, paths, usedIn, research, upkeep } = await load((await params).slug);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const citations = citationsOf(view, publicAddress(), reader);
  return (
    <SignedInFrame actor={actor} current="library">
      <RecordArticle
        view={view}
        reader={reader}
        upkeep={upkeep}
        knowledge={{
          ...{ paths, usedIn, research },
          remembering:
            view.status === "draft"
              ? null
              : {
                  ...remembering,
                  insightId: view.id,
                  today: localDay(now, actor.timeZone),
                  isToKeep: view.status === "published" && view.content.prompts.length > 0,
                  namingHref: view.may.tend ? `${view.href}/tend#keepers` : null,
                  actions: { askAgain: wantAgain, keep, stopKeeping: giveBack },
                },
        }}
        citations={citations}
        actions={
          <>
            <FollowButton
              subject={{ insightId: view.id }}
              isFollowing={view.isFollowed}
              follow={follow}
              unfollow={unfollow}
            />
            <ShareMenu
              address={`${publicAddress()}/i/${view.key}`}
              citation={citations.record}
              picture={sharedPicturePath(view)}
            />
            <RecordMenu doors={doorsOf(view)} />
          </>
        }
      />
      <RecordScript seen={view.status === "draft" ? null : `${view.href}/seen`} />
    </SignedInFrame>
  );
}

/** What this reader may do with the record, in the order of how often it is done. */
function doorsOf({ href, status, may }: RecordView): RecordDoor[] {
  const isStanding = status === "published";
  return [
    ...(may.editDraft ? [{ href: `${href}/edit`, label: status === "draft" ? "Write" : "Revise" }] : []),
    ...(may.seeDraft ? [{ href: `${href}/review`, label: "Review" }] : []),
    ...(may.tend && isStanding ? [{ href: `${href}/tend`, label: "Look after it" }] : []),
    { href: `${href}/lineage`, label: "Lineage" },
    { href: `${href}/history`, label: "History" },
    ...(may.tend && !isStanding ? [{ href: `${href}/tend`, label: "Look after it" }] : []),
    ...(may.tend ? [{ href: `${href}/sharing`, label: "Who may read it" }] : []),
    ...(may.tend && isStanding ? [{ href: `${href}/retire`, label: "Retire" }] : []),
    ...(may.tend && status === "retired" ? [{ href: `${href}/retire`, label: "Reinstate" }] : []),
    { href: `${href}/markdown`, label: "Download as Markdown", isFile: true },
  ];
}
