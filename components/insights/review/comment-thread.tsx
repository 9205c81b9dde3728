import type { Reader } from "@/components/insights/record/tongue";
import { ActionForm } from "@/components/ui/action-form";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Remark, Thread } from "@/domain/insights/review-query";
import type { Place } from "./comment-form";
import { ReplyForm } from "./reply-form";
import type { ReviewActions } from "./review-actions";

type CommentThreadProps = {
  thread: Thread;
  /** The first words of the item it is about; absent for the whole section, or when the item is gone. */
  about: string | undefined;
  /** Where an answer goes; null for those who may not answer. */
  place: Place | null;
  actions: Pick<ReviewActions, "comment" | "resolve" | "reopen">;
  reader: Reader;
};

/** A remark with its answers; a settled one is folded away. */
export function CommentThread({ thread, about, place, actions, reader }: CommentThreadProps) {
  const remarks = (
    <div className="grid gap-4">
      <About thread={thread} about={about} />
      {[thread, ...thread.replies].map((remark) => (
        <OneRemark key={remark.id} remark={remark} reader={reader} />
      ))}
    </div>
  );
  if (thread.resolved)
    return (
      <details id={`comment-${thread.id}`} className="scroll-mt-16 border-s-2 border-line ps-4">
        <summary className="rounded-small py-1 text-15 text-muted underline-offset-4 hover:underline">
          Comment by {thread.author.name}, resolved
          {thread.resolved.by !== thread.author.name && ` by ${thread.resolved.by}`}
        </summary>
        <div className="mt-2">{remarks}</div>
        {thread.mayResolve && <Settle id={thread.id} act={actions.reopen} words="Reopen" />}
      </details>
    );
  return (
    <div id={`comment-${thread.id}`} className="scroll-mt-16 border-s-2 border-sand ps-4">
      {remarks}
      <div className="mt-2 flex flex-wrap items-start gap-x-4">
        {place && (
          <ReplyForm parentId={thread.id} to={thread.author.name} place={place} reply={actions.comment} />
        )}
        {thread.mayResolve && <Settle id={thread.id} act={actions.resolve} words="Resolve" />}
      </div>
    </div>
  );
}

function About({ thread, about }: { thread: Thread; about: string | undefined }) {
  if (!thread.itemId) return null;
  return (
    <p dir="auto" className="text-13 wrap-anywhere text-muted">
      {about ? `On “${about}”` : "On something that is not there any more"}
    </p>
  );
}

function OneRemark({ remark: { author, at, html }, reader }: { remark: Remark; reader: Reader }) {
  return (
    <div className="min-w-0">
      <p className="text-15">
        <span className="font-medium">{author.name}</span>{" "}
        <span className="text-13 text-muted">
          <Time {...reader} at={at} />
        </span>
      </p>
      <Prose html={html} className="text-15 wrap-anywhere" />
    </div>
  );
}

type SettleProps = { id: string; act: ReviewActions["resolve"]; words: "Resolve" | "Reopen" };

function Settle({ id, act, words }: SettleProps) {
  return (
    <ActionForm action={act}>
      <input type="hidden" name="commentId" value={id} />
      <SubmitButton look="plain" size="small" className="-ms-3">
        {words}
      </SubmitButton>
    </ActionForm>
  );
}
