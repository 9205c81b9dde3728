import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { againSample, doneSample, trySample } from "../sample-actions";
import { FieldStates } from "./field-states";
import { Sample } from "./sample";

export function FormSamples() {
  return (
    <Section title="Forms">
      <Sample title="A form">
        <ActionForm action={trySample} className="grid w-full max-w-md gap-6" clears>
          <Field name="email" label="Mail address" hint="They get an invitation that holds for seven days.">
            <TextInput type="email" autoComplete="off" placeholder="ana@example.org" />
          </Field>
          <Field name="role" label="Role">
            <Select defaultValue="reader">
              <option value="reader">Reader</option>
              <option value="author">Author</option>
              <option value="curator">Curator</option>
            </Select>
          </Field>
          <Field name="note" label="A line for them" optional>
            <TextArea rows={3} />
          </Field>
          <RadioGroup
            name="team"
            label="Home team"
            defaultValue="claims"
            options={[
              { value: "claims", label: "Claims", hint: "Fourteen people, led by Piotr" },
              { value: "pricing", label: "Pricing" },
              { value: "closed", label: "Field sales", disabled: true },
            ]}
          />
          <Checkbox name="copy" label="Send me a copy" hint="Only of this invitation." />
          <Switch
            name="digest"
            label="Weekly digest"
            hint="Mondays, at eight in their time."
            defaultChecked
          />
          <div>
            <SubmitButton>Invite</SubmitButton>
          </div>
        </ActionForm>
      </Sample>
      <Sample title="Refused, off">
        <FieldStates />
      </Sample>
      <Sample title="Small forms">
        <ActionForm action={doneSample} toast="Ended. That browser is signed out.">
          <SubmitButton look="quiet">End this session</SubmitButton>
        </ActionForm>
        <ActionForm action={againSample}>
          <SubmitButton look="quiet">Ask to sign in again</SubmitButton>
        </ActionForm>
      </Sample>
      <Sample title="Search">
        <SearchField label="Search people" className="w-full max-w-md" />
      </Sample>
    </Section>
  );
}
