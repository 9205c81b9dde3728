import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Section } from "@/domain/insights/content-input";

export type Place = { insightId: string; section: Section };

type CommentFormProps = {
  /** What the section is called. */
  title: string;
  place: Place;
  items: { id: string; name: string }[];
  comment: FormAction;
};

/** A remark on a section, written where it stands; also without JavaScript. */
export function CommentForm({ title, place, items, comment }: CommentFormProps) {
  return (
    <details className="group/comment">
      <summary className="inline-block rounded-small py-2 text-15 text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep">
        Comment<span className="sr-only"> on {title}</span>
      </summary>
      <ActionForm action={comment} clears toast="Your comment is there." className="mt-2 grid gap-3">
        <input type="hidden" name="insightId" value={place.insightId} />
        <input type="hidden" name="section" value={place.section} />
        {items.length > 1 && (
          <Field name="itemId" label="About">
            <Select defaultValue="">
              <option value="">The whole section</option>
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field name="body" label="Your comment" hint="Markdown works here.">
          <TextArea dir="auto" rows={3} />
        </Field>
        <div>
          <SubmitButton look="quiet" size="small">
            Add comment
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
