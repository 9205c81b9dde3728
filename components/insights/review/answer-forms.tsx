import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { SawBoth } from "./saw-both";

type AnswerFormsProps = {
  reviewId: string;
  /** Null for those who may not, or when it is approved already. */
  approve: { act: FormAction; replaces: boolean; missing: number; openComments: number } | null;
  sendBack: FormAction | null;
};

/** The two answers to a review, one beside the other. */
export function AnswerForms({ reviewId, approve, sendBack }: AnswerFormsProps) {
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      {approve && (
        <Card id="approve" title="Approve">
          <p className="mb-4 text-15 text-muted">{approvalMeans(approve)}</p>
          <ActionForm action={approve.act} toast="It is approved." className="grid gap-4">
            <input type="hidden" name="reviewId" value={reviewId} />
            <Field name="answer" label="A word to the writer" optional>
              <TextArea dir="auto" rows={2} />
            </Field>
            {approve.replaces && <SawBoth />}
            <div>
              <SubmitButton>Approve</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      )}
      {sendBack && (
        <Card id="send-back" title="Send back">
          <p className="mb-4 text-15 text-muted">
            The writer can change the draft again, and asks anew when it is done.
          </p>
          <ActionForm action={sendBack} toast="It is sent back." className="grid gap-4">
            <input type="hidden" name="reviewId" value={reviewId} />
            <Field name="answer" label="What should change">
              <TextArea dir="auto" rows={2} />
            </Field>
            <div>
              <SubmitButton look="quiet">Send back</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}

function approvalMeans({ missing, openComments }: { missing: number; openComments: number }) {
  if (missing > 0)
    return "Something that publishing wants is still missing; it can be approved when that is there.";
  if (openComments > 0)
    return "The writer can publish exactly this text, once the open comments are resolved.";
  return "The writer can publish exactly this text.";
}

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-16 rounded border border-line bg-surface px-5 py-4 target:border-tide"
    >
      <h3 id={`${id}-title`} className="mb-1 font-serif text-17 font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
