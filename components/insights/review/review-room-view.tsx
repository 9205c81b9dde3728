import { SectionDiff } from "@/components/insights/history/section-diff";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { AnswerForms } from "./answer-forms";
import { DecisionBar, openCommentWords } from "./decision-bar";
import { EarlierRounds } from "./earlier-rounds";
import { ReplacementView } from "./replacement-view";
import { ReviewLead } from "./review-lead";
import type { ReviewRoomProps } from "./review-room-props";
import { ReviewSections } from "./review-sections";

/** How it stands, what it replaces, what changed, the text with its remarks, and the answer. */
export function ReviewRoomView(props: ReviewRoomProps) {
  const { room, data, studies, reader, actions } = props;
  const { text, replaced, changes, threads, may } = room;
  if (!text) return <NothingToReview {...props} />;
  const openComments = threads.filter(({ resolved }) => !resolved).length;
  const commenting = { insightId: room.insightId, mayComment: may.comment, threads, actions };
  const answers = room.review && (may.approve || may.sendBack);
  return (
    <>
      <ReviewLead {...props} />
      {replaced && (
        <Section title="What it replaces" intro="Read both before you decide.">
          <ReplacementView {...replaced} writes={may.edit} reader={reader} />
        </Section>
      )}
      {changes && (
        <Section title="What changes for readers" intro="Word for word, against what they read now.">
          <SectionDiff sections={changes} language={text.content.language} />
        </Section>
      )}
      <div id="comments" className="scroll-mt-16">
        <Section title="As it will be read" intro={openCommentWords(openComments)}>
          <ReviewSections text={{ ...text, data, studies }} commenting={commenting} reader={reader} />
        </Section>
      </div>
      {room.review && answers && (
        <Section title="Your answer" className="mb-0">
          <AnswerForms
            reviewId={room.review.id}
            approve={
              may.approve
                ? {
                    act: actions.approve,
                    replaces: replaced !== null,
                    missing: text.missing.length,
                    openComments,
                  }
                : null
            }
            sendBack={may.sendBack ? actions.returnToWriter : null}
          />
        </Section>
      )}
      <EarlierRounds rounds={earlierRounds(room)} reader={reader} />
      {answers && (
        <DecisionBar openComments={openComments} mayApprove={may.approve} maySendBack={may.sendBack} />
      )}
    </>
  );
}

/** The latest that was sent back stands at the head of the page. */
function earlierRounds({ review, rounds }: ReviewRoomProps["room"]) {
  return !review && rounds[0]?.state === "sent-back" ? rounds.slice(1) : rounds;
}

function NothingToReview({ room, href, reader }: ReviewRoomProps) {
  return (
    <>
      <EmptyState
        title="Nothing is being changed"
        drawing="buoy"
        action={room.may.edit && <LinkButton href={`${href}/edit`}>Write a change</LinkButton>}
      >
        What is published stands as it is. A change is written as a draft, reviewed here, and then published.
      </EmptyState>
      <EarlierRounds rounds={room.rounds} reader={reader} />
    </>
  );
}
