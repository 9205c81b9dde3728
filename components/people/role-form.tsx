import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { roleName } from "./role-name";

type RoleFormProps = {
  personId: string;
  role: keyof typeof roleName;
  save: FormAction;
};

/** What a person may do, from reading to running the place. */
export function RoleForm({ personId, role, save }: RoleFormProps) {
  return (
    <ActionForm action={save} className="flex max-w-xl flex-wrap items-start gap-4">
      <input type="hidden" name="personId" value={personId} />
      <Field name="role" label="May do" className="grow">
        <Select defaultValue={role}>
          <option value="reader">Reader: reads, searches, recalls, asks</option>
          <option value="author">Author: also writes insights</option>
          <option value="curator">Curator: also reviews, keeps topics and paths</option>
          <option value="admin">Administrator: also people, settings, deliveries</option>
        </Select>
      </Field>
      <SubmitButton look="quiet" className="sm:mt-8">
        Change role
      </SubmitButton>
    </ActionForm>
  );
}
