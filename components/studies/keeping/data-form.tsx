import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { StudyData } from "@/domain/studies/study-query";
import { Press } from "./finding-forms";

type DataFormProps = {
  studyId: string;
  data: StudyData[];
  others: { id: string; name: string }[];
  actions: Record<"attach" | "detach", FormAction>;
};

/** The data that a study collected; with it, everybody may read it. */
export function DataForm({ studyId, data, others, actions }: DataFormProps) {
  return (
    <div className="grid max-w-xl gap-4">
      {data.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {data.map(({ id, href, name }) => (
            <li key={id} className="flex items-center justify-between gap-3 py-1">
              <span dir="auto" className="min-w-0 wrap-anywhere">
                <TextLink href={href}>{name}</TextLink>
              </span>
              <Press
                action={actions.detach}
                values={{ studyId, datasetId: id }}
                toast="The data is detached."
              >
                <IconButton type="submit" label={`Detach “${name}”`} icon={<X aria-hidden />} />
              </Press>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 ? (
        <ActionForm
          action={actions.attach}
          clears
          toast="The data is attached. Everybody may read it now."
          className="flex flex-wrap items-start gap-3"
        >
          <input type="hidden" name="studyId" value={studyId} />
          <Field
            name="datasetId"
            label="Data"
            hint="Everybody who is signed in may read it from then on."
            className="min-w-0 grow basis-56"
          >
            <Select defaultValue="">
              <option value="">Choose data</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <SubmitButton look="quiet" className="sm:mt-8">
            Attach it
          </SubmitButton>
        </ActionForm>
      ) : (
        <p className="text-15 text-muted">
          Data comes in with an item of evidence while you write an insight; there is none yet that you could
          attach.
        </p>
      )}
    </div>
  );
}
