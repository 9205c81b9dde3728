import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { AskMoreForm } from "./ask-more-form";
import { MissingList } from "./missing-list";
import { PublishForm } from "./publish-form";
import type { ReviewRoomProps } from "./review-room-props";
import { ReviewStatus } from "./review-status";
import { SubmitForm } from "./submit-form";

/** The head of the page: how it stands with the review, and the next step of whoever writes. */
export function ReviewLead(props: ReviewRoomProps) {
  return props.room.review ? <UnderReview {...props} /> : <BeforeReview {...props} />;
}

function UnderReview({ room, choices, reader, actions }: ReviewRoomProps) {
  const { review, may, text } = room;
  if (!review) return null;
  return (
    <div className="mb-12 grid gap-4">
      <ReviewStatus round={review} reader={reader}>
        {may.publish && <PublishForm insightId={room.insightId} publish={actions.publish} />}
        {may.askAlso && (
          <AskMoreForm
            reviewId={review.id}
            choices={choices}
            isRestricted={room.isRestricted}
            ask={actions.askMore}
          />
        )}
        {may.withdraw && <TakeBack reviewId={review.id} takeBack={actions.takeBack} />}
      </ReviewStatus>
      {text && text.missing.length > 0 && <MissingList missing={text.missing} edit={null} isInReview />}
    </div>
  );
}

function TakeBack({
  reviewId,
  takeBack,
}: {
  reviewId: string;
  takeBack: ReviewRoomProps["actions"]["takeBack"];
}) {
  return (
    <ActionForm action={takeBack} toast="You can write in it again.">
      <input type="hidden" name="reviewId" value={reviewId} />
      <SubmitButton look="quiet">Take it back</SubmitButton>
      <p className="mt-1.5 text-15 text-muted">To change it, take it back; then ask for a review again.</p>
    </ActionForm>
  );
}

function BeforeReview(props: ReviewRoomProps) {
  const { room, href, choices, reader, actions } = props;
  const { text, draft, may, rounds } = room;
  const [latest] = rounds;
  return (
    <div className="mb-12 grid gap-6">
      {latest?.state === "sent-back" && (
        <ReviewStatus round={latest} reader={reader}>
          {may.edit && (
            <div>
              <LinkButton href={`${href}/edit`}>Go on writing</LinkButton>
            </div>
          )}
        </ReviewStatus>
      )}
      {text && <MissingList missing={text.missing} edit={may.edit ? `${href}/edit` : null} />}
      {may.publishUnreviewed && draft && (
        <Section
          title="Publish"
          intro="In your organization writers may publish without somebody else’s approval."
          className="mb-0"
        >
          <PublishForm insightId={room.insightId} version={draft.version} publish={actions.publish} />
        </Section>
      )}
      {may.submit && draft && (
        <Section
          title="Ask for a review"
          intro="Somebody else reads it and approves it or sends it back. While they do, the draft rests."
          className="mb-0"
        >
          <SubmitForm
            draft={{
              insightId: room.insightId,
              version: draft.version,
              isRevision: room.isRevision,
              isRestricted: room.isRestricted,
            }}
            choices={choices}
            submit={actions.submit}
          />
        </Section>
      )}
    </div>
  );
}
